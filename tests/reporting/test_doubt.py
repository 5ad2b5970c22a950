"""What is doubtful looks doubtful: what the chips, the map and the tables show agrees with the grade."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

import ssetext
from ssetext import Audit
from ssetext.coding.finding import Finding
from ssetext.framework import load_frame
from ssetext.reporting.doubt import places
from ssetext.reporting.terminal import audit_table, console
from ssetext.scoring import cover

DRAFT = b"Article 1. Books\nThe unit keeps books.\nArticle 2. Votes\nVotes follow capital.\nArticle 3. Bees\nHives.\n"
BOOKS = Finding("integrity", 3, False, "art_1", 17, 38, 0.46)
AGAINST = Finding("integrity", 3, True, "art_2", 56, 77, 0.9)


def audited(*findings: Finding) -> Audit:
    """Give an audit of the small draft with findings of one's own."""
    report = ssetext.audit(DRAFT, language="en", model=None)
    coverage = {e.id: cover(e, findings) for e in load_frame().elements}
    return replace(report, findings=findings, coverage=coverage, notices=())


def squares(page: str) -> list[str]:
    return re.findall(r'<rect [^>]*class="((?:s\d|against)[^"]*)"', page)


def test_a_finding_below_even_odds_is_drawn_pale_with_a_question_mark() -> None:
    page = audited(BOOKS).to_html()
    assert squares(page) == ["s3 doubt"]
    assert 'class="ask">?</text>' in page
    assert re.search(r'class="chip g3 doubt"[^>]*>\? Integrity', page)
    assert re.search(r'href="#p-art_1">Article 1</a> <span class="soft" title="doubtful">\?', page)
    assert '<mark class="s3 doubt"' in page


def test_a_finding_above_even_odds_is_drawn_as_what_it_is() -> None:
    page = audited(replace(BOOKS, confidence=0.9)).to_html()
    assert squares(page) == ["s3"]
    assert "? Integrity" not in page


def test_a_sure_finding_decides_the_square_of_its_provision() -> None:
    sure = replace(BOOKS, strength=1, confidence=0.9)
    assert squares(audited(BOOKS, sure).to_html()) == ["s1"]
    elsewhere = replace(BOOKS, strength=2, provision="art_3", start=92, end=97, confidence=0.9)
    assert places(audited(BOOKS, elsewhere)["integrity"]) == [("art_3", False), ("art_1", True)]


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt"])
def test_the_legend_does_not_say_that_nothing_was_found_where_something_doubtful_was(language: str) -> None:
    page = audited(BOOKS).to_html(language=language)
    untrue = ("Absent: nothing was found.", "no se encontró nada. ", "rien n'a été trouvé. ", "nada foi encontrado. ")
    assert not any(words in page for words in untrue)
    assert page.count("?") > 5


def test_an_absent_element_says_what_runs_against_it(tmp_path: Path) -> None:
    report = audited(AGAINST)
    page = report.to_html()
    said = "something runs against it in"
    assert re.search(said + r' <a href="#p-art_2">Article 2</a>', page)
    assert re.search(r'absent</span><br class="cell"> <span class="chip gx">runs against', page)
    report.to_docx(tmp_path / "r.docx")
    document = Document(str(tmp_path / "r.docx"))
    assert any(f"{said} Article 2." in p.text for p in document.paragraphs)
    assert any(c.text == "absent, runs against" for t in document.tables for r in t.rows for c in r.cells)


def test_word_and_terminal_mark_what_is_doubtful(tmp_path: Path) -> None:
    report = audited(BOOKS)
    report.to_docx(tmp_path / "r.docx")
    cells = [c.text for t in Document(str(tmp_path / "r.docx")).tables for r in t.rows for c in r.cells]
    assert "? rule" in cells
    assert "Article 1 ?" in cells
    out = console()
    with out.capture() as said:
        out.print(audit_table(report))
    assert "art_1 ?" in said.get()


@pytest.mark.parametrize(("confidence", "shown"), [(0.41, "41 % sure"), (0.57, "57 % sure"), (0.99, None)])
def test_a_page_prints_how_sure_an_unsure_finding_is(confidence: float, shown: str | None) -> None:
    page = audited(replace(BOOKS, confidence=confidence)).to_html()
    chip = re.search(r'<span class="chip g3[^>]*>([^<]*Integrity[^<]*)</span>', page)
    assert chip is not None
    assert chip[1].endswith(shown or "Integrity · rule")


def test_word_says_how_sure_each_finding_is_and_which_element_is_run_against(tmp_path: Path) -> None:
    audited(BOOKS, AGAINST).to_docx(tmp_path / "r.docx")
    document = Document(str(tmp_path / "r.docx"))
    rows = [[c.text for c in r.cells] for r in document.tables[-1].rows]
    assert rows[0][3] == "Confidence"
    assert [r[3] for r in rows[1:]] == ["46 %", "90 %"]
    assert "Article 2, Integrity: “Votes follow capital.”" in [p.text for p in document.paragraphs]


@pytest.mark.parametrize("finding", [replace(BOOKS, confidence=0.57), replace(AGAINST, confidence=0.57)])
def test_the_overview_says_how_sure_its_evidence_is(finding: Finding, tmp_path: Path) -> None:
    report = audited(finding)
    page = report.to_html()
    assert "57 % sure:</span> “" in page[page.index("<h2>Overview") : page.index("<h2>What is missing")]
    report.to_docx(tmp_path / "r.docx")
    assert any(
        "57 % sure: “" in c.text
        for t in Document(str(tmp_path / "r.docx")).tables[:-1]
        for r in t.rows
        for c in r.cells
    )
    out = console()
    with out.capture() as said:
        out.print(audit_table(report))
    assert "57 % sure, art_" in said.get()
