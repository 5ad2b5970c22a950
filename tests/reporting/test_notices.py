"""Warnings for people: one line a kind, plain words, no alarm about what is routine; titles that can be read."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

import ssetext
from ssetext import Audit
from ssetext.law import Notice
from ssetext.reporting.labels import law_title
from ssetext.reporting.notices import tell_notices
from ssetext.reporting.terminal import audit_table, console
from ssetext.reporting.words import report_words

HEADS = Notice("running-heads-removed", "9 running heads …; they stay in `layout.removed`.", page=1)
GAPS = (Notice("article-gap", "no heading was found for article 2", 21), Notice("article-gap", "… 4", 52))
PICTURES = Notice("no-text-layer", "pages 3–7 of 9 in x.pdf: a picture; use `ocrmypdf`.", page=3)


@pytest.fixture(scope="module")
def warned() -> Audit:
    report = ssetext.audit(
        b"Article 1. A\nBees.\n\nArticle 3. B\nHives and honey.\nArticle 5. C\nWax.\n", language="en"
    )
    return replace(report, notices=(HEADS, *GAPS, PICTURES))


def test_routine_warnings_stand_at_the_foot_and_others_at_the_top(warned: Audit, tmp_path: Path) -> None:
    page = warned.to_html()
    places = [page.index(words) for words in ("Numbers are missing", "<h2>Overview", "Running heads and page numbers")]
    assert places == sorted(places)
    warned.to_docx(tmp_path / "r.docx")
    word = "\n".join(p.text for p in Document(str(tmp_path / "r.docx")).paragraphs)
    places = [word.index(words) for words in ("Numbers are missing", "Overview", "Running heads and page numbers")]
    assert places == sorted(places)


def test_warnings_of_one_kind_are_one_line_with_a_count_and_places(warned: Audit) -> None:
    told = {t.code: t for t in tell_notices(warned.notices, report_words("en"), warned.law)}
    assert list(told) == ["running-heads-removed", "article-gap", "no-text-layer"]
    assert told["article-gap"].where == "2 times: Article 3, Article 5"
    assert told["no-text-layer"].where == "page 3–7"
    assert warned.to_html().count("Numbers are missing") == 1


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt"])
def test_warnings_are_in_plain_words(warned: Audit, language: str) -> None:
    page = warned.to_html(language=language)
    out = console()
    with out.capture() as said:
        out.print(audit_table(warned, language=language))
    for shown in (page, said.get()):
        assert "layout.removed" not in shown
        assert "ocrmypdf" not in shown
    assert report_words(language)["notices"]["article-gap"].replace("'", "&#39;") in page
    assert '<span class="code">article-gap</span>' in page


def test_every_warning_has_words() -> None:
    source = "\n".join(p.read_text(encoding="utf-8") for p in Path(ssetext.__file__).parent.rglob("*.py"))
    codes = set(re.findall(r"(?:Notice|\.note)\(\s*\"([a-z-]+)\"", source))
    assert len(codes) > 20
    assert codes - report_words("en")["notices"].keys() == set(), (
        "give each a line under `notices` in seeds/report.yaml"
    )


def test_a_warning_without_words_says_its_own(warned: Audit) -> None:
    told = tell_notices([Notice("of-my-own", "Mind the gap.")], report_words("en"))
    assert (told[0].words, told[0].routine) == ("Mind the gap.", False)


@pytest.mark.parametrize(
    ("title", "shown"),
    [("~.· ,;l / — ·: 7 .,", "scan-12"), ("l I i L r 1 t J", "scan-12"), ("__ __ __", "scan-12"),
     ("Ley 5/2011, de 29 de marzo", None), ("Ν. 4430/2016", None), ("ΝΟΜΟΣ", None), ("Lei n.º 30/2013", None)],
)  # fmt: skip
def test_a_title_that_is_mostly_not_letters_gives_way_to_the_file_name(
    warned: Audit, title: str, shown: str | None
) -> None:
    report = replace(warned, law=replace(warned.law, title=title, source="/home/me/scan-12.pdf"))
    assert law_title(report) == (shown or title)
    assert f"<h1>{shown or title}</h1>" in report.to_html()
