"""Figures for papers: heat map of grades, dendrogram, one law's profile, coverage by group.

Colours are one hue from light to dark, so that they can be told apart by colour-blind people and in grey; grades are written
into the cells as well. Needs matplotlib: ``pip install "ssetext[figures]"``.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ssetext.auditing import Audit
from ssetext.comparison.matrix import Comparison
from ssetext.reporting.labels import law_title
from ssetext.reporting.words import report_words

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["GRADE_COLOURS", "coverage_by_group", "dendrogram", "heat_map", "profile", "write_figures"]

#: Absent, mention, principle, rule.
GRADE_COLOURS = ("#ffffff", "#cfe0ef", "#6fa3cf", "#174a7c")
AGAINST = "#d55e00"
_INK = "#1d2733"
_GREYS = ("#174a7c", "#6fa3cf", "#8a8f98", "#d55e00", "#e69f00", "#009e73")


def _figure(width: float, height: float) -> tuple[Figure, Any]:
    try:
        from matplotlib.figure import Figure
    except ImportError as e:
        raise ImportError('Figures need matplotlib: pip install "ssetext[figures]"') from e
    # A Figure of its own, not pyplot's: nothing global is touched, and notebooks and servers draw alike.
    figure = Figure(figsize=(width, height), layout="constrained", dpi=120)
    axes = figure.subplots()
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    return figure, axes


def _as_words(figure: Figure) -> Figure:
    """Take every text as it stands: dollar signs in a law's name ("capital of $5") are no formula."""
    from matplotlib.text import Text

    for text in figure.findobj(Text):
        text.set_parse_math(False)
    return figure


def heat_map(comparison: Comparison, *, language: str = "en", order: str = "given") -> Figure:
    """Draw the grades of laws as a heat map: a row a law, a column a value or principle, the grade in each cell.

    Parameters
    ----------
    comparison : Comparison
    language : str
        Of the elements' names.
    order : {"given", "clusters", "score"}
        Of the laws.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.colors import BoundaryNorm, ListedColormap
    from matplotlib.patches import Patch

    words = report_words(language)
    rows = _order(comparison, order)
    grades = comparison.grades()[rows]
    elements = comparison.frame.graded
    names = [comparison.names[i] for i in rows]
    longest = max(map(len, names), default=10)
    figure, axes = _figure(3.2 + 0.52 * len(elements) + 0.055 * longest, 2.9 + 0.27 * len(rows))
    axes.imshow(
        grades, cmap=ListedColormap(GRADE_COLOURS), norm=BoundaryNorm([-0.5, 0.5, 1.5, 2.5, 3.5], 4), aspect="auto"
    )
    axes.set_xticks(range(len(elements)), [e.name(language) for e in elements], rotation=40, ha="right", fontsize=8.5)
    axes.set_yticks(range(len(names)), names, fontsize=8.5)
    axes.set_xticks([x - 0.5 for x in range(1, len(elements))], minor=True)
    axes.set_yticks([y - 0.5 for y in range(1, len(names))], minor=True)
    axes.grid(which="minor", color="#dfe4ea", linewidth=0.8)
    axes.tick_params(which="both", length=0)
    for y, i in enumerate(rows):
        for x, e in enumerate(elements):
            coverage = comparison.audits[i].coverage[e.id]
            text = f"{coverage.grade}{'!' if coverage.contrary else ''}"
            axes.text(x, y, text, ha="center", va="center", fontsize=8, color="white" if coverage.grade == 3 else _INK)
    right = axes.secondary_yaxis("right")
    right.set_yticks(range(len(names)), [f"{comparison.audits[i].score:.0f}" for i in rows], fontsize=8.5)
    right.tick_params(length=0)
    right.set_ylabel(words["score_axis"], fontsize=8.5)
    right.spines["right"].set_visible(False)
    handles: list[Any] = [
        Patch(facecolor=c, edgecolor="#9aa5b1", label=f"{g} {words['strengths'][g]}")
        for g, c in enumerate(GRADE_COLOURS)
    ]
    axes.legend(
        handles=handles,
        loc="lower left",
        bbox_to_anchor=(0, 1.0),
        ncols=4,
        frameon=False,
        fontsize=8.5,
        title=f"! {words['against_mark']}",
        title_fontsize=8.5,
        alignment="left",
    )
    return _as_words(figure)


def _order(comparison: Comparison, order: str) -> list[int]:
    if order == "score":
        return sorted(range(len(comparison)), key=lambda i: (-comparison.audits[i].score, comparison.names[i]))
    if order == "clusters" and len(comparison) > 2:
        from scipy.cluster.hierarchy import leaves_list

        return [int(i) for i in leaves_list(comparison.linkage())]
    return list(range(len(comparison)))


def dendrogram(comparison: Comparison, *, language: str = "en") -> Figure:
    """Draw the tree of laws that are alike in what they cover.

    Raises
    ------
    ValueError
        Fewer than two laws.
    """
    from scipy.cluster.hierarchy import dendrogram as draw

    if len(comparison) < 2:
        raise ValueError("A dendrogram needs two laws or more.")
    figure, axes = _figure(8, 1.2 + 0.27 * len(comparison))
    draw(
        comparison.linkage(),
        labels=list(comparison.names),
        orientation="left",
        ax=axes,
        color_threshold=0,
        above_threshold_color=_INK,
        leaf_font_size=8.5,
    )
    axes.set_xlabel(report_words(language)["distance_axis"], fontsize=8.5)
    axes.tick_params(axis="x", labelsize=8.5)
    axes.tick_params(axis="y", labelsize=8.5, length=0)
    for side in ("left", "right", "top"):
        axes.spines[side].set_visible(False)
    return _as_words(figure)


def profile(audit: Audit, *, language: str = "en") -> Figure:
    """Draw one law's profile: the score of each value and principle, shaded by its grade."""
    from matplotlib.patches import Patch

    words = report_words(language)
    elements = list(audit.frame.graded)
    figure, axes = _figure(8, 1.3 + 0.36 * len(elements))
    places = range(len(elements))
    scores = [audit.coverage[e.id].score for e in elements]
    colours = [GRADE_COLOURS[audit.coverage[e.id].grade] for e in elements]
    axes.barh(places, scores, color=colours, edgecolor="#5b6775", linewidth=0.6, height=0.66)
    axes.set_yticks(places, [e.name(language) for e in elements], fontsize=9)
    axes.invert_yaxis()
    axes.set_xlim(0, 112)
    axes.set_xticks([0, 25, 50, 75, 100])
    axes.set_xlabel(words["score_axis"], fontsize=9)
    axes.tick_params(axis="y", length=0)
    for place, e, score in zip(places, elements, scores, strict=True):
        coverage = audit.coverage[e.id]
        against = f", {words['contrary']}" if coverage.contrary else ""
        label = f"{score:.0f}  {words['strengths'][coverage.grade]}{against}"
        inside = score > 70
        axes.text(
            score - 1.2 if inside else score + 1.2,
            place,
            label,
            ha="right" if inside else "left",
            va="center",
            fontsize=8.5,
            color="white" if inside and coverage.grade == 3 else (AGAINST if coverage.contrary else _INK),
        )
    axes.set_title(_title(audit, words), fontsize=10, loc="left")
    handles: list[Any] = [
        Patch(facecolor=GRADE_COLOURS[g], edgecolor="#5b6775", label=words["strengths"][g]) for g in (1, 2, 3)
    ]
    axes.legend(
        handles=handles,
        frameon=False,
        fontsize=8.5,
        ncols=3,
        loc="upper left",
        bbox_to_anchor=(0, -0.12),
        borderaxespad=0.6,
    )
    return _as_words(figure)


