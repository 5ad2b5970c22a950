"""What a person sees on a terminal: tables of an audit, of many audits, and of a law's structure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.table import Table
from rich.text import Text as RichText

from ssetext.auditing import Audit
from ssetext.coding.finding import STRENGTHS
from ssetext.comparison import Borrowing, Comparison, Diff, Precedent
from ssetext.framework import Frame
from ssetext.law import Law
from ssetext.reporting.doubt import places

__all__ = [
    "audit_table",
    "batch_table",
    "borrowing_table",
    "comparison_table",
    "console",
    "diff_table",
    "evaluation_table",
    "precedents_table",
]

_COLOURS = {0: "dim", 1: "yellow", 2: "cyan", 3: "green"}
_BLOCKS = 10


def console(*, stderr: bool = False) -> Console:
    """Give a console; wide where the output is no terminal, so that nothing is cut."""
    out = Console(stderr=stderr, highlight=False)
    if not out.is_terminal:
        out = Console(stderr=stderr, highlight=False, width=140)
    return out


def _bar(score: float) -> str:
    full = round(score / 100 * _BLOCKS)
    return "█" * full + "░" * (_BLOCKS - full)


def _short(words: str, length: int = 72) -> str:
    return words if len(words) <= length else words[: length - 1].rstrip() + "…"


def audit_table(audit: Audit, *, language: str = "en") -> RenderableType:
    """Draw an audit: each element with grade, score, best evidence, and what runs against it."""
    parts: list[RenderableType] = []
    pages = f", {audit.law.pages} pages" if audit.law.pages else ""
    parts.append(
        RichText.from_markup(
            f"[bold]{escape(audit.law.name)}[/bold]  ({audit.law.language}, {len(audit.law)} provisions{pages})\n"
            f"Score [bold]{audit.score:g}[/bold] of 100 against {escape(audit.frame.title)} ({audit.frame.id})"
        )
    )
    for group in audit.frame.groups:
        elements = audit.frame.of_group(group.id)
        if not group.graded:
            continue
        table = Table(
            title=group.name(language), title_justify="left", title_style="bold", expand=False, pad_edge=False
        )
        table.add_column("Element", no_wrap=True)
        table.add_column("Grade", no_wrap=True)
        table.add_column("Score", no_wrap=True)
        table.add_column("Provisions", max_width=24)
        table.add_column("Best evidence", ratio=1)
        for element in elements:
            c = audit.coverage[element.id]
            colour = _COLOURS[c.grade]
            where = [id + (" ?" if doubtful else "") for id, doubtful in places(c)]
            shown = ", ".join(where[:3]) + (f" +{len(where) - 3}" if len(where) > 3 else "")
            doubt = "" if c.grade or not c.best else f"{c.best.confidence:.0%} sure, "
            best = f"{doubt}{c.best.provision}: “{_short(audit.words(c.best))}”" if c.best else ""
            if c.contrary:
                best += f"\nagainst: {c.contrary[0].provision}: “{_short(audit.words(c.contrary[0]))}”"
            table.add_row(
                escape(element.name(language)),
                f"[{colour}]{STRENGTHS.get(c.grade, 'absent')}[/{colour}]",
                f"{_bar(c.score)} {c.score:5.1f}",
                shown,
                escape(best.strip()),
            )
        parts.append(table)
    others = Table(title="Other elements", title_justify="left", title_style="bold", pad_edge=False)
    others.add_column("Group", no_wrap=True)
    others.add_column("Found", ratio=1)
    others.add_column("Not found", ratio=1)
    for group in audit.frame.groups:
        if group.graded:
            continue
        elements = audit.frame.of_group(group.id)
        found = [
            f"{e.name(language)} ({len({f.provision for f in audit.coverage[e.id].findings})})"
            for e in elements
            if audit.coverage[e.id].grade
        ]
        absent = [e.name(language) for e in elements if not audit.coverage[e.id].grade]
        others.add_row(escape(group.name(language)), escape(", ".join(found)), escape(", ".join(absent)))
    if others.row_count:
        parts.append(others)
    for notice in audit.notices:
        page = f" (page {notice.page})" if notice.page else ""
        parts.append(RichText.from_markup(f"[yellow]warning[/yellow] {notice.code}{page}: {escape(notice.message)}"))
    return Group(*parts)


def batch_table(rows: Sequence[dict[str, Any]], frame: Frame, *, language: str = "en") -> RenderableType:
    """Draw the grades of many laws: one row a law, one column an element.

    ``rows`` are audits as `Audit.to_dict` gives them.
    """
    table = Table(title=f"{len(rows)} laws against {frame.id}", title_justify="left", pad_edge=False)
    table.add_column("Law", ratio=1)
    table.add_column("Lang")
    table.add_column("Score", justify="right")
    heads = column_heads([e.id for e in frame.graded])
    for element in frame.graded:
        table.add_column(heads[element.id], justify="center")
    for row in rows:
        grades = []
        for element in frame.graded:
            c = row["coverage"][element.id]
            mark = f"{c['grade']}" + ("!" if c["contrary"] else "")
            grades.append(f"[{_COLOURS[c['grade']]}]{mark}[/]")
        table.add_row(escape(str(row["law"])), row["language"], f"{row['score']:.1f}", *grades)
    key = "  ".join(f"{heads[e.id]} {e.name(language).lower()}" for e in frame.graded)
    legend = "0 absent, 1 mention, 2 principle, 3 rule, ! something runs against it"
    return Group(table, RichText(legend), RichText(key, style="dim"))


def column_heads(elements: Sequence[str]) -> dict[str, str]:
    """Give each element a short column head: its words' first letters; of a single word, as many as tell it apart.

    Examples
    --------
    >>> column_heads(["democratic_governance", "integrity", "interdependence", "egalitarianism"]).values()
    dict_values(['DG', 'INTEG', 'INTER', 'EG'])
    """
    heads = {}
    for element in elements:
        words = [w for w in element.split("_") if w not in ("and", "of")]
        head = "".join(w[0] for w in words[:3])
        if len(words) == 1:
            others = [e for e in elements if e != element]
            lengths = range(2, len(element) + 1)
            head = next((element[:n] for n in lengths if not any(o.startswith(element[:n]) for o in others)), element)
        heads[element] = head.upper()
    return heads


def evaluation_table(summary: dict[str, Any], elements: dict[str, dict[str, float]]) -> RenderableType:
    """Draw the measures of an evaluation."""
    groups = Table(title="By group", title_justify="left", pad_edge=False)
    for head in ("Group", "Precision", "Recall", "F1", "Macro F1"):
        groups.add_column(head, justify="left" if head == "Group" else "right")
    plain = Table(show_header=False, pad_edge=False)
    plain.add_column("Measure")
    plain.add_column("Value", justify="right")
    for name, value in summary.items():
        if isinstance(value, dict):
            groups.add_row(name, *(f"{value[k]:.3f}" for k in ("precision", "recall", "f1", "macro_f1")))
        else:
            plain.add_row(name, f"{value:.3f}")
    each = Table(title="By element", title_justify="left", pad_edge=False)
    for head in ("Element", "Precision", "Recall", "F1", "Codes"):
        each.add_column(head, justify="left" if head == "Element" else "right")
    for name, row in elements.items():
        each.add_row(name, f"{row['precision']:.2f}", f"{row['recall']:.2f}", f"{row['f1']:.2f}", f"{row['codes']:.0f}")
    return Group(each, groups, plain)


def comparison_table(comparison: Comparison, *, language: str = "en") -> RenderableType:
    """Draw a comparison: the matrix of grades, groups of laws that are alike, what is distinct."""
    rows = [{**a.to_dict(), "law": name} for name, a in zip(comparison.names, comparison.audits, strict=True)]
    parts = [batch_table(rows, comparison.frame, language=language)]
    if len(comparison) > 1:
        alike = [", ".join(g) for g in comparison.clusters() if len(g) > 1]
        parts += [RichText(f"alike: {group}") for group in alike]
        for name, found in comparison.distinct().items():
            for kind, element in found:
                parts.append(RichText(f"{name} {kind}: {comparison.frame[element].name(language)}"))
    parts += [RichText(f"warning {n.code}: {n.message}", style="yellow") for n in comparison.notices]
    return Group(*parts)


def diff_table(diff: Diff, *, language: str = "en") -> RenderableType:
    """Draw two versions: what became of each provision that changed, and what that does to coverage."""
    parts: list[RenderableType] = [
        RichText(f"{diff.old.law.name} → {diff.new.law.name}: score {diff.old.score:g} → {diff.new.score:g} of 100")
    ]
    provisions = Table(title="Provisions", title_justify="left", pad_edge=False)
    for head in ("Old", "New", "What", "Alike"):
        provisions.add_column(head)
    for m in diff.matches:
        if m.kind != "same":
            kind = f"{m.kind}, edited" if m.edited and m.kind in ("renumbered", "moved") else m.kind
            provisions.add_row(
                ", ".join(m.old), ", ".join(m.new), kind, f"{m.similarity:.0f} %" if m.old and m.new else ""
            )
    same = sum(m.kind == "same" for m in diff.matches)
    parts += [provisions, RichText(f"{same} unchanged")]
    coverage = Table(title="Coverage", title_justify="left", pad_edge=False)
    for head in ("Element", "Before", "After", "Because"):
        coverage.add_column(head)
    for row in diff.coverage_rows():
        mine = [x for x in diff.effects if x.element == row["element"]]
        if mine or row["change"]:
            said = "\n".join(f"{diff.say(x)}: “{_short(x.words, 80)}”" for x in mine)
            coverage.add_row(
                escape(diff.new.frame[row["element"]].name(language)),
                f"{row['grade_before']} ({row['score_before']:.0f})",
                f"{row['grade_after']} ({row['score_after']:.0f})",
                escape(said),
            )
    if coverage.row_count:
        parts.append(coverage)
    else:
        parts.append(RichText("No change of words changes what the law covers."))
    parts += [RichText(f"warning {n.code}: {n.message}", style="yellow") for n in diff.notices]
    return Group(*parts)


def borrowing_table(draft: Law, found: Borrowing) -> RenderableType:
    """Draw what a draft took from other laws."""
    table = Table(
        title=f"{draft.name}: {found.share:.0%} of its words stand in passages of other laws", title_justify="left"
    )
    for head in ("Draft", "Source", "Provision", "Words", "Same", "Begins"):
        table.add_column(head)
    for p in found.passages:
        words = " ".join(draft.text[p.start : p.end].split())
        same = "exact" if p.exact else f"{p.same:.0%}"
        table.add_row(
            p.provision or "", escape(p.source), p.source_provision or "", str(p.words), same, escape(_short(words, 60))
        )
    return table


def precedents_table(draft: Audit, found: dict[str, list[Precedent]]) -> RenderableType:
    """Draw how other laws say what a draft does not."""
    table = Table(
        title=f"{draft.law.name}: what is missing, and how others say it", title_justify="left", pad_edge=False
    )
    for head in ("Element", "Law", "Provision", "Strength", "Words"):
        table.add_column(head)
    for element, rows in found.items():
        name = draft.frame[element].name()
        if not rows:
            table.add_row(escape(name), "none at hand", "", "", "")
        for i, p in enumerate(rows):
            strength = STRENGTHS[p.strength] if p.strength else "found"
            table.add_row(
                escape(name) if i == 0 else "",
                f"{escape(p.law)} ({p.language})",
                escape(p.provision),
                strength,
                escape(_short(p.words, 100)),
            )
    return table
