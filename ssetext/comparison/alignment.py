"""Alignment: for a provision of one law, the provisions of another that do the same job, in any language.

Provisions are compared by what they carry: concepts of the lexicon (rare ones weigh more), elements with their strength,
place in the law, figures (numbers mean the same in every language), and wording (beginnings of words, which related
languages share, and whole words where the language is the same). Where two laws go through the same matters in the same
order, as one law in two languages does, neighbours, turn, length and figures count for more. No dictionary links the
languages.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ssetext.auditing import Audit
from ssetext.coding.finding import STRENGTHS
from ssetext.coding.observation import Observation, observe
from ssetext.comparison.order import longest_rising
from ssetext.law import Law
from ssetext.lexicon import load_lexicon
from ssetext.lexicon.folding import fold

__all__ = ["Alignment", "align", "align_element"]

Vector = dict[str, float]
Array = NDArray[np.float64]
_VECTORS = ("concepts", "elements", "wording", "figures")
_WEIGHTS = {"concepts": 0.40, "elements": 0.15, "wording": 0.30, "figures": 0.05, "place": 0.05}
#: What weighs more where two laws go through the same matters in the same order. Between laws that do not, figures
#: (references to their own articles) and length mislead more than they help.
_IN_ORDER = {"figures": 0.2, "turn": 0.2, "length": 0.1}
#: Order and neighbours. Set on laws of the sample in pairs of two languages (a provision aligned should carry an
#: element of the one it is aligned to), and on one act in two languages.
_NEAREST = 5
_HUB = 0.7
_AROUND = 0.3
_ORDER = 0.7
_SLIP = 0.7
_TURN = 5.0
_STEPS = (-3, -2, -1, 1, 2, 3)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Alignment:
    """One provision of another law that does the same job.

    Attributes
    ----------
    provision, other : str
        Ids in the two laws.
    score : float
        0 to 1.
    reason : str
        What they share, in words.
    """

    provision: str
    other: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class _Profile:
    concepts: Vector
    elements: Vector
    wording: Vector
    figures: Vector
    place: float
    length: float


def align(
    audit: Audit, other: Audit, *, most: int = 3, provisions: Sequence[str] | None = None
) -> dict[str, list[Alignment]]:
    """Give for each provision of a law the provisions of another that do the same job, the likeliest first.

    Parameters
    ----------
    audit, other : Audit
    most : int
        How many to give for each.
    provisions : sequence of str, optional
        Ids of the provisions to align; all when not given.

    Returns
    -------
    dict of str to list of Alignment
        Empty lists where nothing is shared.
    """
    wanted = range(len(audit.law)) if provisions is None else _places(audit.law, provisions)
    return _aligned(audit, other, wanted, range(len(other.law)), most)


def align_element(audit: Audit, other: Audit, element: str, *, most: int = 3) -> dict[str, list[Alignment]]:
    """Give for each provision that carries an element its counterparts in another law that carry it too."""
    mine = _places(audit.law, [f.provision for f in audit[element].findings])
    carriers = _places(other.law, [f.provision for f in other[element].findings])
    return _aligned(audit, other, mine, carriers, most)


def _places(law: Law, provisions: Sequence[str]) -> list[int]:
    """Give the places of provisions in their law, in the law's order."""
    asked = set(provisions)
    return [i for i, p in enumerate(law.provisions) if p.id in asked]


def _aligned(
    audit: Audit, other: Audit, mine: Sequence[int], theirs: Sequence[int], most: int
) -> dict[str, list[Alignment]]:
    """Align some provisions with some of the other law; all of both are looked at, since neighbours count."""
    left, right = _profiles(audit), _profiles(other)
    rarity = _rarity([p.concepts for p in (*left, *right)])
    scores = _in_context(_parts(left, right))
    columns = np.array(theirs, dtype=np.intp)
    out: dict[str, list[Alignment]] = {}
    for i in mine:
        id = audit.law.provisions[i].id
        row = scores[i, columns]
        ranked = np.argsort(-row, kind="stable")
        # reasons are put into words for those alone that are given: it is the longest part
        out[id] = [
            Alignment(
                id,
                other.law.provisions[j].id,
                round(min(max(float(scores[i, j]), 0.0), 1.0), 3),
                _reason(audit, other, left[i], right[j], rarity),
            )
            for j in columns[ranked[row[ranked] > -np.inf][:most]]
        ]
    return out


