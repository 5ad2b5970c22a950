"""How other laws say what a draft lacks: whole passages with their citation, in the report itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

import ssetext
from ssetext import Audit, compare
from ssetext.cli import main
from ssetext.comparison import precedents
from ssetext.reporting.terminal import console, precedents_table
from ssetext.scoring import cover

DRAFT = "Article 1. Books\nThe co-operative keeps its books and publishes its accounts.\n"
LAW = (
    "CO-OPERATIVES OF THE LAKE ACT\n\nPreamble\nWhereas each member of a co-operative shall have one vote;\n\n"
    "Article 1. Name\nThis Act is the Co-operatives of the Lake Act.\n"
    "Article 2. Votes\n1. The rules of the co-operative shall provide that:\n"
    "(a) the general assembly meets each year;\n"
    "(b) each member of the co-operative shall have one vote, whatever the capital that the member holds;\n"
    "2. Meetings are held at the seat.\n"
)
SAID = (
    "The rules of the co-operative shall provide that: […] "
    "(b) each member of the co-operative shall have one vote, whatever the capital that the member holds;"
)


@pytest.fixture(scope="module")
def audits() -> tuple[Audit, Audit]:
    return ssetext.audit(DRAFT.encode(), language="en"), ssetext.audit(LAW.encode(), language="en")


def test_a_precedent_is_a_whole_passage_of_an_article_with_its_citation(audits: tuple[Audit, Audit]) -> None:
    draft, law = audits
    rows = precedents(draft, [law])["democratic_governance"]
    assert [p.provision for p in rows] == ["art_2"]  # a preamble gives effect to nothing
    assert rows[0].cited == "CO-OPERATIVES OF THE LAKE ACT, Article 2. Votes"
    assert rows[0].passage == SAID


def test_provisions_whose_words_say_the_element_come_first(audits: tuple[Audit, Audit]) -> None:
    draft, law = audits
    weak = law["democratic_governance"].findings[0]
    assert weak.concepts
    mute = type(weak)("democratic_governance", 3, False, "art_1", weak.start - 9, weak.start - 8, 1.0, "classifier")
    element = law.frame["democratic_governance"]
    both = replace(law, coverage={**law.coverage, element.id: cover(element, [*law.findings, mute])})
    assert precedents(draft, [both])[element.id][0].provision == "art_2"


def test_of_equal_strength_that_comes_first_whose_words_say_the_most() -> None:
    votes = "Article 1. Quorum\nThe general assembly meets if half of the members are present.\n"
    votes += "Article 2. Votes\nIn the general assembly each member of the co-operative has one vote, whatever the capital.\n"
    draft, law = (ssetext.audit(t.encode(), language="en") for t in (DRAFT, votes))
    element = law.frame["democratic_governance"]
    sure = {"art_1": 0.99, "art_2": 0.97}  # the words weigh more than how sure the finding is
    findings = [replace(f, confidence=sure[f.provision]) for f in law.findings if f.element == element.id]
    assert len(findings) == 2
    law = replace(law, coverage={**law.coverage, element.id: cover(element, findings)})
    assert [p.provision for p in precedents(draft, [law])[element.id]] == ["art_2"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_report_shows_how_others_say_what_is_missing(
    audits: tuple[Audit, Audit], tmp_path: Path, language: str
) -> None:
    draft, law = audits
    found = precedents(draft, [law], most=2)
    page = draft.to_html(language=language, precedents=found)
    draft.to_docx(tmp_path / "r.docx", language=language, precedents=found)
    word = "\n".join(p.text for p in Document(str(tmp_path / "r.docx")).paragraphs)
    out = console()
    out.width = 600  # nothing is broken over lines
    with out.capture() as said:
        out.print(precedents_table(draft, found, language=language))
    for shown in (page, word):
        assert SAID in shown
        assert "CO-OPERATIVES OF THE LAKE ACT, Article 2. Votes" in shown
    cited = [p for p in Document(str(tmp_path / "r.docx")).paragraphs if p.text.startswith("CO-OPERATIVES")]
    assert all(p.paragraph_format.keep_with_next for p in cited)
    assert SAID in said.get()
    assert SAID not in draft.to_html(language=language)


def test_a_comparison_shows_whole_passages_too(audits: tuple[Audit, Audit]) -> None:
    assert SAID in compare(list(audits)).to_html()


def test_one_command_gives_the_report_with_precedents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "laws").mkdir()
    (tmp_path / "laws" / "lake.txt").write_text(LAW, encoding="utf-8")
    draft, page = tmp_path / "draft.txt", tmp_path / "r.html"
    draft.write_text(DRAFT, encoding="utf-8")
    given = [str(draft), "--lang", "en", "--precedents", str(tmp_path / "laws")]
    with pytest.raises(SystemExit) as ended:
        main(["audit", *given, "--html", str(page), "--report-lang", "fr"])
    assert ended.value.code == 0
    assert SAID in page.read_text(encoding="utf-8")
    assert "Comment les autres lois le disent" in capsys.readouterr().out
    with pytest.raises(SystemExit) as ended:
        main(["audit", *given, "--json"])
    assert ended.value.code == 2
    with pytest.raises(SystemExit) as ended:
        main(["precedents", str(draft), str(tmp_path / "laws"), "--lang", "en", "--html", str(page)])
    assert ended.value.code == 0
    assert SAID in page.read_text(encoding="utf-8")
