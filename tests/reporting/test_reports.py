"""Reports: nothing outside the page, a law's words are words and never markup or formulas, figures have their labels."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from matplotlib.figure import Figure
from openpyxl import load_workbook

import ssetext
from ssetext import Audit, compare, diff
from ssetext.batch import Outcome
from ssetext.errors import LanguageError
from ssetext.framework import load_frame
from ssetext.law import Law
from ssetext.reporting import figures
from ssetext.reporting.excel import write_outcomes
from ssetext.reporting.html import batch_report
from ssetext.reporting.labels import short_label
from ssetext.reporting.tables import write_csv
from ssetext.reporting.words import report_words

EVIL = '<script>alert("x")</script><img src=x onerror=alert(1)>'
HOSTILE = (
    f"{EVIL} ACT\n\nArticle 1. =HYPERLINK(1) {EVIL}\nThis Act governs co-operatives {{{{ 7 * 7 }}}}.\n"
    f"Article 2. Votes\nEach member of a co-operative {EVIL} shall have one vote, whatever the capital held.\n"
    "Article 3. Profit\nThe surplus may not be shared among the members & shall go to the indivisible reserve.\n"
)


@pytest.fixture(scope="module")
def hostile() -> Audit:
    law = ssetext.read(HOSTILE.encode(), language="en")
    report = ssetext.audit(replace(law, title=f"=1+1 {EVIL}", source=f"{EVIL}.txt"))
    assert report.findings
    return report


@pytest.fixture(scope="module")
def pages(hostile: Audit) -> dict[str, str]:
    other = ssetext.audit(ssetext.read(HOSTILE.replace("one vote", "<u>two</u> votes").encode(), language="en"))
    comparison, changed = compare([hostile, other]), diff(hostile, other)
    outcomes = [
        Outcome(f"{EVIL}.txt", hostile.to_dict(), hostile.rows()),
        Outcome("bad", error=EVIL, error_type="ReadingError"),
    ]
    return {
        "audit": hostile.to_html(),
        "audit, Spanish": hostile.to_html(language="es"),
        "comparison": comparison.to_html(),
        "diff": changed.to_html(),
        "batch": batch_report(outcomes, load_frame()),
        "audit cell": hostile._repr_html_(),
        "comparison cell": comparison._repr_html_(),
        "diff cell": changed._repr_html_(),
    }


class _Reader(HTMLParser):
    """Collect the tags and what would be fetched or run."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            value = value or ""
            if name.startswith("on"):
                self.outside.append(f"{tag} {name}={value}")
            if name in ("src", "href", "xlink:href", "srcset", "data", "action") and not value.startswith(
                ("#", "data:")
            ):
                self.outside.append(f"{tag} {name}={value}")


KINDS = ["audit", "audit, Spanish", "comparison", "diff", "batch", "audit cell", "comparison cell", "diff cell"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_nothing_outside_it_and_runs_nothing(pages: dict[str, str], kind: str) -> None:
    page = pages[kind]
    reader = _Reader()
    reader.feed(page)
    assert reader.outside == []
    assert not reader.tags & {"script", "img", "iframe", "link", "object", "embed", "base", "form", "u"}
    assert not re.search(r"@import|url\(\s*['\"]?(?!#|data:)", page)


@pytest.mark.parametrize("kind", ["audit", "comparison", "diff"])
def test_the_words_of_a_law_stand_in_the_page_as_words(pages: dict[str, str], kind: str) -> None:
    assert "&lt;script&gt;" in pages[kind]
    assert "49" not in re.findall(r"co-operatives (\S+)\.", pages[kind])


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt"])
def test_a_report_is_in_its_language(hostile: Audit, language: str) -> None:
    page = hostile.to_html(language=language)
    assert f'lang="{language}"' in page
    names = [e.name(language) for e in hostile.frame.graded]
    assert all(name.replace("'", "&#39;") in page for name in names)
    assert set(report_words(language)) == set(report_words("en"))


def test_another_language_is_refused(hostile: Audit) -> None:
    with pytest.raises(LanguageError, match="'de'"):
        hostile.to_html(language="de")


def _cells(path: Path) -> list[object]:
    return [cell for sheet in load_workbook(path) for row in sheet.iter_rows() for cell in row]


def test_excel_keeps_words_that_begin_with_an_equals_sign_as_text(hostile: Audit, tmp_path: Path) -> None:
    files = {name: tmp_path / f"{name}.xlsx" for name in ("audit", "comparison", "batch")}
    hostile.to_xlsx(files["audit"])
    compare([hostile, hostile]).to_xlsx(files["comparison"])
    outcomes = [Outcome("a", hostile.to_dict(), hostile.rows()), Outcome("b", error="=2+2", error_type="ReadingError")]
    write_outcomes(outcomes, load_frame(), files["batch"])
    for path in files.values():
        cells = _cells(path)
        assert all(c.data_type != "f" and c.hyperlink is None for c in cells)  # type: ignore[attr-defined]
        with zipfile.ZipFile(path) as book:
            assert not any(b"<f>" in book.read(n) for n in book.namelist() if n.startswith("xl/worksheets"))
    said = {str(c.value) for c in _cells(files["batch"])}  # type: ignore[attr-defined]
    assert "=2+2" in said
    assert any(v.startswith("=1+1") for v in said)


def test_excel_gives_every_finding(hostile: Audit, tmp_path: Path) -> None:
    hostile.to_xlsx(tmp_path / "report.xlsx")
    book = load_workbook(tmp_path / "report.xlsx")
    assert book.sheetnames == ["grades", "findings", "provisions"]
    assert book["findings"].max_row == len(hostile.rows()) + 1
    assert book["provisions"].max_row == len(hostile.law) + 1


def test_csv_gives_words_and_accents_as_they_stand(tmp_path: Path) -> None:
    write_csv([{"law": "Ley, «segunda»", "words": 'one\n"two"', "score": -1.5, "page": None}], tmp_path / "t.csv")
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        row = next(csv.DictReader(file))
    assert row == {"law": "Ley, «segunda»", "words": 'one\n"two"', "score": "-1.5", "page": ""}


@pytest.mark.parametrize("language", ["en", "pt"])
def test_word_gives_grades_and_words(hostile: Audit, tmp_path: Path, language: str) -> None:
    hostile.to_docx(tmp_path / "report.docx", language=language)
    document = Document(str(tmp_path / "report.docx"))
    words = "\n".join(c.text for t in document.tables for row in t.rows for c in row.cells)
    assert all(e.name(language) in words for e in hostile.frame.graded)
    assert all(hostile.words(f) in words for f in hostile.findings)


@pytest.mark.parametrize("write", [Audit.to_docx, Audit.to_xlsx])
def test_office_files_are_the_same_twice(
    hostile: Audit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Audit, Path], None]
) -> None:
    files = [tmp_path / f"{day}.zip" for day in (1, 2)]
    for day, file in enumerate(files, 1):
        monkeypatch.setattr("time.time", lambda day=day: 1e9 + 86_400 * day)
        write(hostile, file)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_word_takes_characters_that_xml_does_not(tmp_path: Path) -> None:
    report = ssetext.audit(ssetext.read(HOSTILE.encode(), language="en"))
    bad = replace(report, law=replace(report.law, text=report.law.text.replace("Each member", "Each\x0bmemb\x01r")))
    bad.to_docx(tmp_path / "report.docx")
    bad.to_xlsx(tmp_path / "report.xlsx")
    assert Document(str(tmp_path / "report.docx")).tables
    assert _cells(tmp_path / "report.xlsx")


