"""Numbers in words and signs, as Word writes them."""

from __future__ import annotations

import pytest

from ssetext.reading.numerals import counted


@pytest.mark.parametrize(
    ("number", "format_", "language", "expected"),
    [
        (4, "decimal", "en", "4"),
        (4, "decimalZero", "en", "04"),
        (1994, "upperRoman", "en", "MCMXCIV"),
        (9, "lowerRoman", "en", "ix"),
        (0, "upperRoman", "en", "0"),
        (26, "lowerLetter", "en", "z"),
        (27, "upperLetter", "en", "AA"),
        (3, "russianLower", "bg", "в"),
        (4, "numberInDash", "en", "- 4 -"),
        (4, "none", "en", ""),
        (4, "chicago", "en", "4"),
        (1, "ordinal", "en", "1st"),
        (12, "ordinal", "en", "12th"),
        (1, "ordinal", "es", "1º"),
        (2, "ordinal", "fr", "2e"),
        (1, "ordinal", "pt", "1º"),
        (1, "ordinal", "it", "1°"),
        (1, "ordinal", "ca", "1r"),
        (21, "cardinalText", "en", "Twenty-one"),
        (16, "cardinalText", "es", "Dieciséis"),
        (100, "cardinalText", "es", "Cien"),
        (200, "cardinalText", "fr", "Deux cents"),
        (91, "cardinalText", "fr", "Quatre-vingt-onze"),
        (123, "cardinalText", "pt", "Cento e vinte e três"),
        (128, "cardinalText", "it", "Centoventotto"),
        (3, "cardinalText", "ro", "3"),
        (1, "ordinalText", "es", "Primero"),
        (18, "ordinalText", "es", "Decimoctavo"),
        (33, "ordinalText", "es", "Trigésimo tercero"),
        (100, "ordinalText", "es", "Centésimo"),
        (1, "ordinalText", "fr", "Premier"),
        (21, "ordinalText", "fr", "Vingt et unième"),
        (80, "ordinalText", "fr", "Quatre-vingtième"),
        (9, "ordinalText", "fr", "Neuvième"),
        (11, "ordinalText", "pt", "Décimo primeiro"),
        (20, "ordinalText", "gl", "Vixésimo"),
        (12, "ordinalText", "en", "Twelfth"),
        (30, "ordinalText", "en", "Thirtieth"),
        (11, "ordinalText", "it", "Undicesimo"),
        (23, "ordinalText", "it", "Ventitreesimo"),
        (26, "ordinalText", "it", "Ventiseiesimo"),
        (3, "ordinalText", "ro", "3"),
    ],
)
def test_counted(number: int, format_: str, language: str, expected: str) -> None:
    assert counted(number, format_, language) == expected
