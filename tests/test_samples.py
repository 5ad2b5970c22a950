"""The project's drafts: their codes stand in their provisions, and the audit gives the grades that their codes say."""

from __future__ import annotations

import pytest

import ssetext
from ssetext._paths import CORPORA
from ssetext.coding.decision import GRADED
from ssetext.coding.gold import CodedLaw, load_drafts, load_samples

SAMPLES = load_samples()
DRAFTS = load_drafts()


def _grades(sample: CodedLaw) -> list[tuple[int, int]]:
    """The grade of each value and principle that the codes say, and the one that the audit gives."""
    report = ssetext.audit(sample.law)
    coded = {e: [c.strength or 1 for c in sample.codes if c.element == e and not c.contrary] for e in GRADED}
    return [(max(coded[e], default=0), report[e].grade) for e in GRADED]


@pytest.mark.parametrize("sample", DRAFTS, ids=lambda s: s.id)
def test_every_code_stands_in_the_provision_that_it_names(sample: CodedLaw) -> None:
    for code in sample.codes:
        place = sample.law[code.provision]
        assert place.start <= code.start < code.end <= place.end


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda s: s.id)
def test_grades_are_near_those_of_the_codes(sample: CodedLaw) -> None:
    """Nine elements in ten are at most one grade off, in each sample."""
    near = sum(abs(coded - found) <= 1 for coded, found in _grades(sample))
    assert near >= 9, f"{near} of {len(GRADED)}"


def test_grades_are_those_of_the_codes_in_nine_of_ten() -> None:
    exact = [coded == found for sample in SAMPLES for coded, found in _grades(sample)]
    assert sum(exact) >= 0.9 * len(exact), f"{sum(exact)} of {len(exact)}"


@pytest.mark.parametrize("id", ["es-votos-capital", "pt-pseudo-cooperativas"])
def test_a_flawed_draft_is_told_what_runs_against_the_definition(id: str) -> None:
    sample = next(s for s in SAMPLES if s.id == id)
    report = ssetext.audit(sample.law)
    for element in ("democratic_governance", "limited_profit_distribution"):
        assert report[element].contrary, element
        assert report[element].grade == 0


@pytest.mark.parametrize(
    "path", sorted((CORPORA / "samples").glob("*/draft.*")), ids=lambda p: f"{p.parent.name}{p.suffix}"
)
def test_every_rendering_has_the_provisions_of_its_text(path) -> None:  # type: ignore[no-untyped-def]
    text = ssetext.read(path.parent / "text.txt")
    rendered = ssetext.read(path, language=text.language)
    assert [p.id for p in rendered] == [p.id for p in text]
