"""From a clean text to a law with its provisions: each lies from its heading to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from ..errors import NotALawError
from ..language import identify
from ..law import Heading, Kind, Law, Notice, Provision, Text
from .articles import Outline, law_units, numbered_paragraphs
from .captions import heading_line, name, skip_space, without_chance_captions
from .chapters import CLOSING_KINDS, with_chapters
from .closings import with_closings
from .contents import contents_list, listed_chapters, outside
from .grammar import known_languages
from .headings import Candidate, Headings, compiled, place
from .quotes import Zones, quoted_zones, with_quotes, without_false_zones

__all__ = ["segment"]


def segment(text: Text, *, language: str | None = None) -> Law:
    """Find the provisions of a law: its articles, preamble, closing provisions and annexes.

    Parameters
    ----------
    text : Text
        What a reader gives. Its ``units`` (from XML that names its own provisions) are taken as they are.
    language : str, optional
        ``"es"``, ``"fr"`` …; by default the text's own, or the one that the words show. A text in a language without
        a grammar is read with all grammars together.

    Returns
    -------
    Law
        Provisions in order, not overlapping; titles and chapters as headings; what could not be read for sure as
        notices (``article-gap``, ``article-order``, ``quotes-guessed``, ``contents-dropped``, ``side-by-side``).

    Raises
    ------
    LanguageError
        If the language given has no grammar.
    NotALawError
        If there is no provision in the text.

    Examples
    --------
    >>> law = segment(Text("Article 1. Aim\\nWe share.\\nArticle 2. Name\\nWe are one.", "plain"), language="en")
    >>> [(p.id, p.heading) for p in law]
    [('art_1', 'Aim'), ('art_2', 'Name')]
    """
    language = language or text.language
    if text.units:
        return _law(text, language or identify(text.text)[0], text.units, text.hints, text.notices)
    if language is not None:
        return _read(text, compiled(language), language)
    language = identify(text.text)[0]
    if language in known_languages():
        try:
            return _read(text, compiled(language), language)
        except NotALawError as refusal:
            try:
                return _read(_noted(text, language), compiled(None), language)
            except NotALawError:
                raise refusal from None
    return _read(_noted(text, language), compiled(None), language)


def _noted(text: Text, language: str) -> Text:
    return replace(text, notices=(*text.notices, Notice("no-heading-grammar", _NO_GRAMMAR.format(language))))


_NO_GRAMMAR = (
    "no headings of the language that the text seems to be in ({!r}) were found: those of all known languages were "
    "looked for together. Name the language if this is wrong, or add a grammar (seeds/headings/README.md)"
)


def _law(
    text: Text, language: str, provisions: Sequence[Provision], headings: Sequence[Heading], notices: Sequence[Notice]
) -> Law:
    return Law(
        text=text.text,
        language=language,
        provisions=tuple(provisions),
        headings=tuple(headings),
        title=text.title or _title(text.text, provisions[0].start if provisions else 0),
        source=text.source,
        format=text.format,
        pages=text.pages,
        notices=tuple(notices),
        layout=text.layout,
    )


def _title(text: str, end: int) -> str:
    """The first line of the text; where that is but the kind of act ("ZÁKON", "USTAWA"), with the lines below it."""
    lines = [line.strip(" #*_\t") for line in text[: min(end, 4000)].split("\n")]
    first = next((n for n, line in enumerate(lines) if len(line) > 3), None)
    if first is None:
        return ""
    title = lines[first]
    if len(title.split()) == 1:
        for line in lines[first + 1 : first + 4]:
            if not line:
                break
            title += f" {line}"
    return title[:300]


def _read(text: Text, headings: Headings, language: str) -> Law:
    """Decide which candidates hold, and give the law."""
    found = sorted(
        [
            *headings.find(text.text),
            *headings.ordinal_containers(text.text),
            *headings.spaced(text.text),
        ],
        key=place,
    )
    open_: list[Candidate] = []
    marked = Zones(text.quoted)
    zones = Zones([*text.quoted, *quoted_zones(text.text)])
    zones, dropped = without_false_zones(text.text, zones, marked, found)
    outline = Outline(
        source=text,
        headings=headings,
        zones=zones,
        hints={h.start: h for h in text.hints},
        notices=list(text.notices),
        closed=len(text.text),
    )
    for start in dropped:
        outline.note("quotation-not-closed", "a quotation that is not closed is passed over", start)
    for c in found:
        if c.opening or zones.at(c.start) is not None or zones.at(c.end - 1) is not None:
            if c.role in ("unit", "closing") and not _names_article(text.text, outline.quoted, c):
                outline.quoted.append(c)
        elif not _names_article(text.text, open_, c):
            open_.append(c)
    outline.listed = contents_list(text.text, open_, [c for c in open_ if c.role == "unit"])
    open_ = outside(open_, outline.listed)
    dividers = [c.start for c in open_ if c.role in ("container", "group", "annex")]
    units = law_units(outline, open_, dividers)
    if units and units[0].role == "bare":
        # the marginal headings of common-law acts look like headings of closing provisions
        open_ = [c for c in open_ if c.role not in ("closing", "group") or c.number is not None]
    events = with_closings(outline, open_, units)
    if not events:
        events = numbered_paragraphs(outline)
    if not events:
        raise NotALawError(_refusal(outline))
    listed = listed_chapters(text.text, open_, events[0].start)
    if listed is not None:
        outline.listed = listed
        open_ = outside(open_, listed)
    if outline.listed is not None:
        size = len(outline.listed)
        outline.note(
            "contents-dropped", f"a table of contents ({size} characters) is in no provision", outline.listed.start
        )
    provisions, above = _provisions(outline, with_chapters(outline, open_, events))
    return _law(text, language, provisions, above, outline.notices)


def _refusal(outline: Outline) -> str:
    file = Path(outline.source.source).name if outline.source.source else "the text"
    shown = outline.headings.grammar.name
    return (
        f"{file}: no article, section or other provision was found (headings of {shown} were looked for). "
        f"Check that the file is a law, and give its language (known: {', '.join(known_languages())})."
    )


def _names_article(text: str, before: list[Candidate], c: Candidate) -> bool:
    """Say whether "Final provisions" right under a bare "§ 38" only names that article."""
    if c.number is not None or c.role not in ("closing", "group", "preamble") or not before:
        return False
    last = before[-1]
    return last.role == "unit" and not text[last.end : c.start].strip(" .:-–—*_#\n\t\r\u00a0")


def _provisions(outline: Outline, events: list[Candidate]) -> tuple[list[Provision], list[Heading]]:
    """Give the provisions, each from its heading to the next, and the headings above them."""
    if outline.preamble is not None:
        outline.preamble.kind = "preamble"
        events = sorted([*events, outline.preamble], key=place)
    provisions: list[Provision] = []
    headings: list[Heading] = []
    path: list[tuple[int, str]] = []
    seen: dict[str, int] = {}
    places: dict[str, str] = {}
    group: str | None = None
    restarted: str | None = None
    highest = 0
    for i, c in enumerate(events):
        end = events[i + 1].start if i + 1 < len(events) else len(outline.text)
        if c.role == "container":
            if outline.listed is not None and c.start < outline.listed.start < end:
                # the table of contents behind the name of an act is none of it
                end = outline.listed.start
            stop = c.start + len(outline.text[c.start : end].rstrip())
            label = (
                " ".join(outline.text[c.start : end].split()) if end - c.start < 400 else heading_line(outline.text, c)
            )
            label = label.replace("**", "").strip("#*_ ")
            level = c.level or 1
            headings.append(Heading(level, label, c.start, stop))
            path = [p for p in path if p[0] < level]
            path.append((level, label))
            group = c.kind if c.kind in CLOSING_KINDS else None
            restarted = None
            continue
        kind: str = c.kind
        if c.role in ("unit", "bare") and kind == "article":
            if restarted is None and group and c.main <= 1 < highest:
                restarted = group
            if restarted is not None:
                kind = restarted
            else:
                highest = c.main
        if c.role == "preamble" or (c.role in ("closing", "annex") and group is None):
            # closing provisions and annexes stand behind the chapters, not in the last of them
            path = []
        provisions.append(_provision(outline, c, kind, end, tuple(p[1] for p in path), seen, places))
    _note_gaps(outline, events)
    _note_side_by_side(outline, events)
    provisions = without_chance_captions(provisions, places)
    return with_quotes(provisions, outline.quoted, outline.text, outline.zones, outline.headings.cue), headings


def _provision(
    outline: Outline,
    c: Candidate,
    kind: str,
    end: int,
    path: tuple[str, ...],
    seen: dict[str, int],
    places: dict[str, str],
) -> Provision:
    """Give one provision; what ids and places of captions there were before is kept in ``seen`` and ``places``."""
    stem = {"article": "art"}.get(kind, kind)
    if kind == "preamble":
        id_ = kind
    elif c.number is not None:
        key = c.number.code if kind == "annex" and c.number.code else c.number.key
        id_ = f"{stem}_{key}"
    else:
        unnumbered = f"{stem} without number"
        seen[unnumbered] = seen.get(unnumbered, 0) + 1
        id_ = f"{stem}_{seen[unnumbered]}"
    count = seen[id_] = seen.get(id_, 0) + 1
    if count > 1:
        id_ = f"{id_}__{count}"
    label, heading, places[id_] = name(outline.text, c, end)
    if kind == "preamble":
        # what stands behind or below its heading is its text
        label, heading = " ".join(outline.text[c.start : c.end].split()).strip("#*_ "), ""
    if places[id_] == "below" and skip_space(outline.text, c.line_end) in outline.hints:
        # the file says that it is a caption, whatever the other articles have
        places[id_] = ""
    return Provision(id_, _kind(kind), label, heading, c.start, end, outline.page(c.start), path)


def _note_gaps(outline: Outline, events: list[Candidate]) -> None:
    numbers = [c for c in events if c.role in ("unit", "bare") and c.number and c.kind == "article"]
    for a, b in pairwise(numbers):
        coded = a.number is not None and a.number.code
        # "Art. 5-7. (repealed)"
        if a.number is not None and a.number.sub.isdecimal() and int(a.number.sub) + 1 >= b.main:
            continue
        if b.main > a.main + 1 and not coded:
            missing = f"{a.main + 1}" if b.main == a.main + 2 else f"{a.main + 1} to {b.main - 1}"
            outline.note("article-gap", f"no heading was found for article {missing}", b.start)


def _note_side_by_side(outline: Outline, events: list[Candidate]) -> None:
    """Say where two versions of the articles stand beside each other, as in a table that compares them."""
    units = [c for c in events if c.role in ("unit", "bare") and c.number is not None]
    beside = [c for c in units if f"| {outline.text[c.start : c.end].strip()}" in outline.text[c.end : c.line_end]]
    beside += [b for a, b in pairwise(units) if a.number and b.number and a.number.key == b.number.key]
    if len(beside) > 1:
        outline.note(
            "side-by-side",
            f"{len(beside)} articles stand twice in a row, as where a table compares two versions: give one version alone",
            min(c.start for c in beside),
        )


def _kind(kind: str) -> Kind:
    return kind  # type: ignore[return-value]
