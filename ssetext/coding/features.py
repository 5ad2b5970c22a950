"""Features: what the classifier weighs, named so that a person can read its reasons.

All but the surface features (``w:``) are the same in every language, so that what is learnt carries over:

========================  =================================================================
``c:one_member_one_vote``  the concept stands in the provision
``c:X&shall``              … in a sentence with a word of duty (must not, may, aims, is, number)
``c:X@heading``            … in its heading
``c:X@place_members``      … under a heading of that place
``p:place_organs``         the provision's heading; ``a:`` the titles and chapters above it
``k:preamble``             its kind
``e:integrity``            some concept of the element stands in it; ``e2:``, ``e3:`` two, three or more
``e:integrity@place_X``    … under a heading of that place
``s:`` ``r:``              how many sentences of the provision, and which share of them, speak of the element
``n:``                     length, first articles, quoted text
``l:``                     how much the law as a whole is about units of the sector
``w:es:asambl``            beginnings of words, for languages with coded laws
========================  =================================================================

A sentence or item has features of its own, which hold only what stands in it and where it stands: ``c:``, ``e:``,
``p:``, ``a:``, ``k:``, ``l:`` as above, and ``c:X<``, the concept stands where the sentence begins. What a long
provision only touches on in passing is told apart there.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from ssetext.coding.observation import Observation
from ssetext.law import Law, Span
from ssetext.lexicon import Concept, Hit
from ssetext.lexicon.folding import fold

__all__ = ["FORCES", "Features", "Rows", "features"]

Features = dict[str, float]


class Rows(NamedTuple):
    """The features of a law: one row a provision, and one for each sentence and item of each provision."""

    provisions: list[Features]
    sentences: list[list[Features]]


FORCES = {
    "force_shall": "shall",
    "force_must_not": "must not",
    "force_may": "may",
    "force_aims": "aims",
    "force_is": "is",
    "number_threshold": "number",
    "actor_state": "state",
    "actor_regulator": "regulator",
    "actor_unit": "unit",
    "actor_members": "members",
}
_SECTOR = frozenset(
    {
        "name_of_sector",
        "sector_word",
        "actor_unit",
        "cooperative_form",
        "cooperative_definition",
        "non_profit",
        "mutual_form",
        "association_form",
        "foundation_form",
        "social_enterprise_form",
        "status_granted",
    }
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 6
_BEGINNING = 50  # characters in which a sentence says what it is about


def features(
    law: Law, observations: Sequence[Observation], concepts: dict[str, Concept], *, surface: bool = True
) -> Rows:
    """Give the features of each provision and of its sentences, in order.

    Parameters
    ----------
    law : Law
    observations : sequence of Observation
    concepts : dict of str to Concept
    surface : bool
        Give the beginnings of words too.

    Returns
    -------
    Rows
        ``sentences[i][j]`` belongs to ``observations[i].segments[j]``.
    """
    density = _sector_density(observations)
    folded = fold(law.text) if surface else ""
    return Rows(
        [_provision(law, o, number, concepts, density, folded) for number, o in enumerate(observations)],
        [_sentences(o, concepts, density) for o in observations],
    )


def _sentences(observation: Observation, concepts: dict[str, Concept], density: float) -> list[Features]:
    where = {f"k:{observation.provision.kind}": 1.0, "l:sector": density}
    where.update({f"p:{place}": 1.0 for place in sorted(observation.places)})
    where.update({f"a:{place}": 1.0 for place in sorted(observation.above)})
    return [
        {**where, **_sentence(observation, segment, hits, concepts)}
        for segment, hits in zip(observation.segments, observation.hits, strict=True)
    ]


def _sentence(observation: Observation, segment: Span, hits: Sequence[Hit], concepts: dict[str, Concept]) -> Features:
    out: Features = {}
    first: dict[str, int] = {}
    for hit in hits:
        first.setdefault(hit.concept, hit.start)
    forces = [FORCES[c] for c in sorted(first) if c in FORCES]
    places = sorted(observation.places)
    above = sorted(observation.places | observation.above)
    by_element: Counter[str] = Counter()
    for concept in sorted(first):
        out[f"c:{concept}"] = 1.0
        if first[concept] - segment.start < _BEGINNING:
            out[f"c:{concept}<"] = 1.0
        entry = concepts.get(concept)
        if entry is None or not entry.codes:
            continue
        for force in forces:
            out[f"c:{concept}&{force}"] = 1.0
        for place in places:
            out[f"c:{concept}@{place}"] = 1.0
        by_element.update(list(entry.codes))
    for element, count in sorted(by_element.items()):
        out[f"e:{element}"] = 1.0
        if count > 1:
            out[f"e2:{element}"] = 1.0
        for force in forces:
            out[f"e:{element}&{force}"] = 1.0
        for place in above:
            out[f"e:{element}@{place}"] = 1.0
        out[f"e:{element}@{observation.provision.kind}"] = 1.0
    return out


def _sector_density(observations: Sequence[Observation]) -> float:
    """Share of the provisions that speak of units of the sector."""
    if not observations:
        return 0.0
    speaking = sum(any(h.concept in _SECTOR for hits in o.hits for h in hits) for o in observations)
    return speaking / len(observations)


def _provision(
    law: Law,
    observation: Observation,
    number: int,
    concepts: dict[str, Concept],
    density: float,
    folded: str,
) -> Features:
    out: Features = {}
    provision = observation.provision
    out[f"k:{provision.kind}"] = 1.0
    places = sorted(observation.places)
    above = sorted(observation.above)
    for place in places:
        out[f"p:{place}"] = 1.0
    for place in above:
        out[f"a:{place}"] = 1.0
    where = sorted(set(places) | set(above))
    by_element: dict[str, set[str]] = defaultdict(set)
    in_segments: Counter[str] = Counter()
    for segment, hits in zip(observation.segments, observation.hits, strict=True):
        here = {h.concept for h in hits}
        forces = [FORCES[c] for c in sorted(here) if c in FORCES]
        heading = segment.end <= observation.heading_end
        elements_here = set()
        for concept in sorted(here):
            out[f"c:{concept}"] = 1.0
            if heading:
                out[f"c:{concept}@heading"] = 1.0
            entry = concepts.get(concept)
            if entry is None or not entry.codes:
                continue
            for force in forces:
                out[f"c:{concept}&{force}"] = 1.0
            for element in entry.codes:
                by_element[element].add(concept)
                elements_here.add(element)
                for force in forces:
                    out[f"e:{element}&{force}"] = 1.0
        in_segments.update(elements_here)
    for element, found in sorted(by_element.items()):
        out[f"e:{element}"] = 1.0
        if len(found) > 1:
            out[f"e2:{element}"] = 1.0
        if len(found) > 2:
            out[f"e3:{element}"] = 1.0
        out[f"s:{element}"] = math.log1p(in_segments[element])
        out[f"r:{element}"] = 2 * in_segments[element] / len(observation.segments)
        for place in where:
            out[f"e:{element}@{place}"] = 1.0
        out[f"e:{element}@{provision.kind}"] = 1.0
        for concept in sorted(found):
            for place in places:
                out[f"c:{concept}@{place}"] = 1.0
    out["n:length"] = math.log1p(observation.words) / 5
    if number < 3:
        out["n:first articles"] = 1.0
    if provision.quotes:
        out["n:quotes"] = 1.0
    out["l:sector"] = density
    if folded:
        stems = Counter(m[:_STEM] for m in _WORD.findall(folded[provision.start : provision.end]))
        norm = math.sqrt(sum((1 + math.log(n)) ** 2 for n in stems.values())) or 1.0
        for stem, n in stems.items():
            out[f"w:{law.language}:{stem}"] = (1 + math.log(n)) / norm
    return out
