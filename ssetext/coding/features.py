"""Features: what the classifier weighs, named so that a person can read its reasons.

All but the surface features (``h:``, ``w:``) are the same in every language, so that what is learnt carries over:

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
``h:es:assembly``          the concept as one language says it, since an entry may be looser in one than in another
``h:es:assembly:sobera``   … and the beginning of a word that the entry matched
``w:es:asambl``            beginnings of words, for languages with coded laws
========================  =================================================================

A sentence or item has features of its own, which hold only what stands in it and where it stands: ``c:``, ``e:``,
``h:``, ``p:``, ``a:``, ``k:``, ``l:`` as above, and ``c:X<``, the concept stands where the sentence begins. What a long
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
_SHORT = 3  # letters; shorter words are mostly articles and prepositions
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
        Give the beginnings of all words too.

    Returns
    -------
    Rows
        ``sentences[i][j]`` belongs to ``observations[i].segments[j]``.
    """
    density = _sector_density(observations)
    folded = fold(law.text)
    provisions, sentences = [], []
    for number, observation in enumerate(observations):
        where = _place(observation, density)
        rows = [
            {**where, **_sentence(law.language, observation, segment, hits, concepts, folded)}
            for segment, hits in zip(observation.segments, observation.hits, strict=True)
        ]
        provision = _provision(observation, number, concepts, where, rows)
        if surface:
            provision |= _words(law.language, folded[observation.provision.start : observation.provision.end])
        provisions.append(provision)
        sentences.append(rows)
    return Rows(provisions, sentences)


def _place(observation: Observation, density: float) -> Features:
    """Where a provision stands: what it shares with each of its sentences."""
    out = {f"k:{observation.provision.kind}": 1.0, "l:sector": density}
    out.update({f"p:{place}": 1.0 for place in sorted(observation.places)})
    out.update({f"a:{place}": 1.0 for place in sorted(observation.above)})
    return out


def _sentence(
    language: str,
    observation: Observation,
    segment: Span,
    hits: Sequence[Hit],
    concepts: dict[str, Concept],
    folded: str,
) -> Features:
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
        out[f"h:{language}:{concept}"] = 1.0
        for force in forces:
            out[f"c:{concept}&{force}"] = 1.0
        for place in places:
            out[f"c:{concept}@{place}"] = 1.0
        by_element.update(list(entry.codes))
    for hit in hits:
        if f"h:{language}:{hit.concept}" in out:
            for word in folded[hit.start : hit.end].split():
                if len(word) > _SHORT:
                    out[f"h:{language}:{hit.concept}:{word[:_STEM]}"] = 1.0
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
    observation: Observation, number: int, concepts: dict[str, Concept], where: Features, sentences: Sequence[Features]
) -> Features:
    """What stands in any of its sentences, and how much of it there is."""
    out = dict(where)
    for row in sentences:
        # where a concept stands in its sentence, and how many stand there, is the sentence's own
        out.update((name, value) for name, value in row.items() if name[-1] != "<" and name[:3] != "e2:")
    by_element: dict[str, set[str]] = defaultdict(set)
    in_segments: Counter[str] = Counter()
    for segment, hits in zip(observation.segments, observation.hits, strict=True):
        elements_here = set()
        for concept in sorted({h.concept for h in hits}):
            if segment.end <= observation.heading_end:
                out[f"c:{concept}@heading"] = 1.0
            for element in concepts[concept].codes if concept in concepts else ():
                by_element[element].add(concept)
                elements_here.add(element)
        in_segments.update(elements_here)
    for element, found in sorted(by_element.items()):
        if len(found) > 1:
            out[f"e2:{element}"] = 1.0
        if len(found) > 2:
            out[f"e3:{element}"] = 1.0
        out[f"s:{element}"] = math.log1p(in_segments[element])
        out[f"r:{element}"] = 2 * in_segments[element] / len(observation.segments)
    out["n:length"] = math.log1p(observation.words) / 5
    if number < 3:
        out["n:first articles"] = 1.0
    if observation.provision.quotes:
        out["n:quotes"] = 1.0
    return out


def _words(language: str, folded: str) -> Features:
    """The beginnings of all words, weighted by how often they stand there, as a vector of length one."""
    stems = Counter(m[:_STEM] for m in _WORD.findall(folded))
    norm = math.sqrt(sum((1 + math.log(n)) ** 2 for n in stems.values())) or 1.0
    return {f"w:{language}:{stem}": (1 + math.log(n)) / norm for stem, n in stems.items()}
