"""All lines of a PDF, kept small, and the way from the clean text back to page and box."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from ssetext.law import Place
from ssetext.reading.pdf_columns import Reading
from ssetext.reading.pdf_page import Box, PageText, turned

__all__ = ["Lines", "PdfLayout", "RemovedLine"]

SAME_ROW, ASIDE, REMOVED, NOTE, CELL = 1, 2, 4, 8, 16

# Rough widths of letters, in thousandths of the font's size, to find a word inside a line. What counts is how they
# compare: the line's own box sets the scale.
_NARROW, _WIDE = frozenset("iíìîïjltfr.,;:'’!|()[]-‐ I"), frozenset("mwMWQOÓÑ@—%…")


class RemovedLine(NamedTuple):
    """A running head or folio that was taken out of the text: its words and where they stood."""

    words: str
    place: Place


class Lines:
    """The pieces of all pages in reading order, as arrays: some forty bytes a line, whatever the number of pages."""

    __slots__ = (
        "bottom",
        "column_left",
        "column_right",
        "end",
        "first_of_page",
        "flags",
        "frames",
        "page",
        "start",
        "style_first",
        "style_last",
        "texts",
        "top",
        "x0",
        "x1",
    )

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.frames: list[tuple[float, float, int]] = []
        self.first_of_page = array("l")
        self.page = array("l")
        self.start, self.end = array("l"), array("l")
        self.x0, self.top, self.x1, self.bottom = array("f"), array("f"), array("f"), array("f")
        self.column_left, self.column_right = array("f"), array("f")
        self.style_first, self.style_last = bytearray(), bytearray()
        self.flags = bytearray()

    def __len__(self) -> int:
        return len(self.page)

    def add_page(self, page: PageText, reading: Reading) -> None:
        """Add the lines of the next page."""
        number = len(self.texts)
        self.texts.append(page.text)
        self.frames.append((page.width, page.height, page.turn))
        self.first_of_page.append(len(self.page))
        pieces = [piece for line in reading.lines for piece in line.pieces]
        self.page.extend([number] * len(pieces))
        self.start.extend([p.start for p in pieces])
        self.end.extend([p.end for p in pieces])
        self.x0.extend([p.x0 for p in pieces])
        self.top.extend([p.top for p in pieces])
        self.x1.extend([p.x1 for p in pieces])
        self.bottom.extend([p.bottom for p in pieces])
        self.style_first.extend([p.first for p in pieces])
        self.style_last.extend([p.last for p in pieces])
        for line in reading.lines:
            flag = ASIDE if line.aside else 0
            for n in range(len(line.pieces)):
                self.column_left.append(line.left)
                self.column_right.append(line.right)
                self.flags.append(flag | CELL if n in line.cells else flag)
                flag |= SAME_ROW

    def add_lost_page(self) -> None:
        """Add a page that could not be read."""
        self.texts.append("")
        self.frames.append((0.0, 0.0, 0))
        self.first_of_page.append(len(self.page))

    def of_page(self, page: int) -> range:
        """Give the lines of a page (from 0)."""
        stop = self.first_of_page[page + 1] if page + 1 < len(self.first_of_page) else len(self)
        return range(self.first_of_page[page], stop)

    def is_bare(self, page: int) -> bool:
        """Tell whether a page (from 0) holds nothing but what was taken out."""
        return all(self.flags[i] & REMOVED for i in self.of_page(page))

    def are_bare(self) -> bool:
        """Tell whether all pages hold nothing but what was taken out."""
        return all(flag & REMOVED for flag in self.flags)

    def restore(self) -> int:
        """Put back all that was taken out, and give how much stays out: nothing."""
        for i, flag in enumerate(self.flags):
            self.flags[i] = flag & ~REMOVED
        return 0

    def words(self, line: int) -> str:
        """Give the characters of a line as the page has them."""
        return self.texts[self.page[line]][self.start[line] : self.end[line]]

    def box(self, line: int, x0: float | None = None, x1: float | None = None) -> Box:
        """Give the box of a line, or of a part of it, from the top left corner of the page as it is shown."""
        width, height, turn = self.frames[self.page[line]]
        box = (
            self.x0[line] if x0 is None else x0,
            self.top[line],
            self.x1[line] if x1 is None else x1,
            self.bottom[line],
        )
        if turn:
            frame = (height, width) if turn % 2 else (width, height)
            box = turned(box, *frame, turn)
        return box

    def place(self, line: int) -> Place:
        """Give where a whole line stands."""
        return Place(self.page[line] + 1, self.box(line), self.start[line], self.end[line])


class PdfLayout:
    """The way from the clean text back to the pages: for each stretch, the lines and boxes it was printed in.

    Attributes
    ----------
    runs : int
        Stretches of the clean text that stand unbroken in one line of a page.
    """

    __slots__ = ("_at", "_from", "_length", "_line", "_lines")

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._at, self._from, self._length, self._line = array("l"), array("l"), array("l"), array("l")

    def add(self, at: int, start: int, length: int, line: int) -> None:
        """Note that the clean text at ``at`` is the page's characters from ``start``, in ``line``."""
        self._at.append(at)
        self._from.append(start)
        self._length.append(length)
        self._line.append(line)

    @property
    def runs(self) -> int:
        return len(self._at)

    def locate(self, start: int, end: int) -> tuple[Place, ...]:
        """Give the places that the text from start to end was printed in, one a line, in reading order.

        Returns
        -------
        tuple of Place
            Page from 1; box in points from the top left corner of the page as it is shown, words inside a line to
            about one letter; offsets into the page's own characters (what pdfium gives).
        """
        out: list[Place] = []
        i = max(bisect_right(self._at, start) - 1, 0)
        while i < len(self._at) and self._at[i] < end:
            a, b = max(start, self._at[i]), min(end, self._at[i] + self._length[i])
            if a < b:
                shift = self._from[i] - self._at[i]
                out.append(self._part(self._line[i], a + shift, b + shift))
            i += 1
        return tuple(out)

    def page(self, start: int) -> int | None:
        """Give the page, from 1, on which the character at start stands."""
        if not self._at:
            return None
        i = max(bisect_right(self._at, start) - 1, 0)
        if start >= self._at[i] + self._length[i] and i + 1 < len(self._at):
            i += 1  # white space between two lines counts with what follows
        return self._lines.page[self._line[i]] + 1

    def page_starts(self, length: int) -> list[int]:
        """Give where each page begins in the clean text, and the length of the text at the end."""
        out = [length] * (len(self._lines.texts) + 1)
        for i in range(len(self._at) - 1, -1, -1):
            page = self._lines.page[self._line[i]]
            out[page] = min(out[page], self._at[i])
        for page in range(len(out) - 2, -1, -1):
            out[page] = min(out[page], out[page + 1])
        return out

    @property
    def removed(self) -> tuple[RemovedLine, ...]:
        """The running heads and folios that were taken out, with their places: nothing is lost."""
        lines = self._lines
        return tuple(RemovedLine(lines.words(i), lines.place(i)) for i, f in enumerate(lines.flags) if f & REMOVED)

    def shown(self, page: int) -> Iterator[tuple[Box, tuple[float, float], bool]]:
        """Give the lines of a page (from 1): box, bounds of the column, and whether it was taken out."""
        lines = self._lines
        for i in lines.of_page(page - 1):
            yield lines.box(i), (lines.column_left[i], lines.column_right[i]), bool(lines.flags[i] & REMOVED)

    def _part(self, line: int, start: int, end: int) -> Place:
        lines = self._lines
        if start <= lines.start[line] and end >= lines.end[line]:
            return lines.place(line)
        words = lines.words(line)
        sizes = [0]
        for character in words:
            sizes.append(
                sizes[-1]
                + (30 if character in _NARROW else 85 if character in _WIDE else 55 + 12 * character.isupper())
            )
        x0, x1 = lines.x0[line], lines.x1[line]
        scale = (x1 - x0) / max(sizes[-1], 1)
        a, b = start - lines.start[line], end - lines.start[line]
        return Place(lines.page[line] + 1, lines.box(line, x0 + scale * sizes[a], x0 + scale * sizes[b]), start, end)
