"""Running heads and folios: what stands at the edge of page after page and is no part of the law.

A line is taken out only when it stands at the very edge (nothing that stays lies between it and the edge), in a zone
at the top or the foot of the page, and the same words, or the same words around a number that counts the pages, stand
at the same height on several pages. A heading of the law that happens to open a page does not come back.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from rapidfuzz import fuzz

from ssetext.reading.pdf_lines import ASIDE, REMOVED, SAME_ROW, Lines

__all__ = ["remove_heads"]

_TOP, _FOOT = 0.16, 0.12  # of the page's height
_DEEPEST = 12  # lines looked at on each edge
_ROW = 4.0  # points between pieces of one row
_HEIGHT = 6.0  # points within which a head keeps its height
_MOSTLY, _CONTESTED = 0.6, 0.3  # of the pages
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

Key = tuple[str, int | None, str]


def remove_heads(lines: Lines) -> int:
    """Mark running heads and folios as taken out, and give how many lines that is."""
    pages = len(lines.texts)
    if pages < 2:
        return 0
    edges = [
        (_edge(lines, page, top=True), _edge(lines, page, top=False), _asides(lines, page)) for page in range(pages)
    ]
    seen: dict[Key, dict[int, float]] = defaultdict(dict)
    for page, zones in enumerate(edges):
        for zone, candidates in zip(("top", "foot", "side"), zones, strict=True):
            for line in candidates:
                for key in _keys(lines.words(line), page, zone):
                    seen[key].setdefault(page, lines.top[line])
    running = {key: height for key, heights in seen.items() if (height := _height(key, heights, pages)) is not None}
    for key in [key for key in running if _is_contested(key, running, seen, edges, lines)]:
        del running[key]
    # The outermost row keeps its place even where its words vary (the letters of a scan): alike will do.
    known: dict[str, list[tuple[float, str]]] = {"top": [], "foot": [], "side": []}
    for (words, _, zone), height in running.items():
        known[zone].append((height, words))
    removed = 0
    for page, zones in enumerate(edges):
        for zone, candidates in zip(("top", "foot", "side"), zones, strict=True):
            stopped: float | None = None
            for line in candidates:
                if stopped is not None and abs(lines.top[line] - stopped) > _ROW:
                    break
                words = lines.words(line)
                level = 60.0 if zone == "side" else _HEIGHT
                if not any(
                    abs(running.get(key, -1e6) - lines.top[line]) <= level for key in _keys(words, page, zone)
                ) and not _alike(words, lines.top[line], known[zone]):
                    # What stays ends the search, but for its neighbours on the same row.
                    if zone != "side" and stopped is None:
                        stopped = lines.top[line]
                    continue
                lines.flags[line] |= REMOVED
                removed += 1
    # What follows a removed piece on its row begins the row now.
    for i in range(len(lines) - 1):
        if lines.flags[i] & REMOVED and not lines.flags[i + 1] & REMOVED and not lines.flags[i] & SAME_ROW:
            lines.flags[i + 1] &= ~SAME_ROW
    return removed


def _edge(lines: Lines, page: int, *, top: bool) -> list[int]:
    """Give the lines of one edge zone, from the edge inwards."""
    height = lines.frames[page][1] or 1.0
    if lines.frames[page][2] % 2:
        height = lines.frames[page][0] or 1.0
    if top:
        zone = [i for i in lines.of_page(page) if lines.bottom[i] < _TOP * height and not lines.flags[i] & ASIDE]
        zone.sort(key=lambda i: lines.top[i])
    else:
        zone = [i for i in lines.of_page(page) if lines.top[i] > (1 - _FOOT) * height and not lines.flags[i] & ASIDE]
        zone.sort(key=lambda i: -lines.bottom[i])
    return zone[:_DEEPEST]


def _asides(lines: Lines, page: int) -> list[int]:
    return [i for i in lines.of_page(page) if lines.flags[i] & ASIDE][-_DEEPEST:]


def _keys(words: str, page: int, zone: str) -> list[Key]:
    """Give what a line must share with those of other pages: its words, or those around a number that counts pages."""
    words = " ".join(words.casefold().split())
    keys: list[Key] = [(words, None, zone)]
    for number in _NUMBER.finditer(words):
        value = int(number[0]) if number[0].isdecimal() else _roman(number[0])
        if value < 1_000_000:
            keys.append((words[: number.start()] + "#" + words[number.end() :], value - page, zone))
    return keys


def _roman(word: str) -> int:
    total = 0
    values = [_ROMAN[c] for c in word]
    for value, after in zip(values, [*values[1:], 0], strict=True):
        total += -value if value < after else value
    return total


def _height(key: Key, heights: dict[int, float], pages: int) -> float | None:
    """Give the height at which words come back often enough to be a head; None where they do not."""
    least = 2 if pages < 4 else 3
    if len(heights) < least:
        return None
    ordered = sorted(heights.values())
    middle = ordered[len(ordered) // 2]
    level = sorted(page for page, top in heights.items() if abs(top - middle) <= (_HEIGHT if key[2] != "side" else 60))
    if len(level) < least:
        return None
    if len(level) >= 0.2 * pages:
        return middle
    # A head of one chapter of many: on page after page, or on every other page.
    run = longest = 1
    for a, b in pairwise(level):
        run = run + 1 if b - a <= 2 else 1
        longest = max(longest, run)
    return middle if longest >= 4 else None


def _is_contested(
    key: Key,
    running: dict[Key, float],
    seen: dict[Key, dict[int, float]],
    edges: list[tuple[list[int], list[int], list[int]]],
    lines: Lines,
) -> bool:
    """Tell whether other pages have lines of the law where this one would be a head.

    Annexes of one page each open with "Annex 1", "Annex 2" at one height, as folios do; but on the pages before them
    the articles begin at that height.
    """
    pages, zone = seen[key], ("top", "foot", "side").index(key[2])
    others = [page for page in range(len(edges)) if page not in pages]
    if zone == 2 or len(pages) >= _MOSTLY * len(edges):
        return False
    held = 0
    for page in others:
        for line in edges[page][zone]:
            if abs(lines.top[line] - running[key]) <= _HEIGHT and not any(
                other in running for other in _keys(lines.words(line), page, key[2])
            ):
                held += 1
                break
    return held > _CONTESTED * len(others)


def _alike(words: str, top: float, known: list[tuple[float, str]]) -> bool:
    words = " ".join(words.casefold().split())
    return len(words) > 7 and any(
        abs(top - height) <= _HEIGHT and len(head) > 7 and fuzz.ratio(words, head) >= 80 for height, head in known
    )
