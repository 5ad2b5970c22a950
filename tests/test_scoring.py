"""The score: what lifts it, what lowers it, what leaves it alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ssetext.coding.finding import Finding
from ssetext.framework import load_frame
from ssetext.scoring import BANDS, cover

ELEMENT = load_frame()["integrity"]
FINDINGS = st.lists(
    st.builds(
        lambda strength, confidence, contrary: Finding(
            "integrity", strength, contrary, "art_1", 0, 5, round(confidence, 2)
        ),
        st.integers(1, 3),
        st.floats(0.05, 1),
        st.booleans(),
    ),
    max_size=8,
)


@given(FINDINGS, st.integers(1, 3), st.floats(0.05, 1))
def test_more_support_never_lowers_a_score(findings: list[Finding], strength: int, confidence: float) -> None:
    more = [*findings, Finding("integrity", strength, False, "art_2", 0, 5, confidence)]
    assert cover(ELEMENT, more).score >= cover(ELEMENT, findings).score


@given(FINDINGS, st.integers(1, 3), st.floats(0.1, 1))
def test_what_is_contrary_never_lifts_a_score(findings: list[Finding], strength: int, confidence: float) -> None:
    more = [*findings, Finding("integrity", strength, True, "art_2", 0, 5, confidence)]
    before, after = cover(ELEMENT, findings), cover(ELEMENT, more)
    assert after.score <= before.score
    assert after.grade == before.grade


@given(FINDINGS)
def test_a_score_stays_in_the_band_of_its_grade(findings: list[Finding]) -> None:
    supporting = [f for f in findings if not f.contrary]
    coverage = cover(ELEMENT, supporting)
    low, high = BANDS[coverage.grade]
    assert low <= coverage.score <= high
    assert coverage.grade <= max((f.strength or 0 for f in supporting), default=0)


def test_a_hundred_mentions_are_no_principle() -> None:
    mentions = [Finding("integrity", 1, False, f"art_{i}", 0, 5, 1.0) for i in range(100)]
    principle = [Finding("integrity", 2, False, "art_1", 0, 5, 0.5)]
    assert cover(ELEMENT, mentions).score < cover(ELEMENT, principle).score


def test_one_doubtful_rule_does_not_lift_a_sure_principle() -> None:
    principle = Finding("integrity", 2, False, "art_1", 0, 5, 0.9)
    doubtful = [Finding("integrity", 3, False, f"art_{i}", 0, 5, 0.4) for i in (2, 3)]
    assert cover(ELEMENT, [principle, doubtful[0]]).grade == 2
    assert cover(ELEMENT, [principle, doubtful[0]]).best == principle
    assert cover(ELEMENT, [principle, *doubtful]).grade == 3
