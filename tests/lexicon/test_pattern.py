"""The short form of patterns: what each sign matches, and what it says of a pattern that it cannot read."""

from __future__ import annotations

import re

import pytest

from ssetext.lexicon.folding import fold
from ssetext.lexicon.pattern import PatternError, compile_pattern

ENDINGS = ("ing", "es", "ed", "s", "")

MATCHES = [
    ("reserve", "The reserves.", True),
    ("=reserve", "The reserves.", False),
    ("cooperativ*", "A co-operative or cooperatives", True),
    ("one member one vote", "one member, one vote", True),
    ("(each|every) member .. one vote", "Every member of the society shall have one vote.", True),
    ("(each|every) member ..2 one vote", "Every member of the whole society shall have one vote.", False),
    ("member [their] vote", "a member vote", True),
    ("member [their] vote", "a member their vote", True),
    ("member [their] vote", "a member his vote", False),
    ("reserve .. #%", "a reserve of 20 % at least", True),
    ("reserve .. #%", "a reserve of 20 euros", False),
    ("# year*", "for 5 years", True),
    ("société", "La Societe", True),
    ("vote", "devoted", False),
]


@pytest.mark.parametrize(("pattern", "text", "expected"), MATCHES)
def test_what_a_pattern_matches(pattern: str, text: str, expected: bool) -> None:
    compiled = compile_pattern(pattern, ENDINGS)
    folded = fold(text)
    found = re.search(compiled.expression, folded) is not None
    assert found is expected
    if found:  # the sieve lets through what the pattern matches
        assert all(any(key in " " + folded for key in keys) for keys in compiled.keys)


@pytest.mark.parametrize("pattern", ["", "..", "a ..", ".. a", "(a|b", "a)", "a*b", "[maybe]"])
def test_a_pattern_that_cannot_be_read_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        compile_pattern(pattern, ENDINGS)


def test_folding_keeps_every_place() -> None:
    for text in ("Ñandú, œuvre", "Őrség ß ŉ", "Συνεταιρισμός", "Чл. 1", "ﬁn İ"):
        assert len(fold(text)) == len(text)


def test_a_long_run_of_numbers_is_no_number() -> None:
    """A number took the whole run, and was tried from each of its members: quadratic in a table of figures."""
    found = re.search(compile_pattern("reserve #", ENDINGS).expression, "reserve" + " 1" * 50)
    assert found is not None
    assert len(found[0].split()) <= 5
