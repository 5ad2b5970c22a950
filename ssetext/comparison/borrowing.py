"""Borrowing: passages of a draft that were taken from other laws in the same language, word by word or nearly.

Words are folded (case, accents). Runs of four words that stand in the draft and in a source seed a passage; seeds that
lie along one line are joined, carried on at both ends, and the passage is then aligned word by word. A run that stands in
many sources is a formula of the trade and seeds nothing. The work grows with the length of draft and sources, not with
their product.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ssetext.law import Law
from ssetext.lexicon.folding import fold

__all__ = ["Borrowing", "Passage", "borrowing"]

_WORD = re.compile(r"\w+", re.UNICODE)
_RUN = 4
_GAP = 12
_DRIFT = 8
#: A passage is carried on from a core of so many words, over at most so many words that differ, looking so far ahead.
_CORE = 6
_BRIDGE = 4
_WINDOW = 24
_MIN_WORDS = 12
_MIN_SAME = 0.6
_FORMULA = 5


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a draft that stands in another law too.

    Attributes
    ----------
    source : str
        Name of the other law.
    start, end : int
        In the draft's text.
    source_start, source_end : int
        In the source's text.
    provision, source_provision : str or None
        Where it begins.
    same : float
        Share of its words that are the same, 0 to 1.
    exact : bool
        Every word is the same.
    words : int
        Number of words in the draft.
    """

    source: str
    start: int
    end: int
    source_start: int
    source_end: int
    provision: str | None
    source_provision: str | None
    same: float
    exact: bool
    words: int


@dataclass(frozen=True, slots=True)
class Borrowing:
    """What a draft took from other laws.

    ``share`` is the part of the draft's words that stand in passages taken from others, 0 to 1; ``by_source`` the
    same for
    each law.
    """

    passages: tuple[Passage, ...]
    share: float
    by_source: dict[str, float]


