"""Which of the numbers found at line beginnings are the law's own: the best rising sequence."""

from __future__ import annotations

from bisect import bisect_left

from .headings import Candidate

__all__ = ["rising_sequence"]

# what a gap in the numbers costs, beside the weight of one clear heading (1.0)
_GAP = 0.3
_GAP_STEP = 0.1
_GAP_MOST = 1.5
_RESTART = 2.2
_RESTART_MARKED = 0.6
_CODED = 0.3


def rising_sequence(
    cands: list[Candidate],
    weights: list[float],
    dividers: list[int],
    *,
    restart: bool = True,
) -> tuple[list[Candidate], float]:
    """Give the best rising sequence of numbers: a weighted longest increasing subsequence that may begin anew.

    Skipping a candidate costs its weight, a gap in the numbers a little, a new beginning at 1 more (less after a
    heading).
    """
    if not cands:
        return [], 0.0
    best: dict[int, tuple[float, int]] = {}
    tree = _Prefix(max((c.number.main for c in cands if c.number), default=0) + 1)
    parent = [-1] * len(cands)
    scores = [0.0] * len(cands)
    top: tuple[float, int] = (0.0, -1)
    for i, c in enumerate(cands):
        assert c.number is not None
        n = c.number.main
        options: list[tuple[float, int]] = [(-min(0.15 * max(n - 1, 0), 2.0), -1)]
        for back in range(1, 13):
            if n - back in best:
                score, at = best[n - back]
                gap = 0.0 if back == 1 else _GAP + _GAP_STEP * (back - 1)
                options.append((score - (min(gap, _CODED) if c.number.code else gap), at))
        if n in best:
            score, at = best[n]
            other = cands[at].number
            same = other is not None and other.sub == c.number.sub
            options.append((score - (0.7 if same else 0.0), at))
        far = tree.best(n - 13)
        if far is not None:
            options.append((far[0] - _GAP_MOST, far[1]))
        if restart and n <= 1 and top[1] >= 0:
            since = cands[top[1]].start
            k = bisect_left(dividers, since)
            marked = k < len(dividers) and dividers[k] < c.start
            options.append((top[0] - (_RESTART_MARKED if marked else _RESTART), top[1]))
        score, at = max(options)
        score += weights[i]
        scores[i], parent[i] = score, at
        if n not in best or score >= best[n][0]:
            best[n] = (score, i)
            tree.add(n, (score, i))
        if score >= top[0]:
            top = (score, i)
    chain = []
    at = top[1]
    while at >= 0:
        chain.append(cands[at])
        at = parent[at]
    chain.reverse()
    return chain, top[0]


class _Prefix:
    """The best score among the numbers up to n (a Fenwick tree for maxima)."""

    def __init__(self, size: int) -> None:
        self._best: list[tuple[float, int] | None] = [None] * (size + 1)

    def add(self, n: int, value: tuple[float, int]) -> None:
        n += 1
        while n < len(self._best):
            held = self._best[n]
            if held is None or value > held:
                self._best[n] = value
            n += n & -n

    def best(self, n: int) -> tuple[float, int] | None:
        n += 1
        out: tuple[float, int] | None = None
        while n > 0:
            held = self._best[n]
            if held is not None and (out is None or held > out):
                out = held
            n -= n & -n
        return out
