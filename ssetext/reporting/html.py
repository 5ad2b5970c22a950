"""The HTML report: one page with nothing outside it, for an adviser to read, print and send on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from ssetext.auditing import Audit
from ssetext.coding.finding import Finding
from ssetext.framework import Frame
from ssetext.law import Provision
from ssetext.reporting.doubt import all_doubtful, is_doubtful, is_unsure, places
from ssetext.reporting.labels import file_name, law_title, short_label
from ssetext.reporting.notices import tell_notices
from ssetext.reporting.words import report_words

if TYPE_CHECKING:
    from ssetext.batch import Outcome
    from ssetext.comparison.precedents import Precedents

__all__ = ["audit_report", "audit_summary", "batch_report", "precedents_report"]

#: Left edge, column and row of the map, in pixels.
_EDGE, _ROW = 310, 17
_WIDTH = 1000
#: A longer name of an element would begin outside the map; characters.
_NAME = 50
#: A square of the map narrower than this, in pixels, has no place for a "?"; it is pale all the same.
_ASKED = 5


@dataclass(frozen=True, slots=True)
class Tag:
    """An element found in a provision, as its chip says it; ``sure`` is in per cent, said where it is low."""

    name: str
    strength: int
    against: bool
    sure: int
    doubtful: bool
    unsure: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """A provision with its findings, its words marked."""

    provision: Provision
    html: Markup
    tags: tuple[Tag, ...]
    page: int | None


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("ssetext.reporting", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["file_name"] = file_name
    return environment


def audit_report(audit: Audit, *, language: str = "en", precedents: Precedents | None = None) -> str:
    """Give the report of one audit as an HTML page, with how other laws say what it lacks where that was looked for."""
    return _environment().get_template("audit.html").render(**_context(audit, language), precedents=precedents)


def precedents_report(audit: Audit, precedents: Precedents, *, language: str = "en") -> str:
    """Give one page of how other laws say what a draft does not."""
    return _environment().get_template("precedents.html").render(**_context(audit, language), precedents=precedents)


def audit_summary(audit: Audit, *, language: str = "en") -> str:
    """Give the overview of one audit, for a notebook's cell."""
    return _environment().get_template("summary.html").render(**_context(audit, language))


def batch_report(outcomes: Sequence[Outcome], frame: Frame, *, language: str = "en") -> str:
    """Give one page with the grades of many laws, and what could not be read."""
    from ssetext import __version__

    return (
        _environment()
        .get_template("batch.html")
        .render(
            good=[o.audit for o in outcomes if o.audit is not None],
            failed=[o for o in outcomes if o.audit is None],
            frame=frame,
            language=language,
            words=report_words(language),
            version=__version__,
        )
    )


def _context(audit: Audit, language: str) -> dict[str, Any]:
    from ssetext import __version__

    words = report_words(language)
    weak = [e for e in audit.frame.graded if audit.coverage[e.id].grade < 2]
    return {
        "audit": audit,
        "law": audit.law,
        "title": law_title(audit),
        "told": tell_notices(audit.notices, words, audit.law),
        "frame": audit.frame,
        "language": language,
        "words": words,
        "weak": weak,
        "map": _map(audit, language, words),
        "marked": [_mark(audit, p, language, words) for p in audit.law.provisions],
        "version": __version__,
        "quote": lambda f: _cut(audit.words(f)),
        "places": places,
        "is_unsure": is_unsure,
        "names": element_names(audit.frame, language),
        "label": lambda id: short_label(audit.law[id]),
    }


def _cut(words: str, length: int = 220) -> str:
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + " …"


def element_names(frame: Frame, language: str) -> dict[str, str]:
    """Give the names of a frame's elements by id, and of the codebook's elements that the frame takes them from."""
    names = {e.id: e.name(language) for e in frame.elements}
    for e in frame.elements:
        for code in e.codes:
            names.setdefault(code, e.name(language))
    return names


