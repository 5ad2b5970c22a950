"""Inter-coder agreement: how far two coders, or a coder and the tool, give the same codes.

Sources: Cohen (1968), weighted kappa, Psychological Bulletin 70; Krippendorff (2011), Computing Krippendorff's
alpha-reliability.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from itertools import permutations
from numbers import Integral

__all__ = ["cohen_kappa", "krippendorff_alpha", "weighted_kappa"]


def weighted_kappa(pairs: Sequence[tuple[int, int]], *, categories: int = 4) -> float:
    """Say how far two coders give the same grades, beyond chance; big differences weigh more (quadratic weights).

    Parameters
    ----------
    pairs : sequence of (int, int)
        What each of the two coders gave, 0 to ``categories - 1``.
    categories : int
        How many grades there are.

    Returns
    -------
    float
        1 for the same grades throughout, 0 for chance; NaN without pairs.

    Raises
    ------
    ValueError
        Something that is no grade from 0 to ``categories - 1``; leave pairs out in which a coder gave nothing.

    Examples
    --------
    >>> weighted_kappa([(0, 0), (3, 3), (1, 1)])
    1.0
    >>> round(weighted_kappa([(0, 0), (3, 3), (1, 3)]), 3)
    0.667
    """
    n = len(pairs)
    if not n:
        return float("nan")
    for pair in pairs:
        # a grade outside would be left out of the sums, and the agreement look perfect
        if any(not isinstance(g, Integral) or not 0 <= g < categories for g in pair):
            raise ValueError(f"the pair {pair!r}: grades are whole numbers from 0 to {categories - 1}.")
    seen, first, second = Counter(pairs), Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    grades = range(categories)
    observed = sum((i - j) ** 2 * seen[i, j] for i in grades for j in grades)
    expected = sum((i - j) ** 2 * first[i] * second[j] / n for i in grades for j in grades)
    return 1 - observed / expected if expected else 1.0


def cohen_kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> float:
    """Say how far two coders give the same categories, beyond chance.

    Examples
    --------
    >>> cohen_kappa([(1, 1), (0, 0), (1, 0), (0, 1)])
    0.0
    """
    n = len(pairs)
    if not n:
        return float("nan")
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    observed = sum(a == b for a, b in pairs) / n
    expected = sum(first[c] * second[c] for c in first) / n**2
    return (observed - expected) / (1 - expected) if expected < 1 else 1.0


def krippendorff_alpha(units: Sequence[Sequence[Hashable | None]], *, interval: bool = False) -> float:
    """Say how far any number of coders agree, with codes missing where they are missing (Krippendorff's alpha).

    Parameters
    ----------
    units : sequence of sequences
        For each unit what each coder gave; None, NaN or pandas' NA where a coder gave nothing.
    interval : bool
        Take codes as numbers and weigh disagreement by the square of the difference; otherwise as names.

    Returns
    -------
    float
        1 for agreement throughout, 0 for chance; NaN where no unit has two codes.

    Examples
    --------
    >>> krippendorff_alpha([[1, 1], [2, 2], [3, 3]])
    1.0
    >>> round(krippendorff_alpha([[1, 1], [2, 2], [1, 2], [2, 2]]), 3)
    0.533
    """
    weight: dict[tuple[Hashable, Hashable], float] = {}
    for unit in units:
        given = [c for c in unit if not _missing(c)]
        if len(given) < 2:
            continue
        for a, b in permutations(range(len(given)), 2):
            pair = (given[a], given[b])
            weight[pair] = weight.get(pair, 0.0) + 1 / (len(given) - 1)
    totals: dict[Hashable, float] = {}
    for (value, _), w in weight.items():
        totals[value] = totals.get(value, 0.0) + w
    n = sum(totals.values())
    if not n:
        return float("nan")

    def distance(a: Hashable, b: Hashable) -> float:
        if interval:
            return (float(a) - float(b)) ** 2  # type: ignore[arg-type]
        return float(a != b)

    observed = sum(w * distance(a, b) for (a, b), w in weight.items())
    expected = sum(totals[a] * totals[b] * distance(a, b) for a in totals for b in totals) / (n - 1)
    return 1 - observed / expected if expected else 1.0


def _missing(code: Hashable | None) -> bool:
    # NaN is not equal to itself; pandas' NA does not say whether it is
    try:
        return code is None or bool(code != code)
    except TypeError:
        return True