def _parts(left: Sequence[_Profile], right: Sequence[_Profile]) -> dict[str, Array]:
    """Give for each part how much provisions of one law have of it in common with those of another, 0 to 1.

    Shape (left, right) each.
    """
    out = {part: _shared([getattr(p, part) for p in left], [getattr(p, part) for p in right]) for part in _VECTORS}
    for part, furthest in (("place", 1.0), ("length", math.log(2))):
        one, two = (np.array([getattr(p, part) for p in side], dtype=float) for side in (left, right))
        out[part] = np.maximum(1 - np.abs(one[:, None] - two[None, :]) / furthest, 0)
    return out


def _shared(left: Sequence[Vector], right: Sequence[Vector]) -> Array:
    """The cosine of vectors, in which what is rare weighs more."""
    rarity = _rarity([*left, *right])
    columns: dict[str, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
    for j, vector in enumerate(right):
        for key, value in _unit(vector, rarity).items():
            columns[key][0].append(j)
            columns[key][1].append(value)
    arrays = {k: (np.array(where), np.array(there)) for k, (where, there) in columns.items()}
    out = np.zeros((len(left), len(right)))
    for i, vector in enumerate(left):
        for key, value in _unit(vector, rarity).items():
            if key in arrays:
                where, there = arrays[key]
                out[i, where] += value * there
    return out


def _likeness(parts: dict[str, Array], order: float = 0.0) -> Array:
    """Add the parts up, shape (left, right); 0 where nothing but place and length is shared."""
    weights = {part: _WEIGHTS.get(part, 0.0) + order * _IN_ORDER.get(part, 0.0) for part in parts}
    total = _sum(weight * parts[part] for part, weight in weights.items())
    total /= sum(weights.values())
    total[_sum(parts[part] for part in _VECTORS) <= 0] = 0.0
    return total


def _sum(arrays: Iterable[Array]) -> Array:
    """Add arrays up one by one: laws of thousands of provisions would not fit side by side."""
    total: Array | None = None
    for array in arrays:
        total = array.copy() if total is None else np.add(total, array, out=total)
    assert total is not None
    return total


def _in_context(parts: dict[str, Array]) -> Array:
    """Judge each pair by what it has in common and by what stands around it; minus infinity where nothing is shared.

    A pair gains where its neighbours, before and after, are alike too. Where the laws go through the same matters in the
    same order (one law in two languages, a law and its model), this counts more, and a provision that is somewhat like
    all others (a long one, a list of definitions) loses what it shares with everyone. Laws that differ in their order
    are left as they are: there the long provision often is the right one.
    """
    raw = _likeness(parts)
    if not raw.size:
        return raw
    order, expected = _same_order(raw)
    away = np.abs(np.arange(raw.shape[1])[None, :] - expected[:, None])
    raw = _likeness({**parts, "turn": 1 / (1 + away / _TURN)}, order)
    common = _nearest(raw.T)[None, :]
    fair = raw - _HUB * order * (common - common.mean())
    stands_out = np.maximum(fair - _nearest(fair)[:, None], 0)
    around = np.zeros_like(raw)
    for step in _STEPS:
        straight = _moved(stands_out, step, step)
        slipped = np.maximum(_moved(stands_out, step, step - 1), _moved(stands_out, step, step + 1))
        around += np.maximum(straight, _SLIP * slipped) / abs(step)
    around /= sum(1 / abs(step) for step in _STEPS)
    return np.asarray(np.where(raw > 0, fair + (_AROUND + _ORDER * order) * around, -np.inf), dtype=float)


def _same_order(raw: Array) -> tuple[float, Array]:
    """Say how far two laws go through the same matters in the same order, and where each provision's turn would come.

    Pairs that choose each other are taken, and of them the longest run that rises in both laws; by chance alone a run
    of about 2 √n pairs of n would rise. Between the pairs of the run turns are interpolated.

    Returns
    -------
    order : float
        0 (no more than by chance) to 1.
    expected : array, shape (left,)
        Place in the other law.
    """
    rows, columns = raw.argmax(axis=1), raw.argmax(axis=0)
    mutual = {int(j): i for i, j in enumerate(rows) if columns[j] == i and raw[i, j] > 0}
    rising = sorted(longest_rising(list(mutual)))
    order = 2 * (len(rising) - 2 * math.sqrt(len(mutual))) / min(raw.shape)
    if not rising or order <= 0:
        return 0.0, np.zeros(len(raw))
    return min(order, 1.0), np.interp(np.arange(len(raw)), [mutual[j] for j in rising], rising)


def _nearest(scores: Array) -> Array:
    """The mean of the highest scores in each row."""
    return np.asarray(np.sort(scores, axis=1)[:, -_NEAREST:].mean(axis=1))


def _moved(scores: Array, down: int, right: int) -> Array:
    """At each pair the score of the pair so many provisions further in one law and the other, 0 past the ends."""
    n, m = scores.shape
    out = np.zeros_like(scores)
    if abs(down) < n and abs(right) < m:
        out[max(0, -down) : n - max(0, down), max(0, -right) : m - max(0, right)] = scores[
            max(0, down) : n - max(0, -down), max(0, right) : m - max(0, -right)
        ]
    return out


def _profiles(audit: Audit) -> list[_Profile]:
    law = audit.law
    observations = observe(law, load_lexicon(law.language))
    elements: dict[str, Vector] = defaultdict(dict)
    for f in audit.findings:
        key = f"{'-' if f.contrary else ''}{f.element}"
        elements[f.provision][key] = max(elements[f.provision].get(key, 0.0), f.confidence)
        if f.strength:
            elements[f.provision][f"{key}={f.strength}"] = f.confidence
    folded = fold(law.text)
    return [
        _profile(
            o, folded[o.provision.start : o.provision.end], elements[o.provision.id], law.language, i / max(1, len(law))
        )
        for i, o in enumerate(observations)
    ]


def _profile(observation: Observation, text: str, elements: Vector, language: str, place: float) -> _Profile:
    concepts = Counter(h.concept for hits in observation.hits for h in hits)
    vector: Vector = {c: 1 + math.log(n) for c, n in concepts.items()}
    for p in observation.places:
        vector[p] = 2.0
    for p in observation.above:
        vector[f"above {p}"] = 1.0
    words = _WORD.findall(text)
    wording: Counter[str] = Counter(w[:5] for w in words)
    wording.update(f"{language}:{w}" for w in words)
    figures: Counter[str] = Counter(_NUMBER.findall(text))
    # The provision's own number says nothing of what it does.
    figures.subtract(_NUMBER.findall(observation.provision.label))
    return _Profile(
        vector,
        dict(elements),
        {w: 1 + math.log(n) for w, n in wording.items()},
        {n: 1 + math.log(k) for n, k in figures.items() if k > 0},
        place,
        math.log(1 + observation.words),
    )


def _rarity(vectors: Sequence[Vector]) -> Vector:
    count: Counter[str] = Counter()
    for vector in vectors:
        count.update(vector.keys())
    n = len(vectors)
    return {key: math.log((1 + n) / k) for key, k in count.items()}


def _unit(vector: Vector, rarity: Vector) -> Vector:
    weighted = {k: v * rarity[k] for k, v in vector.items()}
    norm = math.sqrt(sum(v * v for v in weighted.values()))
    return {k: v / norm for k, v in weighted.items()} if norm else {}


def _reason(audit: Audit, other: Audit, left: _Profile, right: _Profile, rarity: Vector) -> str:
    parts = []
    shared = sorted(e for e in left.elements.keys() & right.elements.keys() if "=" not in e)
    if shared:
        named = []
        for e in shared[:3]:
            strength = [s for s in (3, 2, 1) if f"{e}={s}" in left.elements and f"{e}={s}" in right.elements]
            named.append(e.strip("-").replace("_", " ") + (f" ({STRENGTHS[strength[0]]})" if strength else ""))
        parts.append("both carry " + ", ".join(named))
    concepts = sorted(left.concepts.keys() & right.concepts.keys(), key=lambda c: (-rarity[c], c))
    concepts = [c for c in concepts if not c.startswith(("force_", "actor_", "above "))][:4]
    if concepts:
        parts.append("both speak of " + ", ".join(c.replace("place_", "").replace("_", " ") for c in concepts))
    figures = sorted(left.figures.keys() & right.figures.keys(), key=lambda n: (-len(n), n))[:3]
    if figures:
        parts.append("same figures: " + ", ".join(figures))
    if not parts:
        parts.append("wording alike" if audit.law.language == other.law.language else "words of the same origin")
    return "; ".join(parts)
