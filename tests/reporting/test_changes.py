"""What two versions cover differently: no row without a change, versions told apart, no folders of the user's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import ssetext
from ssetext import Audit, compare, diff
from ssetext.coding.finding import Finding
from ssetext.comparison import Diff
from ssetext.reporting.changes import changed_rows
from ssetext.reporting.labels import version_labels
from ssetext.reporting.terminal import console, diff_table
from ssetext.reporting.words import report_words
from ssetext.scoring import cover

OLD = "LAKE ACT\n\nArticle 1. Votes\nOne vote.\nArticle 2. Register\nA register.\nArticle 3. Work\nWork for all.\n"
NEW = "LAKE ACT\n\nArticle 1. Votes\nTwo votes.\nArticle 2. Register\nFish.\nArticle 3. Work\nMuch work for all.\n"


def _read(text: str, source: str | None) -> Audit:
    """Audit a version with findings of its own: votes and register in the old one alone, work in both."""
    report = ssetext.audit(ssetext.read(text.encode(), language="en"), model=None)
    said = [("employment_income", None, "art_3", "ork for all")]
    if text == OLD:
        said += [("democratic_governance", 3, "art_1", "One vote"), ("institution", None, "art_2", "A register")]
        said += [("employment_income", None, "art_2", "A register")]  # lost there, present in article 3 all the same
    findings = tuple(
        Finding(element, strength, False, provision, text.index(words), text.index(words) + len(words), 0.9)
        for element, strength, provision, words in said
    )
    law = replace(report.law, source=source)
    coverage = {e.id: cover(e, findings) for e in report.frame.elements}
    return replace(report, law=law, findings=findings, coverage=coverage)


@pytest.fixture(scope="module")
def changed() -> Diff:
    return diff(_read(OLD, "/home/me/old.txt"), _read(NEW, "/home/me/new.txt"))


def _shown(found: Diff) -> str:
    out = console()
    with out.capture() as said:
        out.print(diff_table(found))
    return said.get()


def test_rows_without_change_are_left_out(changed: Diff) -> None:
    assert "employment_income" in [x.element for x in changed.effects]
    assert [row["element"] for row, _ in changed_rows(changed)] == ["democratic_governance", "institution"]
    assert "Employment and income" not in _shown(changed)
    assert "Employment and income" not in changed.to_html().split("<h2>Provision")[0]


def test_elements_without_grades_are_present_or_absent(changed: Diff) -> None:
    assert "(100)" not in _shown(changed)
    assert "│ present │ absent │" in " ".join(_shown(changed).split())
    assert '<td data-head="Before">present</td><td data-head="After">absent</td>' in changed.to_html()


def test_changes_are_found_under_another_definition_too() -> None:
    found = diff(_read(OLD, None), _read(NEW, None), frame="ilc-2022")
    mine = {row["element"]: effects for row, effects in changed_rows(found)}
    assert mine["democratic_participatory_governance"]


@pytest.mark.parametrize(
    ("old", "new", "labels"),
    [
        ("/a/old.docx", "/a/new.docx", ("old.docx", "new.docx")),
        ("/a/may/draft.docx", "/a/june/draft.docx", ("may/draft.docx", "june/draft.docx")),
        (None, None, ("Before", "After")),
    ],
)
def test_versions_of_one_title_are_told_apart(old: str | None, new: str | None, labels: tuple[str, str]) -> None:
    found = diff(_read(OLD, old), _read(NEW, new))
    assert version_labels(found.old, found.new, report_words("en")) == labels
    assert f"{labels[0]} → {labels[1]}" in _shown(found)
    assert f"{labels[0]} → {labels[1]}" in found.to_html()


def test_pages_name_no_folders(changed: Diff) -> None:
    pages = (changed.to_html(), compare([changed.old, changed.new]).to_html(), changed.old.to_html())
    assert not any(str(Path("/home/me")) in page for page in pages)
