"""Columns of a page and the order in which its lines are read.

A gutter is a strip of the page that few lines cross, with running text on both sides. The lines that do cross it
(titles over the full width) cut the page into bands; in each band the left column is read before the right one.
Lists, tables and signatures have text on both sides of a white strip too: they are told from columns by the length of
their lines, and read row by row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import NamedTuple

from ssetext.reading.pdf_page import PageText, Piece
from ssetext.reading.pdf_tables import Grid

__all__ = ["Habits", "Line", "Reading", "order_lines"]

_BIN = 2.0  # points
_MOST_BINS = 20_000
_FEW = 4  # lines on each side of a gutter before it counts
_CHARACTERS = 16  # median length of a line in a column; cells and labels are shorter
_LONGEST_CELL = 900  # letters in a cell, on average: more is a page laid out in frames
CELL_GAP = 2.5  # of a line's height: white space between the cells of a row
_NARROWEST = 60.0  # points, of a column
_NEAR = 10.0  # points between gutters of two pages that are the same


class Line(NamedTuple):
    """One printed line (pieces from left to right) and the bounds of the column it stands in.

    A row of a ruled table is one line, whose pieces go cell by cell; ``cells`` are the pieces that begin a cell.
    """

    pieces: tuple[Piece, ...]
    left: float
    right: float
    aside: bool = False
    cells: tuple[int, ...] = ()


class Reading(NamedTuple):
    """The lines of a page in reading order, the gutters they were read by, and whether these were beyond doubt."""

    lines: list[Line]
    gutters: tuple[float, ...]
    sure: bool


@dataclass(slots=True)
class Habits:
    """What the pages so far had in common: gutters seen, and how far columns reach to the right.

    The last page of a law may hold three lines; where its columns lie is known from the pages before.
    """

    gutters: list[float] = field(default_factory=list)
    reach: dict[int, float] = field(default_factory=dict)

    def knows(self, x: float) -> bool:
        return any(abs(x - g) < _NEAR for g in self.gutters)


def order_lines(page: PageText, habits: Habits) -> Reading:
    """Put the pieces of a page in reading order, as lines.

    Parameters
    ----------
    page : PageText
    habits : Habits
        Of the pages before; what this page adds is noted in it.
    """
    pieces = sorted((p for p in page.pieces if not p.aside), key=_top)
    tables: list[list[Line]] = []
    for grid in page.tables:
        rows, pieces = _table(grid, pieces)
        if rows:
            tables.append(rows)
    head, body, foot = _edges(pieces, page.width if page.turn % 2 else page.height)
    found: list[tuple[float, bool]] = []
    lines = _rows(head, habits)
    lines += _cut(body, habits, found, 0, _bounds(body))
    for rows in tables:
        _put_in(lines, rows)
    lines += _rows(foot, habits)
    lines += [line._replace(aside=True) for line in _rows([p for p in page.pieces if p.aside], habits)]
    for gutter, _ in found:
        if not habits.knows(gutter):
            habits.gutters.append(gutter)
    return Reading(lines, tuple(g for g, _ in found), all(sure for _, sure in found))


def _table(grid: Grid, pieces: list[Piece]) -> tuple[list[Line], list[Piece]]:
    """Part the pieces in a ruled table from the others: its rows, cell by cell, and what stands outside."""
    cells: dict[tuple[int, int], list[Piece]] = {}
    outside: list[Piece] = []
    for piece in pieces:
        place = grid.cell((piece.x0 + piece.x1) / 2, _middle(piece))
        if place is None:
            outside.append(piece)
        else:
            cells.setdefault(place, []).append(piece)
    if len({column for _, column in cells}) < 2 or len({row for row, _ in cells}) < 2:
        return [], pieces  # a frame around text, the rule between two columns
    if sum(p.end - p.start for inside in cells.values() for p in inside) > _LONGEST_CELL * len(cells):
        return [], pieces
    out: list[Line] = []
    for row in sorted({row for row, _ in cells}):
        ordered: list[Piece] = []
        begins: list[int] = []
        for column in sorted(column for r, column in cells if r == row):
            begins.append(len(ordered))
            lines = _rows(cells[row, column], Habits(), (grid.xs[column - 1], grid.xs[column]))
            ordered += [piece for line in lines for piece in line.pieces]
        out.append(Line(tuple(ordered), grid.xs[0], grid.xs[-1], cells=tuple(begins)))
    return out, outside


def _put_in(lines: list[Line], table: list[Line]) -> None:
    """Put a table before the first line below it that stands in its columns."""
    first = table[0]
    top = first.pieces[0].top
    for n, line in enumerate(lines):
        piece = line.pieces[0]
        if piece.top > top and piece.x0 < first.right and line.pieces[-1].x1 > first.left and not line.cells:
            lines[n:n] = table
            return
    lines += table


def _top(piece: Piece) -> float:
    return piece.top


def _edges(pieces: list[Piece], height: float) -> tuple[list[Piece], list[Piece], list[Piece]]:
    """Take off what stands apart at the top and the foot of a page, so that it belongs to no column."""
    if len(pieces) < 4:
        return [], pieces, []
    first = _apart([(p.top, p.bottom) for p in pieces[:12]], 0.16 * height)
    rest = pieces[first:]
    by_foot = sorted(range(len(rest)), key=lambda i: -rest[i].bottom)
    feet = _apart([(height - rest[i].bottom, height - rest[i].top) for i in by_foot[:12]], 0.12 * height)
    foot = set(by_foot[:feet])
    # What could be a line of a column is left to the columns.
    middle = (min(p.x0 for p in pieces) + max(p.x1 for p in pieces)) / 2
    long = 0.6 * _median([p.end - p.start for p in pieces])
    if any(p.end - p.start > long and not p.x0 < middle < p.x1 for p in pieces[:first]):
        first, rest, foot = 0, pieces, {i + first for i in foot}
    if any(rest[i].end - rest[i].start > long and not rest[i].x0 < middle < rest[i].x1 for i in foot):
        foot = set()
    return (
        pieces[:first],
        [p for i, p in enumerate(rest) if i not in foot],
        [p for i, p in enumerate(rest) if i in foot],
    )


def _apart(extents: list[tuple[float, float]], zone: float) -> int:
    """Give how many pieces, counted from the edge, lie in the zone before the first white space over a line high."""
    reach = 0.0
    for i, (near, far) in enumerate(extents):
        if i and near - reach > 0.9 * (far - near):
            return i
        if far > zone:
            return 0
        reach = max(reach, far)
    return 0


def _bounds(pieces: Sequence[Piece]) -> tuple[float, float]:
    """Give the left and right edge of a column; a single line that sticks out is passed over."""
    if not pieces:
        return 0.0, 0.0
    left = min(p.x0 for p in pieces)
    ends = sorted((p.x1 for p in pieces), reverse=True)
    for a, b in pairwise(ends):
        if a - b < 2.5:
            return left, a
    return left, ends[0]


def _cut(
    pieces: list[Piece], habits: Habits, found: list[tuple[float, bool]], depth: int, bounds: tuple[float, float]
) -> list[Line]:
    gutter = _gutter(pieces, habits) if depth < 4 and len(pieces) > 3 else None
    if gutter is None:
        return _rows(pieces, habits, bounds)
    x, sure = gutter
    found.append((x, sure))
    bands = _bands(pieces, x)
    sides = [(p.x0 + p.x1) / 2 < x for crossing, band in bands if not crossing for p in band]
    across = [p for crossing, band in bands if not crossing for p in band]
    left_bounds = _bounds([p for p, is_left in zip(across, sides, strict=True) if is_left])
    right_bounds = _bounds([p for p, is_left in zip(across, sides, strict=True) if not is_left])
    out: list[Line] = []
    for crossing, band in bands:
        if crossing:
            out += _rows(band, habits, bounds)
            continue
        left = [p for p in band if (p.x0 + p.x1) / 2 < x]
        right = [p for p in band if (p.x0 + p.x1) / 2 >= x]
        out += _cut(left, habits, found, depth + 1, left_bounds)
        out += _cut(right, habits, found, depth + 1, right_bounds)
    return out


def _gutter(pieces: list[Piece], habits: Habits) -> tuple[float, bool] | None:
    """Find the best strip to cut at: its middle, and whether it is beyond doubt."""
    low = min(p.x0 for p in pieces)
    high = max(p.x1 for p in pieces)
    bins = min(int((high - low) / _BIN) + 2, _MOST_BINS)
    starts, ends = [0] * bins, [0] * bins
    for piece in pieces:
        starts[min(max(int((piece.x0 - low) / _BIN), 0), bins - 1)] += 1
        ends[min(max(int((piece.x1 - low) / _BIN), 0), bins - 1)] += 1
    started, ended = list(accumulate(starts)), list(accumulate(ends))
    total = len(pieces)
    candidates: list[tuple[float, float]] = []
    b = 1
    while b < bins - 1:
        left, right = ended[b - 1], total - started[b]
        if right < 1:
            break
        crossing = total - left - right
        fewest = min(left, right)
        if fewest >= 1 and crossing <= 1.5 * fewest + 2:
            # The strip goes on while no piece ends or starts in it.
            e = b
            while e + 1 < bins - 1 and not starts[e + 1] and not ends[e]:
                e += 1
            x = low + _BIN * (b + e + 1) / 2
            if fewest >= _FEW or habits.knows(x):
                candidates.append((crossing - fewest - 0.5 * (e - b), x))
            b = e + 1
        else:
            b += 1
    candidates.sort()
    best: tuple[float, float, bool] | None = None
    for _, x in candidates[:5]:
        judged = _judge(pieces, x, habits.knows(x))
        if judged is not None and (best is None or judged[0] > best[0]):
            best = (judged[0], x, judged[1])
    return None if best is None else (best[1], best[2])


def _judge(pieces: list[Piece], x: float, known: bool) -> tuple[float, bool] | None:
    """Weigh a strip: how many lines it parts, and whether that is beyond doubt; None where it parts no columns."""
    left: list[Piece] = []
    right: list[Piece] = []
    crossed = flowing = 0
    for crossing, band in _bands(pieces, x):
        if crossing:
            crossed += len(band)
            continue
        a = [p for p in band if (p.x0 + p.x1) / 2 < x]
        b = [p for p in band if (p.x0 + p.x1) / 2 >= x]
        if a and b and max(a[0].top, b[0].top) < min(a[-1].bottom, b[-1].bottom):
            left += a
            right += b
            flowing += min(len(a), len(b)) > 1
    few = 1 if known else _FEW
    if len(left) < few or len(right) < few or not (flowing or known):
        return None  # a label beside a line, again and again, is no column
    wide = x - min(p.x0 for p in left), max(p.x1 for p in right) - x
    if min(wide) < _NARROWEST or min(wide) < (0.15 if known else 0.2) * sum(wide):
        return None
    fills = [_median([p.x1 - p.x0 for p in side]) / w for side, w in zip((left, right), wide, strict=True)]
    lengths = [_median([p.end - p.start for p in side]) for side in (left, right)]
    if not known and (min(lengths) < _CHARACTERS or min(fills) < 0.35 or max(fills) < 0.5):
        return None
    edge_left = sorted(p.x1 for p in left)[int(0.95 * (len(left) - 1))]
    edge_right = sorted(p.x0 for p in right)[int(0.05 * (len(right) - 1))]
    if edge_right - edge_left < 2.0:
        return None
    parted = len(left) + len(right)
    sure = (
        min(fills) > 0.6 and crossed < 0.15 * parted and min(lengths) > 18 and (known or min(len(left), len(right)) > 9)
    )
    return parted - 3.0 * crossed, sure or known


def _median(values: list[float] | list[int]) -> float:
    return float(sorted(values)[len(values) // 2])


def _bands(pieces: list[Piece], x: float) -> list[tuple[bool, list[Piece]]]:
    """Part pieces (from the top) into runs of lines that cross a strip and runs of lines that do not."""
    bands: list[tuple[bool, list[Piece]]] = []
    for piece in pieces:
        crossing = piece.x0 < x - 1 and piece.x1 > x + 1
        if bands and bands[-1][0] == crossing:
            bands[-1][1].append(piece)
        else:
            bands.append((crossing, [piece]))
    return bands


def _rows(pieces: list[Piece], habits: Habits, bounds: tuple[float, float] | None = None) -> list[Line]:
    """Put pieces that stand on one line together, from the top to the foot."""
    if not pieces:
        return []
    left, right = bounds or _bounds(pieces)
    place = round(left / 8)
    if len(pieces) >= 8:
        habits.reach[place] = max(right, habits.reach.get(place, 0.0))
    elif bounds is not None:
        right = max(right, min(habits.reach.get(place, 0.0), right + 400))
    out: list[Line] = []
    row: list[Piece] = []
    middle = 0.0
    pieces = sorted(pieces, key=_middle)
    for piece in pieces:
        if row and _same_row(row, middle, piece):
            row.append(piece)
            continue
        if row:
            out.append(_line(row, left, right))
        row = [piece]
        middle = _middle(piece)
    out.append(_line(row, left, right))
    return out


def _middle(piece: Piece) -> float:
    return (piece.top + piece.bottom) / 2


def _same_row(row: list[Piece], middle: float, piece: Piece) -> bool:
    a = row[-1]
    tall, small = max(a.bottom - a.top, piece.bottom - piece.top), min(a.bottom - a.top, piece.bottom - piece.top)
    shift = _middle(piece) - middle
    if shift > 0.5 * tall or (shift > 0.3 * tall and small > 0.8 * tall):
        return False
    # Letters over letters are two lines set tightly, not one.
    return all(piece.x0 > p.x1 - 2.5 or piece.x1 < p.x0 + 2.5 for p in row)


def _line(row: list[Piece], left: float, right: float) -> Line:
    if len(row) == 1:
        return Line((row[0],), left, right)
    row = sorted(row, key=lambda p: p.x0)
    merged = [row[0]]
    for piece in row[1:]:
        before = merged[-1]
        cell = before.end - before.start > 4 and piece.x0 - before.x1 > CELL_GAP * (piece.bottom - piece.top)
        if 0 <= piece.start - before.end <= 2 and piece.start > before.start and not cell:
            # Cut at a gap that turned out to lie within the line: put together again.
            merged[-1] = before._replace(end=piece.end, x1=max(before.x1, piece.x1), last=piece.last)
        else:
            merged.append(piece)
    return Line(tuple(merged), left, right)
