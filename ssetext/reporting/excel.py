"""Excel workbooks of audits and comparisons; every word of a law is written as text, never as a formula."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

import xlsxwriter

from ssetext.auditing import Audit
from ssetext.framework import Frame
from ssetext.reporting.words import report_words

if TYPE_CHECKING:
    from ssetext.batch import Outcome
    from ssetext.comparison.matrix import Comparison

__all__ = ["write_audits", "write_comparison", "write_outcomes"]

_FILLS = {0: "#FFFFFF", 1: "#CFE0EF", 2: "#6FA3CF", 3: "#174A7C"}
_WIDTHS = {
    "law": 30, "source": 24, "words": 80, "element_name": 30, "element": 26, "label": 34, "path": 30, "concepts": 30,
    "provisions": 40, "error": 90, "frame": 16, "group": 14,
}  # fmt: skip
_CELL = 32_767


class _Book:
    """A workbook with its formats."""

    def __init__(self, path: str | Path) -> None:
        options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self.book = xlsxwriter.Workbook(str(path), options)
        # the hour of writing would make each file differ from the last of the same results
        self.book.set_properties({"created": datetime(1980, 1, 1, tzinfo=timezone.utc)})
        self.head = self.book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self.turned = self.book.add_format({"bold": True, "rotation": 60, "bottom": 1})
        self.plain = self.book.add_format({"valign": "top"})
        self.wrapped = self.book.add_format({"valign": "top", "text_wrap": True})
        self.number = self.book.add_format({"valign": "top", "num_format": "0.0"})
        self.grade = {
            g: self.book.add_format(
                {"align": "center", "bg_color": c, "border": 1, "border_color": "#DFE4EA"}
                | ({"font_color": "#FFFFFF"} if g == 3 else {})
            )
            for g, c in _FILLS.items()
        }

    def table(self, name: str, rows: Sequence[dict[str, Any]]) -> None:
        """Write rows as a sheet with a filter; the first row gives the columns."""
        sheet = self.book.add_worksheet(name)
        columns = list(rows[0]) if rows else []
        for x, column in enumerate(columns):
            sheet.write_string(0, x, column, self.head)
            sheet.set_column(x, x, _WIDTHS.get(column, 12))
        for y, row in enumerate(rows, 1):
            for x, column in enumerate(columns):
                self.cell(sheet, y, x, row.get(column), wrap=column in ("words", "error", "provisions"))
        sheet.freeze_panes(1, 1)
        if rows:
            sheet.autofilter(0, 0, len(rows), len(columns) - 1)

    def cell(self, sheet: Any, y: int, x: int, value: Any, *, wrap: bool = False) -> None:
        if value is None:
            return
        if isinstance(value, bool):
            sheet.write_boolean(y, x, value, self.plain)
        elif isinstance(value, int | float):
            sheet.write_number(y, x, value, self.number if isinstance(value, float) else self.plain)
        else:
            sheet.write_string(y, x, str(value)[:_CELL], self.wrapped if wrap else self.plain)

    def matrix(
        self,
        name: str,
        laws: Sequence[tuple[str, str, float, dict[str, tuple[int, bool]]]],
        frame: Frame,
        language: str,
    ) -> None:
        """Write the matrix of grades: a row a law, a column a graded element."""
        words = report_words(language)
        sheet = self.book.add_worksheet(name)
        for x, title in enumerate((words["law"], words["language"], words["score"])):
            sheet.write_string(0, x, title, self.head)
        sheet.set_column(0, 0, 44)
        sheet.set_row(0, 130)
        for x, element in enumerate(frame.graded, 3):
            sheet.write_string(0, x, element.name(language), self.turned)
            sheet.set_column(x, x, 6)
        for y, (law, lang, score, grades) in enumerate(laws, 1):
            sheet.write_string(y, 0, law, self.plain)
            sheet.write_string(y, 1, lang, self.plain)
            sheet.write_number(y, 2, score, self.number)
            for x, element in enumerate(frame.graded, 3):
                grade, against = grades[element.id]
                if against:
                    sheet.write_string(y, x, f"{grade}!", self.grade[grade])
                else:
                    sheet.write_number(y, x, grade, self.grade[grade])
        sheet.freeze_panes(1, 1)
        foot = len(laws) + 2
        for g in range(4):
            sheet.write_string(foot + g, 0, f"{g}  {words['strengths'][g]}", self.plain)
        sheet.write_string(foot + 4, 0, f"!  {words['contrary']}", self.plain)


def _grades(audit: Audit) -> dict[str, tuple[int, bool]]:
    return {e.id: (audit.coverage[e.id].grade, bool(audit.coverage[e.id].contrary)) for e in audit.frame.graded}


def write_audits(audits: Sequence[Audit], path: str | Path, *, language: str = "en") -> None:
    """Write audits as a workbook: grades, and one row a finding."""
    book = _Book(path)
    frame = audits[0].frame
    book.matrix("grades", [(a.law.name, a.law.language, a.score, _grades(a)) for a in audits], frame, language)
    book.table("findings", [row for a in audits for row in a.rows()])
    book.table(
        "provisions",
        [
            {
                "law": a.law.name,
                "provision": p.id,
                "kind": p.kind,
                "label": " ".join(p.label.split()),
                "path": " / ".join(p.path),
                "page": p.page,
                "findings": sum(f.provision == p.id for f in a.findings),
            }
            for a in audits
            for p in a.law
        ],
    )
    book.book.close()


def write_outcomes(outcomes: Sequence[Outcome], frame: Frame, path: str | Path, *, language: str = "en") -> None:
    """Write a batch as a workbook: grades, findings, and what could not be read."""
    book = _Book(path)
    good = [o for o in outcomes if o.audit is not None]
    laws = []
    for o in good:
        assert o.audit is not None
        coverage = o.audit["coverage"]
        grades = {e.id: (coverage[e.id]["grade"], bool(coverage[e.id]["contrary"])) for e in frame.graded}
        laws.append((o.audit["law"], o.audit["language"], o.audit["score"], grades))
    book.matrix("grades", laws, frame, language)
    book.table("findings", [row for o in good for row in o.rows])
    failed = [{"source": o.path, "error_type": o.error_type, "error": o.error} for o in outcomes if o.audit is None]
    if failed:
        book.table("not read", failed)
    book.book.close()


def write_comparison(comparison: Comparison, path: str | Path, *, language: str = "en") -> None:
    """Write a comparison as a workbook: grades, scores, similarity, what is distinct, findings."""
    book = _Book(path)
    pairs = list(zip(comparison.names, comparison.audits, strict=True))
    book.matrix("grades", [(n, a.law.language, a.score, _grades(a)) for n, a in pairs], comparison.frame, language)
    book.table("matrix", comparison.rows())
    similarity = comparison.similarity()
    book.table(
        "similarity",
        [
            {"law": name, **{other: float(similarity[i, j]) for j, other in enumerate(comparison.names)}}
            for i, name in enumerate(comparison.names)
        ],
    )
    distinct = [
        {"law": name, "what": kind, "element": e} for name, rows in comparison.distinct().items() for kind, e in rows
    ]
    book.table("distinct", distinct)
    book.table("findings", [{**row, "law": n} for n, a in pairs for row in a.rows()])
    book.book.close()
