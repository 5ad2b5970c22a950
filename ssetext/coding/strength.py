"""Strength and direction: mention, principle or rule, and whether for or against the element.

Both are decided from the concepts' own suggestion, the force of the sentence, and the place.
"""

from __future__ import annotations

from ssetext.coding.features import FORCES, Features
from ssetext.coding.observation import Observation
from ssetext.lexicon import Concept, Hit

__all__ = ["direction_features", "own_hits", "strength_by_rule", "strength_features"]


def own_hits(
    element: str, observation: Observation, concepts: dict[str, Concept], *, contrary: bool = False
) -> list[Hit]:
    """Give the hits of a provision whose concepts point to an element, in order of place."""
    return [
        h
        for hits in observation.hits
        for h in hits
        if (c := concepts.get(h.concept)) is not None and element in c.codes and c.contrary == contrary
    ]


def strength_features(element: str, observation: Observation, concepts: dict[str, Concept]) -> Features:
    """Give the features on which the strength of an element in a provision is decided."""
    out: Features = {f"el:{element}": 1.0, f"k:{observation.provision.kind}": 1.0}
    out[f"el:{element}@{observation.provision.kind}"] = 1.0
    for place in sorted(observation.places):
        out[f"p:{place}"] = 1.0
        out[f"el:{element}@{place}"] = 1.0
    for place in sorted(observation.above):
        out[f"a:{place}"] = 1.0
    suggested: set[int] = set()
    segments = set()
    for hit in own_hits(element, observation, concepts):
        out[f"c:{hit.concept}"] = 1.0
        segments.add(hit.segment)
        suggestion = concepts[hit.concept].codes[element]
        if suggestion:
            suggested.add(suggestion)
    for s in suggested:
        out[f"suggests {s}"] = 1.0
        out[f"el:{element} suggests {s}"] = 1.0
    top = max(suggested, default=0)
    out[f"top {top}"] = 1.0
    for segment in sorted(segments):
        for hit in observation.hits[segment]:
            if hit.concept in FORCES:
                out[f"f:{FORCES[hit.concept]}"] = 1.0
                out[f"f:{FORCES[hit.concept]} top {top}"] = 1.0
                out[f"el:{element} f:{FORCES[hit.concept]}"] = 1.0
    for hits in observation.hits:
        for hit in hits:
            if hit.concept in FORCES:
                out[f"any:{FORCES[hit.concept]}"] = 1.0
            if hit.concept in {
                "name_of_sector",
                "other_body_named",
                "plan_strategy",
                "status_conditions",
                "dissemination",
                "subsidies",
                "body_functions",
                "sanctions",
                "sector_recognised",
            }:
                out[f"near:{hit.concept}"] = 1.0
    return out


def direction_features(
    strength: Features, element: str, observation: Observation, concepts: dict[str, Concept]
) -> Features:
    """Give the features on which it is decided whether a provision runs against an element that it carries.

    Those on which the strength is decided (``strength``, of the same element and provision), and what runs against it.
    """
    out = dict(strength)
    against = own_hits(element, observation, concepts, contrary=True)
    if against:
        out["x"] = 1.0
        out[f"el:{element} x"] = 1.0
        out.update({f"x:{hit.concept}": 1.0 for hit in against})
        supported = {hit.segment for hit in own_hits(element, observation, concepts)}
        if any(hit.segment not in supported for hit in against):
            out["x alone in its sentence"] = 1.0
        if not supported:
            out["x alone"] = 1.0
    return out


def strength_by_rule(element: str, observation: Observation, concepts: dict[str, Concept]) -> int:
    """Give the strength without a classifier: the strongest suggestion, held down by place and force.

    The preamble never goes above a mention (codebook); a policy aim of the State is a mention; a general statement
    in the
    articles on principles, object or definition is at most a principle unless a rule concept stands there.
    """
    if observation.provision.kind == "preamble":
        return 1
    best = 1
    for hit in own_hits(element, observation, concepts):
        suggestion = concepts[hit.concept].codes[element] or 1
        near = {h.concept for h in observation.hits[hit.segment]}
        if suggestion == 2 and "force_aims" in near and "actor_state" in near:
            suggestion = 1
        best = max(best, suggestion)
    return best
