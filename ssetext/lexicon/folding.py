"""Folding: text in the form that patterns are matched on, one character for one, so that offsets stay what they are."""

from __future__ import annotations

import re
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
_ACCENT = re.compile("[\u0300-\u036f]")
_WORD = re.compile("(?:[^\\W_][\u0300-\u036f]*)+")


def fold(text: str) -> str:
    """Give the text in small letters without accents, with a space for every character between words.

    The result has as many characters as the text, so an offset in one is an offset in the other. In a text whose accents
    are characters of their own (decomposed, as some systems save it) a word begins where it began, and the places of
    its accents become spaces after it.

    Examples
    --------
    >>> fold("L'Assemblée générale, s'il y a lieu.")
    'l assemblee generale  s il y a lieu '
    >>> fold("Οι ΣΥΝΕΤΑΙΡΙΣΜΟΊ της Ένωσης")
    'οι συνεταιρισμοι τησ ενωσησ'
    >>> fold(unicodedata.normalize("NFD", "La gestión común"))
    'la gestion  comun '
    """
    if _ACCENT.search(text):
        text = _WORD.sub(lambda word: _ACCENT.sub("", word[0]).ljust(len(word[0])), text)
    return text.translate(_TABLE)
