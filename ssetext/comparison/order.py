"""Order: which provisions of two laws follow one another in both."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

__all__ = ["longest_rising"]


def longest_rising(values: Sequence[int]) -> set[int]:
    """Give the longest rising run among values that all differ: what stands outside it was moved.

    Examples
    --------
    >>> sorted(longest_rising([1, 5, 2, 3]))
    [1, 2, 3]
    """
    tails: list[int] = []
    where: list[int] = []
    previous = [-1] * len(values)
    for k, v in enumerate(values):
        at = bisect_left(tails, v)
        if at == len(tails):
            tails.append(v)
            where.append(k)
        else:
            tails[at] = v
            where[at] = k
        previous[k] = where[at - 1] if at else -1
    out = set()
    k = where[-1] if where else -1
    while k >= 0:
        out.add(values[k])
        k = previous[k]
    return out
