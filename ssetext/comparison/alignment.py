"""Alignment: for a provision of one law, the provisions of another that do the same job, in any language.

Provisions are compared by what they carry: concepts of the lexicon (rare ones weigh more), elements with their
strength,
place in the law, figures (numbers mean the same in every language), and wording (beginnings of words, which related
languages share, and whole words where the language is the same). No dictionary links the languages.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ssetext.auditing import Audit
from ssetext.coding.finding import STRENGTHS
from ssetext.coding.observation import Observation, observe
from ssetext.lexicon import load_lexicon
from ssetext.lexicon.folding import fold

__all__ = ["Alignment", "align", "align_element"]

Vector = dict[str, float]
_WEIGHTS = {"concepts": 0.40, "elements": 0.15, "wording": 0.30, "figures": 0.10, "place": 0.05}
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
    left, right = _profiles(audit), _profiles(other)
    weights = {
        part: _rarity([getattr(p, part) for p in (*left, *right)])
        for part in ("concepts", "elements", "wording", "figures")
    }
    left_vectors = [_weighted(p, weights) for p in left]
    right_vectors = [_weighted(p, weights) for p in right]
    index: dict[str, dict[str, list[tuple[int, float]]]] = {part: defaultdict(list) for part in weights}
    for j, vectors in enumerate(right_vectors):
        for part, vector in vectors.items():
            for key, value in vector.items():
                index[part][key].append((j, value))
    wanted = set(provisions) if provisions is not None else None
    out: dict[str, list[Alignment]] = {}
    for i, provision in enumerate(audit.law.provisions):
        if wanted is not None and provision.id not in wanted:
            continue
        scores: dict[int, float] = defaultdict(float)
        for part, vector in left_vectors[i].items():
            for key, value in vector.items():
                for j, there in index[part].get(key, ()):
                    scores[j] += _WEIGHTS[part] * value * there
        for j in scores:
            scores[j] += _WEIGHTS["place"] * (1 - abs(left[i].place - right[j].place))
        ranked = sorted(scores.items(), key=lambda s: (-s[1], s[0]))[:most]
        out[provision.id] = [
            Alignment(
                provision.id,
                other.law.provisions[j].id,
                round(min(score, 1.0), 3),
                _reason(audit, other, provision.id, other.law.provisions[j].id, left[i], right[j], weights["concepts"]),
            )
            for j, score in ranked
        ]
    return out


def align_element(audit: Audit, other: Audit, element: str, *, most: int = 3) -> dict[str, list[Alignment]]:
    """Give for each provision that carries an element its counterparts in another law that carry it too."""
    carriers = {f.provision for f in other[element].findings}
    mine = list(dict.fromkeys(f.provision for f in audit[element].findings))
    found = align(audit, other, most=len(other.law), provisions=mine)
    return {id: [a for a in rows if a.other in carriers][:most] for id, rows in found.items()}


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
    return _Profile(
        vector,
        dict(elements),
        {w: 1 + math.log(n) for w, n in wording.items()},
        {n: 1 + math.log(k) for n, k in figures.items()},
        place,
    )


def _rarity(vectors: Sequence[Vector]) -> Vector:
    count: Counter[str] = Counter()
    for vector in vectors:
        count.update(vector.keys())
    n = len(vectors)
    return {key: math.log((1 + n) / k) for key, k in count.items()}


def _weighted(profile: _Profile, weights: Mapping[str, Vector]) -> dict[str, Vector]:
    out = {}
    for part, rarity in weights.items():
        vector = {k: v * rarity[k] for k, v in getattr(profile, part).items()}
        norm = math.sqrt(sum(v * v for v in vector.values()))
        out[part] = {k: v / norm for k, v in vector.items()} if norm else {}
    return out


def _reason(audit: Audit, other: Audit, one: str, two: str, left: _Profile, right: _Profile, rarity: Vector) -> str:
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
