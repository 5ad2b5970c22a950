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
from ssetext.framework import Frame

__all__ = ["audit_table", "batch_table", "console", "evaluation_table"]

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
            where = list(dict.fromkeys(f.provision for f in c.findings))
            shown = ", ".join(where[:3]) + (f" +{len(where) - 3}" if len(where) > 3 else "")
            best = f"{c.best.provision}: “{_short(audit.words(c.best))}”" if c.best else ""
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
    for element in frame.graded:
        table.add_column(initials(element.id), justify="center")
    for row in rows:
        grades = []
        for element in frame.graded:
            c = row["coverage"][element.id]
            mark = f"{c['grade']}" + ("!" if c["contrary"] else "")
            grades.append(f"[{_COLOURS[c['grade']]}]{mark}[/]")
        table.add_row(escape(str(row["law"])), row["language"], f"{row['score']:.1f}", *grades)
    key = "  ".join(f"{initials(e.id)} {e.name(language).lower()}" for e in frame.graded)
    legend = "0 absent, 1 mention, 2 principle, 3 rule, ! something runs against it"
    return Group(table, RichText(legend), RichText(key, style="dim"))


def initials(element: str) -> str:
    """Give an element's column head: the first letters of its words.

    Examples
    --------
    >>> initials("democratic_governance"), initials("integrity")
    ('DG', 'IN')
    """
    words = [w for w in element.split("_") if w not in ("and", "of")]
    return ("".join(w[0] for w in words[:3]) if len(words) > 1 else words[0][:2]).upper()


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
