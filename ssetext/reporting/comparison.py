"""The HTML pages of comparisons: many laws side by side, and two versions of one."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from ssetext.comparison.alignment import align
from ssetext.comparison.matrix import Comparison
from ssetext.comparison.precedents import precedents
from ssetext.comparison.versions import Diff, Match
from ssetext.reporting.changes import changed_rows
from ssetext.reporting.html import _cut, _environment
from ssetext.reporting.labels import law_title, short_label, version_labels
from ssetext.reporting.notices import tell_notices
from ssetext.reporting.words import report_words

__all__ = ["comparison_report", "comparison_summary", "diff_report", "diff_summary"]

#: Laws beyond which pairs are no longer shown side by side, since the page would grow with their square.
_SIDE_BY_SIDE = 4


def comparison_report(comparison: Comparison, *, language: str = "en", figures: bool = True) -> str:
    """Give a comparison as one HTML page: matrix, figures, what is distinct, precedents, provisions side by side."""
    return (
        _environment()
        .get_template("comparison.html")
        .render(**_context(comparison, language), figures=_figures(comparison, language) if figures else [])
    )


def comparison_summary(comparison: Comparison, *, language: str = "en") -> str:
    """Give the matrix, for a notebook's cell."""
    return _environment().get_template("comparison_summary.html").render(**_context(comparison, language, light=True))


def _context(comparison: Comparison, language: str, *, light: bool = False) -> dict[str, Any]:
    from ssetext import __version__

    similarity = comparison.similarity()
    nearest = []
    for i, name in enumerate(comparison.names):
        others = sorted((j for j in range(len(comparison)) if j != i), key=lambda j: (-similarity[i, j], j))[:3]
        nearest.append((name, [(comparison.names[j], float(similarity[i, j])) for j in others]))
    names = {e.id: e.name(language) for e in comparison.frame.elements}
    return {
        "comparison": comparison,
        "told": tell_notices(comparison.notices, report_words(language)),
        "pairs": list(zip(comparison.names, comparison.audits, strict=True)),
        "frame": comparison.frame,
        "language": language,
        "words": report_words(language),
        "nearest": nearest,
        "clusters": comparison.clusters(),
        "distinct": comparison.distinct(),
        "element_names": names,
        "precedents": [] if light else _precedents(comparison),
        "side": [] if light else _side_by_side(comparison),
        "version": __version__,
        "cut": _cut,
    }


def _precedents(comparison: Comparison) -> list[tuple[str, dict[str, Any]]]:
    graded = {e.id for e in comparison.frame.graded}
    out = []
    for name, audit in zip(comparison.names, comparison.audits, strict=True):
        found = precedents(audit, comparison.audits)
        rows = {e: p for e, p in found.items() if e in graded and p}
        if rows:
            out.append((name, rows))
    return out


def _side_by_side(comparison: Comparison) -> list[dict[str, Any]]:
    if not 2 <= len(comparison) <= _SIDE_BY_SIDE:
        return []
    first = comparison.audits[0]
    coded = list(dict.fromkeys(f.provision for f in first.findings if f.strength))
    out = []
    for name, other in list(zip(comparison.names, comparison.audits, strict=True))[1:]:
        rows = []
        for id, found in align(first, other, most=1, provisions=coded).items():
            for a in found:
                left, right = first.law[id], other.law[a.other]
                rows.append(
                    {
                        "left": short_label(left),
                        "left_words": _cut(" ".join(first.law.words(left).split()), 420),
                        "right": short_label(right),
                        "right_words": _cut(" ".join(other.law.words(right).split()), 420),
                        "score": a.score,
                        "reason": a.reason,
                    }
                )
        out.append({"left": comparison.names[0], "right": name, "rows": rows})
    return out


def _figures(comparison: Comparison, language: str) -> list[Markup]:
    """Draw the figures as SVG within the page; none where matplotlib is not installed."""
    from io import StringIO

    try:
        import matplotlib as mpl

        from ssetext.reporting.figures import coverage_by_group, dendrogram, heat_map
    except ImportError:
        return []
    drawn = [heat_map(comparison, language=language, order="clusters")]
    if len(comparison) > 1:
        drawn += [dendrogram(comparison, language=language), coverage_by_group(comparison, language=language)]
    out = []
    for number, figure in enumerate(drawn):
        buffer = StringIO()
        with mpl.rc_context({"svg.hashsalt": f"ssetext-{number}", "svg.fonttype": "none"}):
            figure.savefig(buffer, format="svg", metadata={"Date": None})
        svg = buffer.getvalue()
        out.append(Markup(svg[svg.index("<svg") :]))
    return out


def diff_report(diff: Diff, *, language: str = "en") -> str:
    """Give two versions as one HTML page: what it does to coverage, then provision by provision."""
    return _environment().get_template("diff.html").render(**_diff_context(diff, language))


def diff_summary(diff: Diff, *, language: str = "en") -> str:
    """Give the changes of coverage, for a notebook's cell."""
    return _environment().get_template("diff_summary.html").render(**_diff_context(diff, language))


def _diff_context(diff: Diff, language: str) -> dict[str, Any]:
    from ssetext import __version__

    return {
        "diff": diff,
        "told": tell_notices(diff.notices, report_words(language)),
        "frame": diff.new.frame,
        "language": language,
        "words": report_words(language),
        "coverage": changed_rows(diff),
        "title": law_title(diff.new),
        "versions": version_labels(diff.old, diff.new, report_words(language)),
        "shown": [(m, _inked(diff, m), _labels(diff, m)) for m in diff.matches if m.kind != "same"],
        "unchanged": [m for m in diff.matches if m.kind == "same"],
        "element_names": {e.id: e.name(language) for e in diff.new.frame.elements},
        "old_label": lambda id: short_label(diff.old.law[id]),
        "new_label": lambda id: short_label(diff.new.law[id]),
        "cut": _cut,
        "version": __version__,
    }


def _labels(diff: Diff, match: Match) -> tuple[str, str]:
    return (
        ", ".join(short_label(diff.old.law[i]) for i in match.old),
        ", ".join(short_label(diff.new.law[i]) for i in match.new),
    )


def _inked(diff: Diff, match: Match) -> Markup:
    """Mark the words deleted and inserted; long stretches that were kept are shortened."""
    out = Markup("")
    for change in diff.changes(match):
        words = change.words
        if change.kind == "kept":
            if len(words) > 500:
                words = words[:200].rsplit(maxsplit=1)[0] + " […] " + words[-200:].split(maxsplit=1)[-1]
            out += Markup("{}").format(words)
        else:
            out += Markup("<{0}>{1}</{0}>").format(Markup("del" if change.kind == "deleted" else "ins"), words)
    return out