def _words(figure: Figure) -> str:
    out = BytesIO()
    figure.savefig(out, format="svg", metadata={"Date": None})
    from matplotlib.text import Text

    return "\n".join(t.get_text() for t in figure.findobj(Text))


def test_figures_have_their_labels(draft: Law) -> None:
    report = ssetext.audit(draft)
    comparison = compare([report, ssetext.audit(ssetext.read(HOSTILE.encode(), language="en"))])
    for language in ("en", "es"):
        names = [e.name(language) for e in report.frame.graded]
        heat = _words(figures.heat_map(comparison, language=language))
        assert all(name in heat for name in (*names, *comparison.names))
        assert all(name in _words(figures.profile(report, language=language)) for name in names)
        groups = _words(figures.coverage_by_group(comparison, language=language)).replace("\n", " ")
        assert all(g.name(language) in groups for g in report.frame.groups)
    assert all(name in _words(figures.dendrogram(comparison)) for name in comparison.names)
    assert "score of 100" in _words(figures.profile(report))


def test_a_dendrogram_of_one_law_is_refused(draft: Law) -> None:
    with pytest.raises(ValueError, match="two laws"):
        figures.dendrogram(compare([draft]))


def test_dollar_signs_in_names_are_no_formulas_in_figures(draft: Law) -> None:
    one, two = (replace(draft, title=t, source=None) for t in ("Capital of $5 and $_9 {", "Another $\\frac$ law"))
    comparison = compare([one, two])
    for figure in (figures.heat_map(comparison), figures.dendrogram(comparison), figures.profile(comparison.audits[0])):
        assert "$" in _words(figure)


def test_figures_are_written_in_three_forms(draft: Law, tmp_path: Path) -> None:
    files = figures.write_figures(compare([draft]), tmp_path / "figures")
    assert {p.suffix for p in files} == {".pdf", ".svg", ".png"}
    assert all(p.stat().st_size > 1000 for p in files)


def test_an_audit_without_findings_has_its_reports(tmp_path: Path) -> None:
    report = ssetext.audit(b"Article 1. Bees\nHives stand a hundred paces from any road.", language="en")
    assert report.findings == ()
    assert "<html" in report.to_html()
    report.to_docx(tmp_path / "r.docx")
    report.to_xlsx(tmp_path / "r.xlsx")
    assert len(report.to_frame()) == len(report.frame.elements)
    assert _words(figures.profile(report))


@pytest.mark.parametrize(
    ("label", "heading", "short"),
    [("Artículo 4. Principios.", "Principios.", "Artículo 4"), ("", "", "art_4"), ("§ 7", "", "§ 7"), ("X" * 60, "", "X" * 45 + "…")],
)  # fmt: skip
def test_labels_are_short(label: str, heading: str, short: str) -> None:
    assert short_label(ssetext.law.Provision("art_4", "article", label, heading, 0, 9)) == short