def _title(audit: Audit, words: dict[str, Any]) -> str:
    name = law_title(audit)
    return f"{name if len(name) < 70 else name[:67] + '…'}: {audit.score:.0f} {words['of_100']}"


def coverage_by_group(comparison: Comparison, *, language: str = "en") -> Figure:
    """Draw how far the laws cover each group of elements: the mean score of the group, one row a law, one panel a group."""
    try:
        from matplotlib.figure import Figure
    except ImportError as e:
        raise ImportError('Figures need matplotlib: pip install "ssetext[figures]"') from e
    groups = comparison.frame.groups
    figure = Figure(figsize=(1.7 * len(groups) + 2.6, 1.4 + 0.27 * len(comparison)), layout="constrained", dpi=120)
    panels = figure.subplots(1, len(groups), sharey=True, squeeze=False)[0]
    places = list(range(len(comparison)))
    for panel, group, colour in zip(panels, groups, _GREYS * 3, strict=False):
        elements = comparison.frame.of_group(group.id)
        means = [sum(a.coverage[e.id].score for e in elements) / max(1, len(elements)) for a in comparison.audits]
        panel.hlines(places, 0, means, color="#b9c2cc", linewidth=1.2)
        panel.plot(means, places, "o", color=colour, markersize=5)
        panel.set_title("\n".join(_broken(group.name(language))), fontsize=9)
        panel.set_xlim(-3, 103)
        panel.set_xticks([0, 50, 100])
        panel.tick_params(axis="x", labelsize=8)
        panel.tick_params(axis="y", length=0)
        panel.grid(axis="x", color="#e7eaee")
        panel.set_axisbelow(True)
        for side in ("top", "right", "left"):
            panel.spines[side].set_visible(False)
    panels[0].set_yticks(places, list(comparison.names), fontsize=8.5)
    panels[0].invert_yaxis()
    figure.supxlabel(report_words(language)["mean_axis"], fontsize=9)
    return _as_words(figure)


def _broken(name: str, width: int = 18) -> list[str]:
    from textwrap import wrap

    return wrap(name, width) or [name]


def write_figures(comparison: Comparison, folder: str | Path, *, language: str = "en") -> list[Path]:
    """Write every figure of a comparison into a folder, as PDF, SVG and PNG, and give the files."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    drawn = {"heat_map": heat_map(comparison, language=language, order="clusters")}
    if len(comparison) > 1:
        drawn["dendrogram"] = dendrogram(comparison, language=language)
        drawn["coverage_by_group"] = coverage_by_group(comparison, language=language)
    for number, audit in enumerate(comparison.audits, 1):
        drawn[f"profile_{number:03d}"] = profile(audit, language=language)
    out = []
    for name, figure in drawn.items():
        for suffix in ("pdf", "svg", "png"):
            figure.savefig(folder / f"{name}.{suffix}")
            out.append(folder / f"{name}.{suffix}")
    return out
