"""Ruled tables of a page: the lines drawn on it, and the cells they make.

A table without rules needs nothing of this: its rows are read as rows.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from ssetext.reading.pdf_calls import ADDRESS, INT, plain_call

__all__ = ["Grid", "grids", "page_rules"]

_THIN = 2.5  # points: thinner is a line, not a surface
_NEAR = 3.0  # points between lines that meet
_MOST_OBJECTS, _MOST_SEGMENTS = 20_000, 4_000

Rule = tuple[float, float, float, float]

_object_of = plain_call(pdfium.FPDFPage_GetObject, ADDRESS, ADDRESS, INT)
_kind_of = plain_call(pdfium.FPDFPageObj_GetType, INT, ADDRESS)


class Grid(NamedTuple):
    """A ruled table: where its columns and rows begin and end, from left to right and from the top."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]

    def cell(self, x: float, y: float) -> tuple[int, int] | None:
        """Give row and column of a point, None outside."""
        if not (self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]):
            return None
        return bisect_right(self.ys, y), bisect_right(self.xs, x)


def page_rules(page: Any) -> list[Rule]:
    """Give the straight lines drawn on a page (left, bottom, right, top, as pdfium counts), none where there are few."""
    address = ctypes.cast(page, ADDRESS).value
    count = pdfium.FPDFPage_CountObjects(page)
    if count > _MOST_OBJECTS:
        return []
    paths = [i for i in range(count) if _kind_of(_object_of(address, i)) == pdfium.FPDF_PAGEOBJ_PATH]
    if len(paths) < 1:
        return []
    out: list[Rule] = []
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    budget = _MOST_SEGMENTS
    for i in paths:
        path = pdfium.FPDFPage_GetObject(page, i)
        if not pdfium.FPDFPageObj_GetBounds(path, left, bottom, right, top):
            continue
        x0, y0, x1, y1 = left.value, bottom.value, right.value, top.value
        if x1 - x0 < 6 and y1 - y0 < 6:
            continue
        if x1 - x0 < _THIN or y1 - y0 < _THIN:
            out.append((x0, y0, x1, y1))
            continue
        segments = pdfium.FPDFPath_CountSegments(path)
        budget -= max(segments, 1)
        if budget < 0:
            break
        if segments <= 6:  # a frame, or the ground of a cell: its edges
            out += [(x0, y0, x0, y1), (x1, y0, x1, y1), (x0, y0, x1, y0), (x0, y1, x1, y1)]
        else:
            out += _segments(path, segments)
    return out


def _segments(path: Any, count: int) -> list[Rule]:
    """Give the upright and level strokes of a path that draws many at once."""
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(path, matrix):
        return []
    out: list[Rule] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    before: tuple[float, float] | None = None
    for n in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, n)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if before is not None and pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO:
            x0, x1 = sorted((before[0], point[0]))
            y0, y1 = sorted((before[1], point[1]))
            if (x1 - x0 < _THIN) != (y1 - y0 < _THIN):
                out.append((x0, y0, x1, y1))
        before = point
    return out


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """Put lines that meet together, and give those that make two columns and two rows or more.

    Parameters
    ----------
    rules : sequence of boxes
        Left, top, right, bottom, from the top of the page.
    """
    upright = sorted(r for r in rules if r[2] - r[0] < _THIN and r[3] - r[1] >= 6)
    level = [r for r in rules if r[3] - r[1] < _THIN and r[2] - r[0] >= 6]
    if len(upright) < 3 or len(level) < 2 or len(upright) * len(level) > 1_000_000:
        return []
    # Lines belong together that touch: each level line takes up the groups of the upright ones that it meets.
    group = list(range(len(upright)))
    met: list[tuple[int, Rule]] = []

    def root(i: int) -> int:
        while group[i] != i:
            group[i] = group[group[i]]
            i = group[i]
        return i

    for line in level:
        touched = [
            i
            for i, r in enumerate(upright)
            if line[0] - _NEAR <= r[0] <= line[2] + _NEAR and r[1] - _NEAR <= line[1] <= r[3] + _NEAR
        ]
        for i in touched[1:]:
            group[root(i)] = root(touched[0])
        if touched:
            met.append((touched[0], line))
    out: list[Grid] = []
    for g in sorted({root(i) for i in range(len(upright))}):
        xs = _apart([r[0] for i, r in enumerate(upright) if root(i) == g])
        ys = _apart([line[1] for i, line in met if root(i) == g])
        if len(xs) >= 3 and len(ys) >= 3:
            out.append(Grid(xs, ys))
    return out


def _apart(values: list[float]) -> tuple[float, ...]:
    """Give values in order, those that are all but equal once."""
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > _NEAR:
            out.append(value)
    return tuple(out)