def _mark(audit: Audit, provision: Provision, language: str, words: dict[str, Any]) -> Marked:
    """Mark the words of a provision's findings; where findings overlap, each stretch carries all of its own."""
    mine = [f for f in audit.findings if f.provision == provision.id]
    text = audit.law.text
    cuts = sorted({provision.start, provision.end, *(p for f in mine for p in (f.start, f.end))})
    cuts = [c for c in cuts if provision.start <= c <= provision.end]
    names = element_names(audit.frame, language)
    out = Markup("")
    for start, end in pairwise(cuts):
        piece = escape(text[start:end])
        here = [f for f in mine if f.start <= start and end <= f.end]
        if not here:
            out += piece
            continue
        counting = [f for f in here if not is_doubtful(f)]
        top = max(f.strength or 0 for f in counting or here)
        kind = "against" if any(f.contrary for f in counting or here) else f"s{top}"
        kind += "" if counting else " doubt"
        title = "; ".join(_said(f, names, words) for f in here)
        out += Markup('<mark class="{}" title="{}">{}</mark>').format(kind, title, piece)
    best: dict[tuple[str, int, bool], Finding] = {}
    for f in sorted(mine, key=lambda f: (is_doubtful(f), -(f.strength or 0), f.element, -f.confidence)):
        best.setdefault((names.get(f.element, f.element.replace("_", " ")), f.strength or 0, f.contrary), f)
    tags = tuple(Tag(*key, round(100 * f.confidence), is_doubtful(f), is_unsure(f)) for key, f in best.items())
    return Marked(provision, out, tags, audit.law.page(provision.start))


def _said(finding: Finding, names: dict[str, str], words: dict[str, Any]) -> str:
    name = names.get(finding.element, finding.element.replace("_", " "))
    strength = f", {words['strengths'][finding.strength]}" if finding.strength else ""
    against = f" ({words['contrary']})" if finding.contrary else ""
    return f"{name}{strength}{against}, {round(100 * finding.confidence)} % {words['sure']}"


def _map(audit: Audit, language: str, words: dict[str, Any]) -> Markup:
    """Draw the law as a map: a column a provision, a row an element, a square a finding, pale where it is doubtful."""
    elements = audit.frame.graded
    provisions = audit.law.provisions
    if not elements or not provisions:
        return Markup("")
    step = min(22.0, (_WIDTH - _EDGE - 40) / len(provisions))
    column = {p.id: i for i, p in enumerate(provisions)}
    width = _EDGE + step * len(provisions) + 40
    height = _ROW * len(elements) + 24
    parts = [
        Markup('<svg class="map" viewBox="0 0 {:.0f} {:.0f}" role="img" aria-label="{}">').format(
            max(width, 400), height, words["map"]
        )
    ]
    for row, element in enumerate(elements):
        y = row * _ROW
        parts.append(
            Markup('<text x="{}" y="{}" class="name"><title>{}</title>{}</text>').format(
                _EDGE - 8, y + 12, element.name(language), _cut(element.name(language), _NAME)
            )
        )
        parts.append(
            Markup('<rect x="{}" y="{}" width="{:.1f}" height="{}" class="ground"/>').format(
                _EDGE, y + 1, step * len(provisions), _ROW - 3
            )
        )
        coverage = audit.coverage[element.id]
        found: dict[str, list[Finding]] = {}
        for f in (*coverage.findings, *coverage.contrary):
            found.setdefault(f.provision, []).append(f)
        for id, here in sorted(found.items(), key=lambda x: column[x[0]]):
            doubtful = all_doubtful(here)
            counting = [f for f in here if doubtful or not is_doubtful(f)]
            against = any(f.contrary for f in counting)
            strength = max(f.strength or 1 for f in counting)
            said = words["contrary"] if against else words["strengths"][strength]
            x, wide = _EDGE + column[id] * step, max(step - (1.5 if step > 5 else 0.4), 1.5)
            kind = ("against" if against else f"s{strength}") + (" doubt" if doubtful else "")
            parts.append(
                Markup(
                    '<a href="#p-{}"><rect x="{:.1f}" y="{}" width="{:.1f}" height="{}" class="{}"><title>{}</title></rect>{}</a>'
                ).format(
                    id,
                    x,
                    y + 1,
                    wide,
                    _ROW - 3,
                    kind,
                    f"{short_label(audit.law[id])}: {said}" + (f" ({words['doubtful']})" if doubtful else ""),
                    Markup('<text x="{:.1f}" y="{}" class="ask">?</text>').format(x + wide / 2, y + 12)
                    if doubtful and wide >= _ASKED
                    else "",
                )
            )
    free = 0.0
    for i, provision in enumerate(provisions):
        foot = " ".join([words["unit_kinds"][provision.kind], *provision.id.split("_")[1:]])
        if len(foot) > 12 or _EDGE + i * step < free:
            continue
        free = _EDGE + i * step + max(48.0, 5.5 * len(foot))
        parts.append(
            Markup('<text x="{:.1f}" y="{}" class="foot">{}</text>').format(
                _EDGE + i * step, _ROW * len(elements) + 14, foot
            )
        )
    parts.append(Markup("</svg>"))
    return Markup("").join(parts)
