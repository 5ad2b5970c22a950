"""A page on a narrow screen: rows are stacked under the names of their columns, and words stay whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

import ssetext
from ssetext import Audit, compare, diff


@pytest.fixture(scope="module")
def report() -> Audit:
    return ssetext.audit(b"Article 1. Votes\nEach member of a co-operative has one vote.\n", language="en")


def test_names_do_not_break_inside_words_and_rows_are_stacked_on_screens_alone(report: Audit) -> None:
    page = report.to_html()
    assert "overflow-wrap:break-word" in re.findall(r"td\.name \{([^}]*)\}", page)[0]
    narrow = re.findall(r"@media ([^{]*max-width[^{]*)\{", page)
    assert narrow
    assert all(m.startswith("screen and") for m in narrow)  # a printed page may be as narrow
    overview = page[page.index("<h2>Overview") : page.index("<h2>What is missing")]
    assert '<table class="stack">' in overview
    assert set(re.findall(r'data-head="([^"]*)"', overview)) == {"Grade", "Score", "Where"}


def test_every_table_is_stacked_or_can_be_moved_sideways(report: Audit) -> None:
    two = ssetext.audit(b"Article 1. Votes\nBees.\n", language="en")
    for page in (report.to_html(), compare([report, two]).to_html(), diff(report, two).to_html()):
        for before, kind in re.findall(r'(<div class="wide">)?<table(?: class="(\w+)")?', page):
            assert kind == "stack" or before, page
    assert '<div class="wide"><svg class="map"' in report.to_html()


def test_word_tables_have_their_widths_in_the_columns_too(report: Audit, tmp_path: Path) -> None:
    report.to_docx(tmp_path / "r.docx")
    for table in Document(str(tmp_path / "r.docx")).tables:
        assert len({c._gridCol.get(qn("w:w")) for c in table.columns}) > 1
        assert not any(c.text.startswith("\n") for row in table.rows for c in row.cells)
