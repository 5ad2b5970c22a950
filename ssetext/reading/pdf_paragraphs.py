"""From printed lines to paragraphs: one paragraph a line, words that were broken at a line's end whole again."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import NamedTuple

from ssetext.reading.pdf_columns import CELL_GAP
from ssetext.reading.pdf_hyphens import HYPHENS, Hyphens
from ssetext.reading.pdf_lines import CELL, NOTE, REMOVED, SAME_ROW, Lines, PdfLayout

__all__ = ["Joined", "join_lines"]

# One character for one, so that offsets stay.
_PLAIN = ((" ", "\r\n\t\x0b\x0c\xa0\u2007\u2009\u202f\x85\u2028\u2029"), ("-", "\u2010\u2011\ufffe"))
_CLOSED = frozenset('.;:!?·»”"…')
_ITEM = re.compile(
    r"[«“\"'(\[]?(?:\d{1,4}|[IVXLCDM]{1,7}|[ivxlc]{1,6}|[^\W\d_]{1,2})(?:\.?[ºª°o])?(?:[.)\]]|\.?\s?[-–—])(?!\d)"
    r"|[-–—•▪●*§]\s*\S"
    r"|[^\W\d_]\w{1,14}\.?\s(?:\d+(?:\.?[ºª°])?|[IVXL]+)\s?(?:[.\-–—:)]|$)"
)
_NOTE_MARK = re.compile(r"\(?\d{1,3}[).\]]?\s*[^\d\s.,]|[*†‡]+\s*\w|[a-z]\)\s")
_SMALL = 0.9  # of the body's height: letters of a note
_WIDEST = 2.5  # of the line's height: the step of a draft set with double space
_INDENT = 0.5  # of the line's height


class Joined(NamedTuple):
    """The clean text, its way back, and how many notes at the foot of a page went behind their paragraph."""

    text: str
    layout: PdfLayout
    notes: int


def join_lines(lines: Lines) -> Joined:
    """Join the lines of all pages to paragraphs.

    A paragraph ends where the next line's first word would still have fitted, where the gap widens, where the size of
    the letters changes, where the next line is set in or out, or where an item of a list begins. Notes at the foot of
    a page go behind the paragraph that runs over the page.
    """
    notes = _mark_notes(lines)
    hyphens = Hyphens(lines.texts)
    paragraph = _Paragraph(lines)
    writer = _Writer(lines)
    flags = lines.flags
    last = -1
    waiting: list[int] = []
    for page in range(len(lines.texts)):
        for line in lines.of_page(page):
            flag = flags[line]
            if flag & REMOVED:
                continue
            if flag & NOTE:
                waiting.append(line)
                continue
            if last < 0:
                paragraph.begin(line)
            elif flag & SAME_ROW:
                words, after = lines.words(last), lines.words(line)
                within = not flag & CELL and lines.top[line] > lines.bottom[last] - 0.5  # the next line of a cell
                hyphen = within and _is_broken(words, after)
                writer.put(last, drop=1 if hyphen else 0)
                apart = paragraph.widen(line)
                writer.add(hyphens.between(words, after) if hyphen else "\t" if apart or flag & CELL else " ")
            else:
                words, after = lines.words(last), lines.words(line)
                hyphen = _is_broken(words, after)
                if paragraph.ends_before(line, words, after, hyphen):
                    writer.put(last)
                    writer.add("\n")
                    if waiting and lines.page[waiting[0]] < page:
                        writer.put_notes(waiting)
                        waiting = []
                        writer.add("\n")
                    paragraph.begin(line)
                else:
                    writer.put(last, drop=1 if hyphen else 0)
                    writer.add(hyphens.between(words, after) if hyphen else " ")
                    paragraph.go_on(line)
            last = line
    if last >= 0:
        writer.put(last)
    if waiting:
        writer.add("\n" if last >= 0 else "")
        writer.put_notes(waiting)
    return Joined("".join(writer.parts), writer.layout, notes)


def _is_broken(words: str, after: str) -> bool:
    """Tell whether a word goes on over the end of a line."""
    return words[-1] in HYPHENS and len(words) > 1 and words[-2].isalnum() and after[0].isalnum()


class _Writer:
    """Writes the clean text and notes where each stretch comes from."""

    __slots__ = ("at", "layout", "lines", "page", "parts", "plain")

    def __init__(self, lines: Lines) -> None:
        self.lines, self.layout, self.at = lines, PdfLayout(lines), 0
        self.page, self.plain = -1, ""
        self.parts: list[str] = []

    def put(self, line: int, *, drop: int = 0) -> None:
        """Write a line without its last ``drop`` characters."""
        lines = self.lines
        start, end = lines.start[line], lines.end[line] - drop
        page = lines.page[line]
        if page != self.page:
            self.page, self.plain = page, _plain(lines.texts[page])
        words = self.plain[start:end]
        if "\xad" in words:  # a soft hyphen inside a line is not seen by the reader of the page
            for part in re.finditer("[^\xad]+", words):
                self.layout.add(self.at, start + part.start(), len(part[0]), line)
                self.add(part[0])
            return
        self.layout.add(self.at, start, end - start, line)
        self.add(words)

    def add(self, words: str) -> None:
        """Write what stands on no page: blanks, line ends, hyphens kept."""
        if words:
            self.parts.append(words)
            self.at += len(words)

    def put_notes(self, notes: list[int]) -> None:
        """Write the notes of a page, one a line."""
        for n, line in enumerate(notes):
            if n:
                marked = _NOTE_MARK.match(self.lines.words(line))
                row = self.lines.flags[line] & SAME_ROW
                self.add("\n" if marked and not row else " ")
            self.put(line)


def _plain(text: str) -> str:
    """Write the blanks and hyphens of a page in their plain forms."""
    for plain, others in _PLAIN:
        for other in others:
            if other in text:
                text = text.replace(other, plain)
    return text


class _Paragraph:
    """The paragraph being read: how it is set, which tells whether the next line belongs to it."""

    __slots__ = ("body_x", "cells", "first", "item", "last", "lines", "pitch", "row_x")

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.pitch = _pitches(lines)
        self.first = self.last = -1
        self.row_x = 0.0  # where the last row begins
        self.body_x: float | None = None  # where rows after the first begin
        self.item = False
        self.cells = False  # the row ends in a narrow cell, as rows of a table and of a list of contents do

    def begin(self, line: int) -> None:
        self.first = self.last = line
        self.row_x = self.lines.x0[line]
        self.body_x = None
        self.cells = False
        self.item = bool(_ITEM.match(self.lines.words(line)))

    def widen(self, line: int) -> bool:
        """Take a further piece of the same row; tell whether it stands apart like the cell of a table."""
        lines, last = self.lines, self.last
        gap = lines.x0[line] - lines.x1[last]
        apart = gap > CELL_GAP * (lines.bottom[line] - lines.top[line])
        width = lines.column_right[line] - lines.column_left[line]
        self.cells = apart and lines.x1[line] - lines.x0[line] < 0.4 * width
        self.last = line
        return apart

    def go_on(self, line: int) -> None:
        x = self.lines.x0[line]
        if self._is_jump(line):
            # The other column has other edges.
            self.body_x = None if self.body_x is None else x
        elif self.body_x is None:
            self.body_x = x
        self.row_x = x
        self.cells = False
        self.last = line

    def _is_jump(self, line: int) -> bool:
        lines, last = self.lines, self.last
        return (
            lines.page[line] != lines.page[last]
            or lines.top[line] < lines.top[last]
            or abs(lines.column_left[line] - lines.column_left[last]) > 3
        )

    def ends_before(self, b: int, words: str, after: str, hyphen: bool) -> bool:
        """Tell whether the paragraph is over before line b."""
        lines, a = self.lines, self.last
        high_a = lines.bottom[a] - lines.top[a]
        high = lines.bottom[b] - lines.top[b]
        jump = self._is_jump(b)
        gap = 0.0
        if lines.page[a] == lines.page[b] and lines.top[b] > lines.top[a]:
            usual = self.pitch.get(round(high_a), 1.3 * high_a)
            gap = lines.bottom[b] - lines.bottom[a] - usual
            if gap > 2.0 * high_a:
                return True
        if self.cells or (lines.flags[a] | lines.flags[b] | lines.flags[self.first]) & CELL:
            return True  # rows of a table
        closed = words[-1] in _CLOSED or (words[-1] in ")]’'" and words[-2:-1] in _CLOSED)
        item = _ITEM.match(after)
        small = after[0].islower()
        if hyphen and (small or gap < 0.3 * high_a) and not (item and closed):
            return False
        if small and not closed and not item and gap < 0.9 * high_a:
            return False
        if gap > max(0.22 * high_a, 1.5):
            return True
        if abs(high - high_a) > 0.08 * high_a:
            return True
        if self._is_short(a, b, after):
            return True
        if closed and item:
            return True
        before, behind = lines.style_last[a], lines.style_first[b]
        if before != behind and not small:
            if before and lines.style_first[self.first]:
                return True  # a heading in a font of its own, and what stands under it
            if behind and closed:
                return True  # a bold opening after the end of a sentence
        shift = _INDENT * high
        x = lines.x0[b]
        if jump:
            return closed and shift < x - lines.column_left[b] < 6 * high
        if self.body_x is not None:
            return abs(x - self.body_x) > shift
        return x > self.row_x + shift and not self.item and not self._is_centred(a)

    def _is_short(self, a: int, b: int, after: str) -> bool:
        """Tell whether the next line's first word would still have fitted: the break was meant."""
        lines = self.lines
        room = lines.column_right[a] - lines.x1[a]
        if room <= 2:
            return False
        if self._is_centred(a):
            room *= 2
        elif (
            abs(lines.x1[a] - lines.x1[b]) < 1.0
            and abs(lines.x0[a] - lines.x0[b]) < 40
            and lines.page[a] == lines.page[b]
        ):
            return False  # both end at one edge: a narrower block
        length = after.find(" ")
        if length < 0:
            length = len(after)
        letter = (lines.x1[b] - lines.x0[b]) / max(lines.end[b] - lines.start[b], 1)
        return room > (length + 1) * letter * 1.05 + 0.2 * (lines.bottom[a] - lines.top[a])

    def _is_centred(self, line: int) -> bool:
        lines = self.lines
        left = self.row_x - lines.column_left[line]
        right = lines.column_right[line] - lines.x1[line]
        return left > 8 and abs(left - right) < 4


