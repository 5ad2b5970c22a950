"""Sentences and items: the stretches of a provision that are coded one by one and then gathered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ssetext.law import Span

__all__ = ["sentences"]

# A semicolon ends an item; a full stop ends a sentence where a capital or a new line follows and the word before it is
# no abbreviation (art. 5, núm. 3, p. 100, ods. 2); a line break ends one where the next line opens an item, or where
# the line before has ended. Items numbered "VI.-" often stand in one line.
_BREAK = re.compile(
    r"""
      (?P<semi> [;·] (?=\s) )
    | (?<=[^\W\d_]{4}) [.!?] ["»”)]* (?=\s+[^\Wa-zà-ÿα-ωа-я]|\s*\n|\s*$|\s+["«“(])
    | (?<=[\d)%»"]) [.!?] (?=\s+[^\W\d_a-zà-ÿα-ωа-я]|\s*\n)
    | (?<=[.:;,»")]) [ \t]* (?=\n)
    | (?=\n[ \t]*\n)
    | (?=\s(?:y\s)?[IVXLC]{1,6}\.[-–—]\s)
    | (?<=[^\W\d_]{4}) \. (?=[IVX]{1,5}\.\s?[-–—])
    | (?=\n[ \t]*(?:[-–—•*▪]|\(?[^\W_]{1,4}[.)ºª°]|\(?\d{1,3}[.)ºª°\]]|§)[\s.)])
    """,
    re.VERBOSE,
)


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Give the sentences and list items of a stretch of text, in order, without white space at their ends.

    Every character of the stretch that is no white space is in one of them.

    Examples
    --------
    >>> text = "The assembly is sovereign. It elects:\\na) the board;\\nb) the auditors (art. 5)."
    >>> [text[s.start:s.end] for s in sentences(text, 0, len(text))]
    ['The assembly is sovereign.', 'It elects:', 'a) the board;', 'b) the auditors (art. 5).']
    """
    at = start
    for m in _BREAK.finditer(text, start, end):
        yield from _trim(text, at, m.end())
        at = m.end()
    yield from _trim(text, at, end)


def _trim(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
