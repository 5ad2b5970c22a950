"""A report in Spanish, French or Portuguese has no English left in its own words."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from docx import Document
from matplotlib.text import Text

import ssetext
from ssetext import Audit, compare, diff
from ssetext.framework import load_frame
from ssetext.reporting import figures
from ssetext.reporting.terminal import audit_table, batch_table, comparison_table, console, diff_table
from ssetext.reporting.words import report_words

LANGUAGES = ["es", "fr", "pt"]
ENGLISH = re.compile(
    r"\b(the|of|and|with|against|sure|grade|element|found|law|provisions?|unchanged|gained|lost|rule"
    r"|preamble|members?|units?|laws)\b"
)
OLD = (
    b"Preamble\nKnowing this.\nArticle 1. Votos\nEach member of a co-operative has one vote.\nArticle 2. X\nOne.\n"
    + b"".join(b"Article %d. X\nTwo.\n" % n for n in range(3, 6))
)


@pytest.fixture(scope="module")
def versions() -> tuple[Audit, Audit]:
    new = OLD.replace(b"one vote", b"as many votes as shares")
    return ssetext.audit(OLD, language="en"), ssetext.audit(new, language="en")


def _own(words: str, *audits: Audit) -> str:
    """Leave out what stands between quotation marks, and the laws' names and labels: those are the laws' own words."""
    for name in {p.label for a in audits for p in a.law} | {a.law.name for a in audits}:
        words = words.replace(name, "")
    return re.sub(r"“[^”]*”", "", words)


def _page(page: str, *audits: Audit) -> str:
    page = re.sub(r"(?s)<style>.*?</style>|<div class=\"(text|figure)\">.*?</div>|<footer>.*?</footer>", "", page)
    return _own(re.sub(r"<[^>]*>", "\n", page), *audits)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("frame", ["ilo-2022-office", "ilc-2022"])
def test_what_is_missing_is_explained_in_the_report_s_language(
    versions: tuple[Audit, Audit], language: str, frame: str, tmp_path: Path
) -> None:
    report = versions[0].under(frame)
    page = report.to_html(language=language)
    report.to_docx(tmp_path / "r.docx", language=language)
    word = "\n".join(p.text for p in Document(str(tmp_path / "r.docx")).paragraphs)
    weak = [e for e in report.frame.graded if report.coverage[e.id].grade < 2]
    assert weak
    for element in weak:
        assert element.describe(language) in word
        assert element.description not in page + word
    assert report.frame.title not in page + word


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_on_the_terminal_are_in_the_report_s_language(versions: tuple[Audit, Audit], language: str) -> None:
    old, new = versions
    both = compare([old, new])
    for drawn in (
        audit_table(old, language=language),
        batch_table([old.to_dict()], old.frame, language=language),
        comparison_table(both, language=language),
        diff_table(diff(old, new), language=language),
    ):
        out = console()
        out.width = 400  # nothing is broken over lines
        with out.capture() as said:
            out.print(drawn)
        assert ENGLISH.findall(_own(said.get(), old, new)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_names_its_columns_in_the_report_s_language(versions: tuple[Audit, Audit], language: str) -> None:
    feet = re.findall(r'class="foot">([^<]*)<', versions[0].to_html(language=language))
    assert feet[0] == report_words(language)["unit_kinds"]["preamble"] != "preamble"
    assert feet[1] == "art. 3"  # those between have no place


@pytest.mark.parametrize("frame", ["ilo-2022-office", "ilc-2022"])
@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_names_stay_within_the_map(versions: tuple[Audit, Audit], frame: str, language: str) -> None:
    page = versions[0].under(frame).to_html(language=language)
    names = re.findall(r'class="name"><title>([^<]*)</title>([^<]*)<', page)
    assert [html.unescape(full) for full, _ in names] == [e.name(language) for e in load_frame(frame).graded]
    assert all(len(html.unescape(short)) <= 52 for _, short in names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_versions_are_in_the_report_s_language(versions: tuple[Audit, Audit], language: str) -> None:
    page = diff(*versions).to_html(language=language)
    assert ENGLISH.findall(_page(page, *versions)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_are_in_the_report_s_language(versions: tuple[Audit, Audit], language: str) -> None:
    both = compare(list(versions))
    for figure in (
        figures.heat_map(both, language=language),
        figures.dendrogram(both, language=language),
        figures.profile(versions[0], language=language),
        figures.coverage_by_group(both, language=language),
    ):
        shown = "\n".join(t.get_text() for t in figure.findobj(Text))
        for name in both.names:
            shown = shown.replace(name, "")
        assert ENGLISH.findall(_own(shown, *versions)) == []


def test_every_language_has_every_word() -> None:
    def keys(words: object, path: str = "") -> set[str]:
        if isinstance(words, dict):
            return {k for key, value in words.items() for k in keys(value, f"{path}/{key}")}
        return {path}

    assert all(keys(report_words(language)) == keys(report_words("en")) for language in LANGUAGES)
