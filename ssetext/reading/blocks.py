"""Setting down a document block by block: paragraphs, headings, list items, table rows, quotations."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..law import Heading, Span

__all__ = ["Blocks", "fold", "raised"]

_BLANK = re.compile(r"[ \t\r\n\f\v\u00a0\u2007\u202f]+")
_UNIT = re.compile(r"(?:^|[\d\s])[kcdm]?m$")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# what only tells a printer where a word may be broken
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"), None)
# Windows' signs that ended up in the control range of Unicode
_C1 = {code: bytes([code]).decode("cp1252", errors="replace").replace("\ufffd", " ") for code in range(0x80, 0xA0)}
_INVISIBLE_OR_MENDED = {**_INVISIBLE, **_C1}


def fold(text: str) -> str:
    """Make blanks one blank, as a browser shows them, and take out soft hyphens.

    Examples
    --------
    >>> fold(" Article\\n  1\\u00ad ")
    ' Article 1 '
    """
    return _BLANK.sub(" ", text.translate(_INVISIBLE_OR_MENDED))


def raised(before: str, words: str) -> str:
    """Give what stands for a raised sign after the text before it.

    The ending of an ordinal joins its number (1er); a raised number after a number makes another number, written as
    official texts without formatting do (15^1); after a word it is a note's number and is set apart from the word.

    Examples
    --------
    >>> raised("1", "er"), raised("15", "1"), raised("fund", "2"), raised("10 m", "2")
    ('er', '^1', '[2]', '²')
    """
    if not words or not words.strip("()[]*. ").isdigit():
        return words
    if _UNIT.search(before):
        return words.translate(_RAISED)
    if before[-1:].isdigit() and words.isdigit():
        return "^" + words
    return words if words[0] in "([" else f"[{words}]"


@dataclass(slots=True)
class Blocks:
    """A clean text in the making, with its hints and quotations.

    Blocks are set apart by newlines; a block is a paragraph of the source, on one line unless it has line breaks.
    """

    parts: list[str] = field(default_factory=list)
    size: int = 0
    hints: list[Heading] = field(default_factory=list)
    quoted: list[Span] = field(default_factory=list)

    def put(self, line: str, *, level: int | None = None) -> int:
        """Set down a block and give its start; ``level`` marks it as a heading."""
        line = line.strip(" \t\n\r\u00a0")
        start = self.size
        if not line:
            return start
        self.parts.append(line + "\n")
        self.size += len(line) + 1
        if level is not None:
            self.hints.append(Heading(level, " ".join(line.split()), start, start + len(line)))
        return start

    def quote(self, start: int) -> None:
        """Mark all from start to here as a quotation."""
        end = self.size - 1
        if end > start and not (self.quoted and self.quoted[-1].end >= end and self.quoted[-1].start <= start):
            while self.quoted and self.quoted[-1].start >= start:
                self.quoted.pop()
            self.quoted.append(Span(start, end))

    def text(self) -> str:
        """Give the text."""
        return "".join(self.parts)
