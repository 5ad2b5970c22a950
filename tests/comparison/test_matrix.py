"""Laws side by side: one alone, the same one twice, several languages, another definition."""

from __future__ import annotations

import json

import numpy as np
import pytest

import ssetext
from ssetext import Audit, compare
from ssetext._paths import CORPORA
from ssetext.comparison import align, align_element, precedents
from ssetext.law import Law

SAMPLES = CORPORA / "samples"
NAMES = ("en-principles-preamble", "es-marco-valdoro", "fr-cooperatives-littoral")


@pytest.fixture(scope="module")
def audits() -> list[Audit]:
    return [ssetext.audit(SAMPLES / n / "text.txt") for n in NAMES]


def test_laws_in_several_languages_stand_side_by_side(audits: list[Audit]) -> None:
    comparison = compare(audits)
    assert comparison.names == NAMES
    assert comparison.grades().shape == (3, 10)
    assert comparison.scores().shape == (3, len(comparison.frame.elements))
    likeness = comparison.similarity()
    assert np.allclose(likeness, likeness.T)
    assert np.allclose(np.diag(likeness), 1)
    assert likeness.min() >= 0
    assert likeness.max() <= 1 + 1e-9
    assert sorted(n for group in comparison.clusters() for n in group) == sorted(NAMES)
    assert len(comparison.rows()) == 3 * len(comparison.frame.elements)
    assert comparison.notices == ()


def test_what_a_law_alone_has_no_other_has(audits: list[Audit]) -> None:
    comparison = compare(audits)
    least = {e.id: 2 if e.graded else 1 for e in comparison.frame.elements}
    for name, rows in comparison.distinct().items():
        for what, element in rows:
            has = [n for n, a in zip(NAMES, audits, strict=True) if a[element].grade >= least[element]]
            assert (has == [name]) if what == "alone has" else (name not in has and len(has) == 2)


def test_one_law_alone(draft: Law) -> None:
    comparison = compare([draft])
    assert [n.code for n in comparison.notices] == ["one-law"]
    assert comparison.similarity().tolist() == [[1.0]]
    assert comparison.clusters() == [list(comparison.names)]
    assert comparison.distinct() == {comparison.names[0]: []}
    assert len(json.loads(comparison.to_json())["laws"]) == 1
    assert "<svg" in comparison.to_html()


def test_the_same_law_twice(draft: Law) -> None:
    comparison = compare([draft, draft])
    assert [n.code for n in comparison.notices] == ["same-law"]
    assert len(set(comparison.names)) == 2
    assert np.allclose(comparison.similarity(), 1)
    assert comparison.clusters() == [list(comparison.names)]
    assert all(rows == [] for rows in comparison.distinct().values())
    assert comparison.to_html()


def test_a_name_that_looks_like_a_numbered_one_is_not_given_twice(draft: Law) -> None:
    from dataclasses import replace

    laws = [replace(draft, title=t) for t in ("Act", "Act", "Act (2)")]
    assert len(set(compare(laws).names)) == 3


def test_no_law_is_refused() -> None:
    with pytest.raises(ValueError, match="no law"):
        compare([])


def test_under_another_definition_nothing_is_coded_again(audits: list[Audit]) -> None:
    comparison = compare(audits)
    other = comparison.under("ilc-2022")
    assert other.frame.id == "ilc-2022"
    assert {a.frame.id for a in other.audits} == {"ilc-2022"}
    assert [a.findings for a in other.audits] == [a.findings for a in comparison.audits]
    back = other.under(comparison.frame)
    assert np.array_equal(back.scores(), comparison.scores())
    assert np.array_equal(other.scores(), compare(audits, frame="ilc-2022").scores())


def test_the_crosswalk_keeps_what_both_definitions_share(audits: list[Audit]) -> None:
    """The order of findings and the grade of an element that takes from one code are the same under both."""
    for a in audits:
        other = a.under("ilc-2022")
        shared = [
            (e.id, o.id)
            for e in a.frame.elements
            for o in other.frame.elements
            if e.codes == o.codes and not e.concepts and not o.concepts
        ]
        assert shared
        assert all(a[one].grade == other[two].grade for one, two in shared)


def test_provisions_that_do_the_same_job_meet_across_languages(audits: list[Audit]) -> None:
    spanish, french = audits[1], audits[2]
    found = align(spanish, french, most=3)
    assert list(found) == [p.id for p in spanish.law]
    assert found["art_6"][0].other == "art_11"  # the assembly, one vote each
    assert "art_12" in [a.other for a in found["art_7"]]  # the board
    assert all(0 <= a.score <= 1 and a.reason for rows in found.values() for a in rows)
    votes = align_element(spanish, french, "democratic_governance", most=1)
    assert votes["art_6"][0].other == "art_11"


def test_a_law_aligned_with_itself_meets_itself(audits: list[Audit]) -> None:
    assert all(rows[0].other == id for id, rows in align(audits[1], audits[1], most=1).items() if rows)


def test_precedents_show_how_others_say_what_a_draft_lacks(audits: list[Audit]) -> None:
    draft, others = audits[0], audits[1:]
    found = precedents(draft, audits, most=2)
    weak = {e.id for e in draft.frame.elements if draft[e.id].grade < (2 if e.graded else 1)}
    assert set(found) == weak
    assert any(found.values())
    texts = {a.law.source: a.law for a in others}
    for element, rows in found.items():
        assert len(rows) <= 2
        for p in rows:
            law = texts[p.source]  # never the draft itself
            assert p.element == element
            assert p.words in " ".join(law.words(p.provision).split())
            assert p.strength is None or p.strength >= 2


def test_precedents_in_the_draft_s_language_come_first() -> None:
    draft = ssetext.audit(b"Article 1. Name\nThis Act is the Sector Act.", language="en")
    english = ssetext.audit(b"Article 1. Votes\nEach member of a co-operative shall have one vote.", language="en")
    spanish = ssetext.audit(SAMPLES / "es-marco-valdoro" / "text.txt")
    rows = precedents(draft, [spanish, english])["democratic_governance"]
    assert [p.language for p in rows] == ["en", "es"]
