"""The outline of a PDF (its bookmarks), found again in the text."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2

from ssetext.law import Heading
from ssetext.reading.pdf_lines import PdfLayout

__all__ = ["outline_headings"]

_MOST = 5000  # bookmarks
_WORD = re.compile(r"[^\W_]+")
_LINE = re.compile(r"\S[^\n]*")
_SIGNS = re.compile(r"[^\w\s]*")


def outline_headings(document: Any, text: str, layout: PdfLayout) -> tuple[Heading, ...]:
    """Give the bookmarks whose words open a line on the page they point to, as hints for the segmenter.

    Parameters
    ----------
    document : pypdfium2.PdfDocument
    text : str
        The clean text.
    layout : PdfLayout
    """
    marks = _bookmarks(document)
    if not marks:
        return ()
    starts = layout.page_starts(len(text))
    found: list[Heading] = []
    openings: dict[int, dict[str, list[int]]] = {}
    at: dict[int, int] = {}
    for level, title, page in marks:
        words = _WORD.findall(title.casefold())
        if not words or len(words) > 40 or page >= len(starts) - 1:
            continue
        if page not in openings:
            # The page may open in the middle of a paragraph that began on the page before.
            low = text.rfind("\n", 0, starts[page]) + 1
            openings[page] = _openings(text, low, starts[page + 1])
        for start in openings[page].get(words[0], ()):
            end = _end_of(text, start, words) if start >= at.get(page, 0) else None
            if end is not None:
                found.append(Heading(level + 1, text[start:end], start, end))
                at[page] = end
                break
    found.sort(key=lambda h: (h.start, h.level))
    return tuple(found)


def _openings(text: str, low: int, high: int) -> dict[str, list[int]]:
    """Give where the lines of a page begin, by their first word."""
    out: dict[str, list[int]] = {}
    for line in _LINE.finditer(text, low, high):
        word = _WORD.search(text, line.start(), line.end())
        if word:
            out.setdefault(word[0].casefold(), []).append(line.start())
    return out


def _end_of(text: str, start: int, words: list[str]) -> int | None:
    """Give where the words end that a line opens with, signs behind them included; None where it opens with others."""
    reach = min(start + 2 * sum(map(len, words)) + 12 * len(words), len(text))
    matches = _WORD.finditer(text, start, reach)
    last = None
    for word in words:
        last = next(matches, None)
        if last is None or last[0].casefold() != word:
            return None
    assert last is not None
    signs = _SIGNS.match(text, last.end())
    return signs.end() if signs else last.end()


def _bookmarks(document: Any) -> list[tuple[int, str, int]]:
    """Give level, title and page (from 0) of the bookmarks; a broken outline ends the list, it stops no reading."""
    out: list[tuple[int, str, int]] = []
    try:
        for mark in document.get_toc(max_depth=10):
            destination = mark.get_dest()
            page = destination.get_index() if destination is not None else None
            if page is not None and page >= 0:
                out.append((mark.level, mark.get_title(), page))
            if len(out) >= _MOST:
                break
    except (pypdfium2.PdfiumError, UnicodeDecodeError, ValueError):
        pass
    return out