def borrowing(draft: Law, sources: Mapping[str, Law] | Iterable[Law], *, minimum: int = _MIN_WORDS) -> Borrowing:
    """Find the passages of a draft that were taken from other laws in its language.

    Parameters
    ----------
    draft : Law
    sources : mapping of str to Law, or iterable of Law
        Laws in other languages, and the draft itself, are passed over.
    minimum : int
        Words that a passage must have.

    Returns
    -------
    Borrowing
        Passages in the draft's order; they do not overlap, each is given to the source that it fits best; where several fit
        alike, to the one that holds more of the draft.

    Examples
    --------
    >>> words = "the reserve fund may not be shared among the members at any time not even on dissolution"
    >>> taken = borrowing(Law(f"Article 9. {words}.", "en"), {"Model": Law(f"Section 4. Here {words}; and so on.", "en")})
    >>> taken.passages[0].source, taken.passages[0].exact, taken.passages[0].words
    ('Model', True, 17)
    """
    if isinstance(sources, Mapping):
        named = dict(sources)
    else:
        named = {}
        for law in sources:
            name = law.name
            while name in named:
                name += "+"
            named[name] = law
    named = {n: law for n, law in sorted(named.items()) if law.language == draft.language and law.text != draft.text}
    spans = [m.span() for m in _WORD.finditer(draft.text)]
    words = [fold(draft.text[a:b]) for a, b in spans]
    runs: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i in range(len(words) - _RUN + 1):
        runs[tuple(words[i : i + _RUN])].append(i)
    theirs = {}
    in_sources: dict[tuple[str, ...], int] = defaultdict(int)
    for name, law in named.items():
        places = [m.span() for m in _WORD.finditer(law.text)]
        their_words = [fold(law.text[a:b]) for a, b in places]
        found = defaultdict(list)
        for j in range(len(their_words) - _RUN + 1):
            run = tuple(their_words[j : j + _RUN])
            if run in runs:
                found[run].append(j)
        for run in found:
            in_sources[run] += 1
        theirs[name] = (places, their_words, found)
    limit = max(_FORMULA, len(named) // 10)
    candidates = []
    for name, (places, their_words, found) in theirs.items():
        seeds = sorted(
            (i, j)
            for run, js in found.items()
            if in_sources[run] <= limit and len(js) <= 4 and len(runs[run]) <= 4
            for i in runs[run]
            for j in js
        )
        for chain in _chains(seeds):
            if chain[1] - chain[0] < min(_CORE, minimum):
                continue
            a, b, c, d = _grown(words, their_words, chain)
            passage = _passage(draft, named[name], name, spans, words, places, their_words, (a, b, c, d), minimum)
            if passage is not None:
                candidates.append((passage, a, b))
    return _assign(candidates, draft, spans, words, minimum)


def _chains(seeds: Sequence[tuple[int, int]]) -> list[tuple[int, int, int, int]]:
    """Join seeds that lie along one line: (draft first, draft end, source first, source end) in words."""
    done: list[list[int]] = []
    open_: list[list[int]] = []
    for i, j in seeds:
        still = []
        best = None
        for chain in open_:
            if i - chain[1] > _GAP:
                done.append(chain)
                continue
            still.append(chain)
            ahead = j - (chain[3] - _RUN)
            drift = abs((j - i) - (chain[3] - chain[1]))
            if drift <= _DRIFT and ahead > 0 and j - chain[3] <= _GAP and (best is None or drift < best[0]):
                best = (drift, chain)
        open_ = still
        if best is not None:
            chain = best[1]
            chain[1], chain[3] = max(chain[1], i + _RUN), max(chain[3], j + _RUN)
        else:
            open_.append([i, i + _RUN, j, j + _RUN])
    return [(a, b, c, d) for a, b, c, d in (*done, *open_)]


def _grown(
    words: Sequence[str], their_words: Sequence[str], chain: tuple[int, int, int, int]
) -> tuple[int, int, int, int]:
    """Carry a chain on at both ends over words that are the same but stand in runs too short to seed it."""
    a, b, c, d = chain
    while True:
        more, there = _reach(words[b : b + _WINDOW], their_words[d : d + _WINDOW])
        if not more:
            break
        b, d = b + more, d + there
    while True:
        more, there = _reach(words[max(0, a - _WINDOW) : a][::-1], their_words[max(0, c - _WINDOW) : c][::-1])
        if not more:
            break
        a, c = a - more, c - there
    return a, b, c, d


def _reach(mine: Sequence[str], theirs: Sequence[str]) -> tuple[int, int]:
    """How far two texts that follow a passage go on together: runs of two words and more with few between, or next words."""
    i = j = 0
    for block in SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks():
        gap = max(block.a - i, block.b - j)
        if not block.size or gap > (_BRIDGE if block.size > 1 else 1):
            break
        i, j = block.a + block.size, block.b + block.size
    return i, j


def _passage(
    draft: Law,
    source: Law,
    name: str,
    spans: Sequence[tuple[int, int]],
    words: Sequence[str],
    places: Sequence[tuple[int, int]],
    their_words: Sequence[str],
    chain: tuple[int, int, int, int],
    minimum: int,
) -> Passage | None:
    a, b, c, d = chain
    if b - a < minimum:
        return None
    blocks = SequenceMatcher(None, words[a:b], their_words[c:d], autojunk=False).get_matching_blocks()
    same = sum(block.size for block in blocks)
    share = 2 * same / ((b - a) + (d - c))
    if share < _MIN_SAME:
        return None
    start, end = spans[a][0], spans[b - 1][1]
    there, until = places[c][0], places[d - 1][1]
    mine, other = draft.at(start), source.at(there)
    return Passage(
        name,
        start,
        end,
        there,
        until,
        mine.id if mine else None,
        other.id if other else None,
        round(share, 3),
        share == 1.0,
        b - a,
    )


def _assign(
    candidates: list[tuple[Passage, int, int]],
    draft: Law,
    spans: Sequence[tuple[int, int]],
    words: Sequence[str],
    minimum: int,
) -> Borrowing:
    """Give each stretch of the draft to the source it fits best; what overlaps a better passage is left out."""
    taken = [False] * len(words)
    kept = []
    # Where a passage stands in two laws alike, the one from which more was taken elsewhere is the likelier source.
    covered: dict[str, set[int]] = defaultdict(set)
    for passage, a, b in candidates:
        covered[passage.source].update(range(a, b))
    order = sorted(
        candidates,
        key=lambda c: (-round(c[0].words * c[0].same ** 2), -len(covered[c[0].source]), c[0].source, c[0].start),
    )
    for passage, a, b in order:
        free = sum(not t for t in taken[a:b])
        if free < minimum or free < 0.7 * (b - a):
            continue
        taken[a:b] = [True] * (b - a)
        kept.append(passage)
    kept.sort(key=lambda p: (p.start, p.end))
    total = len(words) or 1
    by_source: dict[str, float] = defaultdict(float)
    for p in kept:
        by_source[p.source] += p.words / total
    share = sum(taken) / total
    shares = {k: round(v, 4) for k, v in sorted(by_source.items(), key=lambda s: (-s[1], s[0]))}
    return Borrowing(tuple(kept), round(share, 4), shares)
