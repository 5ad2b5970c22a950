"""What a person sees on a terminal: tables of an audit, of many audits, and of a law's structure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.table import Table
from rich.text import Text as RichText

from ssetext.auditing import Audit
from ssetext.coding.finding import Finding
from ssetext.comparison import Borrowing, Comparison, Diff, Effect
from ssetext.comparison.precedents import Precedents
from ssetext.framework import Frame
from ssetext.law import Law, Notice
from ssetext.reporting.changes import changed_rows
from ssetext.reporting.doubt import is_unsure, places
from ssetext.reporting.labels import law_title, version_labels
from ssetext.reporting.notices import tell_notices
from ssetext.reporting.words import report_words

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
    words = report_words(language)
    parts: list[RenderableType] = []
    pages = f", {audit.law.pages} {words['pages']}" if audit.law.pages else ""
    parts.append(
        RichText.from_markup(
            f"[bold]{escape(law_title(audit))}[/bold]  ({audit.law.language}, {len(audit.law)} {words['provisions']}{pages})\n"
            f"{words['score']} [bold]{audit.score:g}[/bold] {words['of_100']}, {words['against_frame']}: "
            f"{escape(audit.frame.name(language))} ({audit.frame.id})"
        )
    )
    for group in audit.frame.groups:
        elements = audit.frame.of_group(group.id)
        if not group.graded:
            continue
        table = Table(
            title=group.name(language), title_justify="left", title_style="bold", expand=False, pad_edge=False
        )
        for key in ("element", "grade", "score"):
            table.add_column(words[key], no_wrap=True)
        table.add_column(words["where"], max_width=24)
        table.add_column(words["evidence"], ratio=1)
        for element in elements:
            c = audit.coverage[element.id]
            colour = _COLOURS[c.grade]
            where = [id + (" ?" if doubtful else "") for id, doubtful in places(c)]
            shown = ", ".join(where[:3]) + (f" +{len(where) - 3}" if len(where) > 3 else "")
            best = _evidence(audit, c.best, words) if c.best else ""
            if c.contrary:
                best += f"\n{words['contrary']}: {_evidence(audit, c.contrary[0], words)}"
            table.add_row(
                escape(element.name(language)),
                f"[{colour}]{words['strengths'][c.grade]}[/{colour}]",
                f"{_bar(c.score)} {c.score:5.1f}",
                shown,
                escape(best.strip()),
            )
        parts.append(table)
    others = Table(title=words["others"], title_justify="left", title_style="bold", pad_edge=False)
    others.add_column(words["group"], no_wrap=True)
    others.add_column(words["found"], ratio=1)
    others.add_column(words["not_found"], ratio=1)
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
    parts += _notices(audit.notices, words, audit.law)
    return Group(*parts)


def _evidence(audit: Audit, finding: Finding, words: dict[str, Any]) -> str:
    doubt = f"{100 * finding.confidence:.0f} % {words['sure']}, " if is_unsure(finding) else ""
    return f"{doubt}{finding.provision}: “{_short(audit.words(finding))}”"


def _notices(notices: Sequence[Notice], words: dict[str, Any], law: Law | None = None) -> list[RenderableType]:
    """Tell warnings, what is routine last and dim."""
    lines: list[RenderableType] = []
    for told in sorted(tell_notices(notices, words, law), key=lambda t: t.routine):
        where = f" ({told.where})" if told.where else ""
        head = RichText("" if told.routine else f"{words['warning']}: ", style="yellow")
        lines.append(
            head
            + RichText(f"{told.words}{where} ", style="dim" if told.routine else "")
            + RichText(told.code, style="dim")
        )
    return lines


def batch_table(rows: Sequence[dict[str, Any]], frame: Frame, *, language: str = "en") -> RenderableType:
    """Draw the grades of many laws: one row a law, one column an element.

    ``rows`` are audits as `Audit.to_dict` gives them.
    """
    words = report_words(language)
    title = f"{len(rows)} {words['laws'].lower()}, {words['against_frame']} {frame.id}"
    table = Table(title=title, title_justify="left", pad_edge=False)
    table.add_column(words["law"], ratio=1)
    table.add_column(words["language"].capitalize())
    table.add_column(words["score"], justify="right")
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
    legend = ", ".join(f"{g} {w}" for g, w in words["strengths"].items()) + f", ! {words['against_mark']}"
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
    words = report_words(language)
    rows = [{**a.to_dict(), "law": name} for name, a in zip(comparison.names, comparison.audits, strict=True)]
    parts = [batch_table(rows, comparison.frame, language=language)]
    if len(comparison) > 1:
        alike = [", ".join(g) for g in comparison.clusters() if len(g) > 1]
        parts += [RichText(f"{words['alike']}: {group}") for group in alike]
        for name, found in comparison.distinct().items():
            for kind, element in found:
                parts.append(RichText(f"{name} {words[kind]}: {comparison.frame[element].name(language)}"))
    parts += _notices(comparison.notices, words)
    return Group(*parts)


def diff_table(diff: Diff, *, language: str = "en") -> RenderableType:
    """Draw two versions: what became of each provision that changed, and what that does to coverage."""
    words = report_words(language)
    score = f"{words['score'].lower()} {diff.old.score:g} → {diff.new.score:g} {words['of_100']}"
    old, new = version_labels(diff.old, diff.new, words)
    parts: list[RenderableType] = [RichText(law_title(diff.new), style="bold"), RichText(f"{old} → {new}: {score}")]
    provisions = Table(title=words["by_provision"], title_justify="left", pad_edge=False)
    for key in ("before", "after", "change", "alike_share"):
        provisions.add_column(words[key])
    kinds = words["kinds"]
    for m in diff.matches:
        if m.kind != "same":
            kind = kinds[m.kind]
            if m.edited and m.kind in ("renumbered", "moved"):
                kind += f", {kinds['edited']}"
            provisions.add_row(
                ", ".join(m.old), ", ".join(m.new), kind, f"{m.similarity:.0f} %" if m.old and m.new else ""
            )
    same = sum(m.kind == "same" for m in diff.matches)
    parts += [provisions, RichText(f"{kinds['same']}: {same}")]
    coverage = Table(title=words["coverage_change"], title_justify="left", pad_edge=False)
    for key in ("element", "before", "after", "because"):
        coverage.add_column(words[key])
    for row, mine in changed_rows(diff):
        element = diff.new.frame[row["element"]]
        grades = [
            f"{words['strengths'][row[f'grade_{when}']]} ({row[f'score_{when}']:.0f})"
            if element.graded
            else (words["present"] if row[f"grade_{when}"] else words["strengths"][0])
            for when in ("before", "after")
        ]
        coverage.add_row(escape(element.name(language)), *grades, escape("\n".join(_effect(x, words) for x in mine)))
    parts.append(coverage if coverage.row_count else RichText(words["no_change"]))
    parts += _notices(diff.notices, words)
    return Group(*parts)


def _effect(effect: Effect, words: dict[str, Any]) -> str:
    """Say what a change of words does: gained or lost, from which strength to which, in which provision."""

    def what(f: Finding) -> str:
        return f"{words['strengths'][f.strength]} ({f.provision})" if f.strength else f.provision

    against = f", {words['contrary']}" if effect.contrary else ""
    places = " → ".join(what(f) for f in (effect.old, effect.new) if f is not None)
    return f"{words[effect.kind]}{against}: {places}: “{_short(effect.words, 80)}”"


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


def precedents_table(draft: Audit, found: Precedents, *, language: str = "en") -> RenderableType:
    """Draw how other laws say what a draft does not."""
    words = report_words(language)
    table = Table(title=f"{law_title(draft)}: {words['precedents']}", title_justify="left", pad_edge=False)
    for key, share in (("element", 2), ("law", 3), ("grade", 1), ("evidence", 6)):
        table.add_column(words[key], ratio=share)
    table.expand = True
    for element, rows in found.items():
        name = draft.frame[element].name(language)
        for i, p in enumerate(rows):
            table.add_row(
                escape(name) if i == 0 else "",
                escape(f"{p.cited} ({p.language})" + (f", {words['page']} {p.page}" if p.page else "")),
                words["strengths"][p.strength] if p.strength else words["found"],
                escape(p.passage),
            )
    lacking = [draft.frame[element].name(language) for element, rows in found.items() if not rows]
    return Group(table, RichText(f"{words['none_at_hand']}: {', '.join(lacking)}" if lacking else ""))