def _pitches(lines: Lines) -> dict[int, float]:
    """Give the usual step from line to line within a paragraph, by height of the letters."""
    counts: defaultdict[int, Counter[float]] = defaultdict(Counter)
    top, bottom, flags = lines.top, lines.bottom, lines.flags
    for a in range(len(lines) - 1):
        b = a + 1
        if not flags[b] & SAME_ROW and top[b] > top[a] and lines.page[a] == lines.page[b]:
            high = bottom[a] - top[a]
            step = bottom[b] - bottom[a]
            if step < _WIDEST * high:
                counts[round(high)][round(step * 2) / 2] += 1
    out: dict[int, float] = {}
    for high, steps in counts.items():
        total = steps.total() if hasattr(steps, "total") else sum(steps.values())
        usual = [s for s, n in steps.items() if n >= 0.12 * total and s > 0.6 * high]
        if usual:
            out[high] = min(usual)
    # Sizes seen on headings only have no lines of their own to go by: there the body's spacing is the measure.
    if out:
        body = max(out, key=lambda high: sum(counts[high].values()))
        for high in out:
            out[high] = min(out[high], 1.15 * out[body] / body * high)
    return out


def _mark_notes(lines: Lines) -> int:
    """Mark the notes at the foot of columns: small letters below the body, beginning with a mark."""
    heights: Counter[int] = Counter()
    for i in range(len(lines)):
        if not lines.flags[i] & REMOVED:
            heights[round((lines.bottom[i] - lines.top[i]) * 4)] += lines.end[i] - lines.start[i]
    if not heights:
        return 0
    body = heights.most_common(1)[0][0] / 4
    marked = 0
    for page in range(len(lines.texts)):
        kept = [i for i in lines.of_page(page) if not lines.flags[i] & REMOVED]
        small = [lines.bottom[i] - lines.top[i] < _SMALL * body for i in kept]
        if not any(small) or all(small):
            continue
        for n, i in enumerate(kept):
            last = n + 1 == len(kept)
            if not small[n] or not (last or lines.top[kept[n + 1]] < lines.top[i] - body):
                continue
            # i ends a column: go up while the letters stay small, back to the first mark.
            first = n
            while first > 0 and small[first - 1] and lines.top[kept[first - 1]] <= lines.top[kept[first]] + 2:
                first -= 1
            while first <= n and not _NOTE_MARK.match(lines.words(kept[first])):
                first += 1
            above = (
                [m for m in range(first) if lines.bottom[kept[m]] <= lines.top[kept[first]] + 2] if first <= n else []
            )
            if not above:
                continue
            for m in range(first, n + 1):
                lines.flags[kept[m]] |= NOTE
                marked += 1
    return marked
