"""Folding: text in the form that patterns are matched on, one character for one, so that offsets stay what they are."""

from __future__ import annotations

import unicodedata

__all__ = ["fold"]


class _Folding(dict[int, int]):
    """Translation table filled as letters come: small letters, no accents, everything between words a space."""

    def __missing__(self, code: int) -> int:
        char = chr(code)
        base = unicodedata.normalize("NFKD", char.lower())
        first = next((c for c in base if c.isalnum()), "")
        folded = _ALIKE.get(first, first) if first else ("%" if char == "%" else " ")
        self[code] = value = ord(folded)
        return value


#: Letters that do not decompose, written as the plain letter that people type for them; the final sigma is a sigma.
_ALIKE = {"ł": "l", "đ": "d", "ø": "o", "ı": "i", "ς": "σ", "ħ": "h"}
_TABLE = _Folding()


def fold(text: str) -> str:
    """Give the text in small letters without accents, with a space for every character between words.

    The result has as many characters as the text, so an offset in one is an offset in the other. A letter written
    with a combining accent (decomposed) becomes the letter and the same letter's accent is dropped to nothing only
    by the readers, which compose text first; here it ends the word.

    Examples
    --------
    >>> fold("L'Assemblée générale, s'il y a lieu.")
    'l assemblee generale  s il y a lieu '
    >>> fold("Οι ΣΥΝΕΤΑΙΡΙΣΜΟΊ της Ένωσης")
    'οι συνεταιρισμοι τησ ενωσησ'
    """
    return text.translate(_TABLE)
