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
    at: dict[int, int] = {}
    for level, title, page in marks:
        words = _WORD.findall(title)
        if not words or len(words) > 40 or page >= len(starts) - 1:
            continue
        # The page may open in the middle of a paragraph that began on the page before.
        low = at.get(page, text.rfind("\n", 0, starts[page]) + 1)
        high = min(starts[page + 1] + len(title), len(text))
        pattern = r"(?m)^[ \t]*([^\w\n]*" + r"[\W_]{1,9}".join(map(re.escape, words)) + r"(?![^\W_])[^\w\s]*)"
        match = re.compile(pattern, re.IGNORECASE).search(text, low, max(high, low))
        if match:
            found.append(Heading(level + 1, match[1], match.start(1), match.end(1)))
            at[page] = match.end()
    found.sort(key=lambda h: (h.start, h.level))
    return tuple(found)


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
