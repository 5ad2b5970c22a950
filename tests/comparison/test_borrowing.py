"""Borrowing: copied passages are found where they stand, and no source is made up."""

from __future__ import annotations

import itertools

import pytest

from ssetext.comparison import borrowing
from ssetext.law import Law

COPIED = (
    "the reserve fund may not be shared among the members at any time, not even on dissolution of the society, "
    "and shall be handed over to a federation of societies named in the articles"
)
MODEL = Law(f"Section 4. Reserves. In every society {COPIED}; the registrar keeps a copy of each deed.", "en")
OTHER = Law(
    "Section 1. Bees. Hives stand a hundred paces from any road and the keeper paints each of them white.", "en"
)


def test_a_passage_copied_word_by_word_is_found_where_it_stands() -> None:
    draft = Law(f"Article 9. Money. Once a year the board meets. {COPIED.upper()}.", "en")
    found = borrowing(draft, {"Model": MODEL, "Bees": OTHER})
    assert [p.source for p in found.passages] == ["Model"]
    passage = found.passages[0]
    assert passage.exact
    assert passage.same == 1
    assert draft.text[passage.start : passage.end] == COPIED.upper()
    assert MODEL.text[passage.source_start : passage.source_end] == COPIED
    assert passage.words == len(COPIED.split())
    assert found.by_source["Model"] == pytest.approx(found.share)
    assert 0.5 < found.share < 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("at any time, ", ""),
        ("members", "associates"),
        ("handed over", "handed over without delay"),
        ("not even", "not"),
    ],
)
def test_a_passage_with_small_changes_is_found_as_near(old: str, new: str) -> None:
    assert old in COPIED
    found = borrowing(Law(f"Article 9. {COPIED.replace(old, new)}.", "en"), {"Model": MODEL})
    assert len(found.passages) == 1
    assert not found.passages[0].exact
    assert found.passages[0].same > 0.8


def test_no_source_is_made_up() -> None:
    draft = Law("Article 1. The members of a society meet once a year and elect a board of five for three years.", "en")
    found = borrowing(draft, {"Model": MODEL, "Bees": OTHER})
    assert found.passages == ()
    assert found.share == 0


def test_a_formula_that_stands_in_many_laws_is_no_borrowing() -> None:
    formula = "this act comes into force on the day that follows its publication in the official journal of the state"
    laws = {f"Law {n}": Law(f"Article {n}. On matter {n}, {formula}.", "en") for n in range(12)}
    assert borrowing(Law(f"Article 7. {formula}.", "en"), laws).passages == ()


def test_laws_in_other_languages_and_the_draft_itself_are_passed_over() -> None:
    draft = Law(f"Article 9. {COPIED}.", "en")
    assert borrowing(draft, {"Self": draft, "Foreign": Law(MODEL.text, "fr")}).passages == ()


def test_each_passage_goes_to_the_source_that_fits_best_and_none_overlap() -> None:
    near = Law(MODEL.text.replace("not even", "nor").replace("federation", "union"), "en")
    found = borrowing(Law(f"Article 9. {COPIED}.", "en"), {"Aged": near, "Model": MODEL})
    assert [p.source for p in found.passages] == ["Model"]
    ends = [(p.start, p.end) for p in found.passages]
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(ends))


@pytest.mark.parametrize("text", ["", "One.", "…"])
def test_small_texts_borrow_nothing(text: str) -> None:
    found = borrowing(Law(text, "en"), {"Model": MODEL})
    assert found.passages == ()
    assert found.share == 0


def test_a_passage_goes_on_over_reworded_words() -> None:
    """Runs too short to seed a passage belong to it all the same: at its ends, and two words swapped."""
    reworded = (
        "the savings fund may NEVER be shared among the members at any time, not even on dissolution of society the, "
        "and shall be GIVEN over to a GREAT federation of OTHER societies"
    )
    draft = Law(f"Article 9. Once a year the board meets. {reworded}. Hives are painted white.", "en")
    found = borrowing(draft, {"Model": MODEL})
    assert len(found.passages) == 1
    passage = found.passages[0]
    taken = draft.text[passage.start : passage.end]
    assert taken.startswith("the savings fund may")
    assert taken.endswith("OTHER societies")


def test_of_two_sources_alike_the_one_that_gave_more_is_named() -> None:
    more = "the keeper of the archive writes down each name in a book bound in green cloth and locks it away at night"
    draft = Law(f"Article 9. {COPIED}. The wind blows. {more}.", "en")
    laws = {"A": Law(f"Section 4. {COPIED}.", "en"), "B": Law(f"Section 1. {more}. Section 2. {COPIED}.", "en")}
    assert [p.source for p in borrowing(draft, laws).passages] == ["B", "B"]
