"""Numbers of provisions, language by language: digits, romans, words, letters and Latin adverbs."""

from __future__ import annotations

import pytest

from ssetext.structure.grammar import load_grammar
from ssetext.structure.numbering import Numbers, roman

READ = [
    ("es", "1", "1"),
    ("es", "1º.-", "1"),
    ("es", "1o.", "1"),
    ("es", "2ª", "2"),
    ("es", "primero", "1"),
    ("es", "DÉCIMO PRIMERO", "11"),
    ("es", "decimoprimero", "11"),
    ("es", "DUODECIMO", "12"),
    ("es", "vigésima séptima bis", "27_bis"),
    ("es", "treinta y dos", "32"),
    ("es", "único", "1"),
    ("es", "10 bis", "10_bis"),
    ("es", "10bis", "10_bis"),
    ("es", "10 quáter", "10_quater"),
    ("es", "5-A.", "5_a"),
    ("es", "10 A.-", "10_a"),
    ("es", "10 A los efectos", "10"),
    ("es", "XIV", "14"),
    ("pt", "3.º-A", "3_a"),
    ("pt", "1º", "1"),
    ("gl", "décimo", "10"),
    ("ca", "vuitena", "8"),
    ("ca", "únic", "1"),
    ("fr", "premier", "1"),
    ("fr", "1er", "1"),
    ("fr", "1<sup>er</sup>", "1"),
    ("fr", "L. 111-1", "l_111_1"),
    ("fr", "LO111-1", "lo_111_1"),
    ("fr", "R*121-1", "r_121_1"),
    ("fr", "19 quaterdecies", "19_quaterdecies"),
    ("en", "14.6", "14_6"),
    ("en", "2A", "2_a"),
    ("en", "12AB", "12_ab"),
    ("it", "2-bis", "2_bis"),
    ("it", "XII", "12"),
    ("ro", "3^1", "3_1"),
    ("ro", "2-a", "2"),
    ("ro", "II-a", "2"),
    ("el", "πρώτο", "1"),
    ("el", "ΔΕΚΑΤΟ ΠΡΩΤΟ", "11"),
    ("el", "ιβ΄", "12"),
    ("el", "Α΄", "1"),
    ("el", "2Α", "2_a"),
    ("sk", "37aa", "37_aa"),
    ("sk", "prvá", "1"),
    ("pl", "2a", "2_a"),
    ("pl", "piąty", "5"),
    ("bg", "2а", "2_a"),
    ("bg", "четиринадесета", "14"),
]


@pytest.mark.parametrize(("language", "words", "key"), READ, ids=lambda v: v if isinstance(v, str) else None)
def test_read(language: str, words: str, key: str) -> None:
    number = Numbers(load_grammar(language)).read(words + "\n", 0)
    assert number is not None
    assert number.key == key


@pytest.mark.parametrize("words", ["de la ley", "", "primeramente", "¿?"])
def test_no_number(words: str) -> None:
    assert Numbers(load_grammar("es")).read(words, 0) is None


@pytest.mark.parametrize(("words", "value"), [("I", 1), ("IV", 4), ("XL", 40), ("xcix", 99), ("ΙΧ", 9)])
def test_roman(words: str, value: int) -> None:
    assert roman(words) == value
