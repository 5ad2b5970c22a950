"""One page of a PDF: its characters, cut into pieces of lines, each with its box.

pdfium gives the characters of a page in the order in which they were drawn. A piece is a stretch of one printed line
without a wide gap in it; what order the pieces are read in is decided in `ssetext.reading.pdf_columns`.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Callable
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from ssetext.errors import LimitExceededError
from ssetext.reading.pdf_calls import ADDRESS, INT, plain_call
from ssetext.reading.pdf_tables import Grid, grids, page_rules

__all__ = ["PageText", "Piece", "read_page", "turned"]

# Seen at line ends: pdfium writes U+FFFE for a "-" or U+00AD that ends a line, and leaves the line break out.
_LINE = re.compile(r"[^\r\n\ufffe]*(?:[^\s\ufffe]\ufffe?|\ufffe)")
_GAP = re.compile(r"\s+")
_WIDE_GAP = 0.8  # of the line's height; justified lines are put together again afterwards
_SAMPLE = 12
_EDGE = 0.08  # of the page's height
_FORMS = {pdfium.FPDF_PAGEOBJ_IMAGE: "image", pdfium.FPDF_PAGEOBJ_PATH: "path", pdfium.FPDF_PAGEOBJ_FORM: "form"}

Box = tuple[float, float, float, float]

_loose_box = plain_call(pdfium.FPDFText_GetLooseCharBox, INT, ADDRESS, INT, ADDRESS)
_object_at = plain_call(pdfium.FPDFText_GetTextObject, ADDRESS, ADDRESS, INT)
_font_of = plain_call(pdfium.FPDFTextObj_GetFont, ADDRESS, ADDRESS)


class Piece(NamedTuple):
    """A stretch of one printed line, in the frame in which the page is read (turned pages are turned back).

    ``start`` and ``end`` are offsets into the page's text, ``first`` and ``last`` tell the font at both ends
    (0 the font of the page's body, 1 another);
    ``aside`` is set where the text runs in another direction than the page's.
    """

    start: int
    end: int
    x0: float
    top: float
    x1: float
    bottom: float
    first: int
    last: int
    aside: bool = False


class PageText(NamedTuple):
    """What one page holds: text as pdfium gives it, pieces of lines, size, turn (quarters), what else is drawn, and tables."""

    text: str
    pieces: list[Piece]
    width: float
    height: float
    turn: int
    drawn: frozenset[str]
    tables: list[Grid]


def turned(box: Box, width: float, height: float, quarters: int) -> Box:
    """Turn a box clockwise by quarters inside a frame of the given size; the answer is in the turned frame."""
    x0, top, x1, bottom = box
    if quarters == 1:
        return height - bottom, x0, height - top, x1
    if quarters == 2:
        return width - x1, height - bottom, width - x0, height - top
    if quarters == 3:
        return top, width - x1, bottom, width - x0
    return box


def read_page(document: Any, index: int, *, page_characters: int, name: str) -> PageText | None:
    """Read the characters of one page; None where the page itself is damaged.

    Parameters
    ----------
    document : pypdfium2.PdfDocument
    index : int
        From 0.
    page_characters : int
        The most characters that a page may hold.
    name : str
        Of the file, for messages.

    Raises
    ------
    LimitExceededError
        More characters on the page than allowed.
    """
    page = pdfium.FPDF_LoadPage(document.raw, index)
    if not page:
        return None
    try:
        handle = pdfium.FPDFText_LoadPage(page)
        if not handle:
            return None
        try:
            count = pdfium.FPDFText_CountChars(handle)
            if count > page_characters:
                raise LimitExceededError(
                    f"{name}: page {index + 1} holds {count:,} characters, allowed are {page_characters:,}; "
                    "raise Limits.page_characters or leave the page out."
                )
            rotation = pdfium.FPDFPage_GetRotation(page) % 4
            bounds = pdfium.FS_RECTF()
            pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(bounds))
            width, height = bounds.right - bounds.left, bounds.top - bounds.bottom
            text, at = _characters(handle, max(count, 0))
            rules = page_rules(page) if text else []
            pieces = (
                _pieces(handle, text, at, (bounds.left, bounds.top), (width, height), rotation, every=len(rules) > 4)
                if text
                else []
            )
            turn = _main_turn(pieces)
            # Rules come in the page's own frame and go the way the letters go.
            tables = (
                grids(
                    [
                        turned(
                            turned(
                                (r[0] - bounds.left, bounds.top - r[3], r[2] - bounds.left, bounds.top - r[1]),
                                width,
                                height,
                                rotation,
                            ),
                            *((height, width) if rotation % 2 else (width, height)),
                            -turn % 4,
                        )
                        for r in rules
                    ]
                )
                if len(rules) > 4
                else []
            )
            if rotation % 2:
                width, height = height, width
            if turn or any(p[1] for p in pieces):
                upright = [_put_upright(p, q, turn, width, height) for p, q in pieces]
            else:
                upright = [p for p, _ in pieces]
            far = 3 * (width + height)
            upright = [
                p if -far < p.x0 <= p.x1 < far and -far < p.top <= p.bottom < far else _sane(p, far) for p in upright
            ]
            drawn = _drawn(page) if not upright else frozenset()
            return PageText(text, upright, width, height, turn, drawn, tables)
        finally:
            pdfium.FPDFText_ClosePage(handle)
    finally:
        pdfium.FPDF_ClosePage(page)


def _characters(handle: Any, count: int) -> tuple[str, Callable[[int], int] | None]:
    """Give the page's text and, where offsets are not pdfium's own, the way from an offset to pdfium's index."""
    if not count:
        return "", None
    buffer = ctypes.create_string_buffer((count + 1) * 4)
    units = pdfium.FPDFText_GetText(handle, 0, count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
    text = buffer.raw[: max(units - 1, 0) * 2].decode("utf-16-le", errors="replace")
    if len(text) == count:
        return text, None
    # Characters without a code point are left out of the text, and those beyond U+FFFF count twice in UTF-16.
    unit: list[int] = []
    position = 0
    for character in text:
        unit.append(position)
        position += 2 if ord(character) > 0xFFFF else 1
    wide = position != len(text) and len(text) + sum(ord(c) > 0xFFFF for c in text) == count

    def at(offset: int) -> int:
        index = pdfium.FPDFText_GetCharIndexFromTextIndex(handle, unit[offset] if wide else offset)
        return int(index) if index >= 0 else min(offset, count - 1)

    return text, at


def _pieces(
    handle: Any,
    text: str,
    at: Callable[[int], int] | None,
    corner: tuple[float, float],
    size: tuple[float, float],
    rotation: int,
    *,
    every: bool,
) -> list[tuple[Piece, int]]:
    """Cut the page's text at line ends and (on every line where asked) at wide gaps; each piece comes with its direction in quarters."""
    rect = pdfium.FS_RECTF()
    by_reference = ctypes.addressof(rect)
    page = ctypes.cast(handle, ADDRESS).value or 0
    left, top = corner
    width, height = size
    out: list[tuple[Piece, int]] = []
    fonts: list[int] = []

    def box(index: int) -> Box:
        _loose_box(page, index, by_reference)
        plain = (rect.left - left, top - rect.top, rect.right - left, top - rect.bottom)
        return turned(plain, width, height, rotation) if rotation else plain

    for line in _LINE.finditer(text):
        start, end = line.span()
        while text[start].isspace():
            start += 1
        i, j = (start, end - 1) if at is None else (at(start), at(end - 1))
        a, z = box(i), box(j)
        shape = _object_at(page, i)
        fonts.append((_font_of(shape) or 0) if shape else 0)
        direction = _direction(handle, i, rotation, a, z, end - start)
        x0, y0, x1, y1 = (a[0], a[1], z[2], a[3]) if not direction else _union(a, z)
        if not direction and abs((z[3] - z[1]) - (y1 - y0)) > 0.05 * (y1 - y0):
            # A raised figure, a bullet in another font: the middle of the line tells its height.
            middle = (start + end) // 2
            while text[middle].isspace():
                middle += 1
            y0, y1 = box(middle if at is None else at(middle))[1::2]
        out.append((Piece(start, end, x0, y0, x1, y1, 0, 0), direction))

    _set_styles(page, at, out, fonts)

    def split(piece: Piece) -> list[Piece]:
        """Cut a line at gaps wider than white space between words is."""
        wide = _WIDE_GAP * (piece.bottom - piece.top)
        start, end, x0, y0, x1, y1, first, last, _ = piece
        parts: list[Piece] = []
        for gap in _GAP.finditer(text, start, end):
            i, j = gap.span()
            if at is None and not rotation:
                _loose_box(page, i - 1, by_reference)
                before = rect.right - left
                _loose_box(page, j, by_reference)
                after = rect.left - left
            else:
                before = box(i - 1 if at is None else at(i - 1))[2]
                after = box(j if at is None else at(j))[0]
            if after - before > wide or after < before - wide:
                parts.append(Piece(start, i, x0, y0, before, y1, first, last))
                start, x0 = j, after
        parts.append(Piece(start, end, x0, y0, x1, y1, first, last))
        return parts

    # Asking for the gap at every space costs as much as the text itself. Where pdfium ran the lines of two columns
    # together it did so on most lines, so a sample tells whether a page must be looked at closely. A single line
    # (a running head with its folio, a signature) is none; at the page's edges all are cut, so that heads look the same
    # on every page.
    sample = [piece for piece, direction in out[:: max(len(out) // _SAMPLE, 1)] if not direction]
    deep = height if not rotation % 2 else width
    every = every or sum(len(split(piece)) > 1 for piece in sample) > (1 if len(sample) > 3 else 0)
    low, high = (deep, 0.0) if every else (_EDGE * deep, (1 - _EDGE) * deep)
    return [
        (part, d)
        for piece, d in out
        for part in ((piece,) if d or (low < piece.top and piece.bottom < high) else split(piece))
    ]


def _set_styles(page: int, at: Callable[[int], int] | None, out: list[tuple[Piece, int]], fonts: list[int]) -> None:
    """Note which lines begin and end in a font that is not the one of the page's body.

    Fonts are told apart as objects: names and weights are often missing, and two fonts may go by one name.
    """
    sizes: dict[int, int] = {}
    for (piece, _), font in zip(out, fonts, strict=True):
        sizes[font] = sizes.get(font, 0) + piece.end - piece.start
    if len(sizes) < 2:
        return
    body = max(sizes, key=lambda font: sizes[font])
    for n, font in enumerate(fonts):
        if font != body:
            piece, direction = out[n]
            end = _font_of(_object_at(page, at(piece.end - 1) if at else piece.end - 1) or 0) or 0
            out[n] = piece._replace(first=1, last=int(end != body)), direction


def _direction(handle: Any, index: int, rotation: int, a: Box, z: Box, length: int) -> int:
    """Give the direction of a line in quarters clockwise, asked of pdfium only where the boxes look turned."""
    if length < 2 or (z[0] >= a[0] and abs(a[1] - z[1]) < 0.7 * max(a[3] - a[1], 0.1)):
        return 0
    angle = pdfium.FPDFText_GetCharAngle(handle, index)
    return (round(angle / (math.pi / 2)) + rotation) % 4 if angle >= 0 else 0


def _union(a: Box, b: Box) -> Box:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def _main_turn(pieces: list[tuple[Piece, int]]) -> int:
    counts = [0, 0, 0, 0]
    for piece, direction in pieces:
        counts[direction] += piece.end - piece.start
    return counts.index(max(counts))


def _put_upright(piece: Piece, direction: int, turn: int, width: float, height: float) -> Piece:
    """Turn a piece into the frame in which most of the page's text is upright."""
    box = turned((piece.x0, piece.top, piece.x1, piece.bottom), width, height, -turn % 4)
    x0, top, x1, bottom = box
    return piece._replace(x0=x0, top=top, x1=x1, bottom=bottom, aside=direction != turn)


def _sane(piece: Piece, far: float) -> Piece:
    """Bring a box back from nowhere: damaged files put letters at any number, or at none."""
    x0, x1, top, bottom = (
        min(max(v, -far), far) if v == v else 0.0 for v in (piece.x0, piece.x1, piece.top, piece.bottom)
    )
    return piece._replace(x0=min(x0, x1), x1=max(x0, x1), top=min(top, bottom), bottom=max(top, bottom))


def _drawn(page: Any) -> frozenset[str]:
    """Tell what a page without text shows: images, lines and curves (letters drawn as outlines), forms."""
    count = min(pdfium.FPDFPage_CountObjects(page), 2000)
    kinds = {pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, i)) for i in range(count)}
    return frozenset(_FORMS[k] for k in kinds if k in _FORMS)
