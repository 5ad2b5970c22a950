"""Coding a law: two keys, lexicon and classifier, turned provision by provision into findings."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ssetext.coding.features import Rows, features
from ssetext.coding.finding import Finding, Reason, Strictness
from ssetext.coding.model import Known, Model
from ssetext.coding.observation import Observation, about_sector, names_sector
from ssetext.coding.strength import direction_features, strength_by_rule, strength_features
from ssetext.law import Law, Span
from ssetext.lexicon import Concept, Hit, load_concepts

__all__ = ["GRADED", "code_observations", "is_elsewhere"]

#: The codebook's elements that have a strength.
GRADED = (
    "voluntary_cooperation",
    "social_purpose",
    "autonomy_independence",
    "limited_profit_distribution",
    "democratic_governance",
    "care_people_planet",
    "egalitarianism",
    "interdependence",
    "integrity",
    "self_governance",
)
_MOST_WORDS = 40
#: A sentence or item of so many words is shown whole; of a longer one the clauses around the hits, enough to be
#: understood; of a clause that is too long so many words on each side.
_SHOWN_WHOLE = 25
_ENOUGH = 8
_PHRASE = 10
_NEAR = 120  # characters between hits that are shown together
_CLAUSE_END = re.compile(r"[,;:()«»\"“”]\s*|\.\s+|\n\s*|\s+(?=[-–—]\s)")
_WORD = re.compile(r"\S+")
_MARKER = re.compile(r"(?:[-–—•*▪.:\s]\s*|\(?\d{1,3}[.)ºª°\]]*\s+|\(?(?:\w|[ivxlcIVXLC]{1,6})[.)]+[-–—]?\s*|§\s*)+")
#: Below this (see `about_sector`) a law is about something else: general meetings and reserves are then those of
#: other bodies, so only provisions that name the sector more than once are coded, and only where the code is sure.
_ABOUT = 0.25
_FEW = 10  # so few provisions do not tell what a law is about
_ELSEWHERE = 0.8
_SPOKEN_OF = 0.6
_SURE = 0.9
_DOUBTFUL = 0.6
#: From which probability on a provision that carries an element runs against it: few do, and those matter.
_AGAINST = 0.3
#: Without a classifier: how sure one concept of the lexicon makes us, and from where on a finding is given.
_ALONE = 0.6
_FLOOR = {"strict": 0.75, "balanced": 0.6, "generous": 0.5}


def is_elsewhere(observations: Sequence[Observation]) -> bool:
    """Say whether a law is about something else than the sector, so that only what names the sector is coded."""
    return len(observations) >= _FEW and about_sector(observations) < _ABOUT


def code_observations(
    law: Law,
    observations: Sequence[Observation],
    concepts: dict[str, Concept],
    *,
    model: Model | None = None,
    strictness: Strictness = "balanced",
    rows: Rows | None = None,
) -> tuple[Finding, ...]:
    """Code a law: which elements each of its provisions carries, with what strength, on which words.

    Parameters
    ----------
    law : Law
    observations : sequence of Observation
        What the lexicon sees in it (`observe`).
    concepts : dict of str to Concept
    model : Model, optional
        The classifier; without it the lexicon decides alone.
    strictness : {"strict", "balanced", "generous"}
        How sure it must be: fewer and surer findings, or more of them.
    rows : Rows, optional
        The law's features, where the caller has them.

    Returns
    -------
    tuple of Finding
        In the law's order, at most one an element, provision and direction (for, contrary).
    """
    found: list[Finding] = []
    against = [f for observation in observations for f in _contrary(law, observation, concepts)]
    if model is None:
        for observation in observations:
            found.extend(_by_lexicon(law, observation, concepts, _FLOOR[strictness]))
    elif observations:
        rows = features(law, observations, concepts) if rows is None else rows
        probabilities, sentences = model.weigh(rows)
        found.extend(_by_model(law, observations, rows, probabilities, sentences, concepts, model, strictness))
        # words that run against an element count where the classifier sees the element spoken of at all: a long article
        # may carry it in one sentence and run against it in another
        known = {(f.provision, f.element) for f in found}
        turned = {(f.provision, f.element) for f in found if f.contrary}
        at = {o.provision.id: i for i, o in enumerate(observations)}
        column = {e: j for j, e in enumerate(model.presence.outputs)}
        limits = model.thresholds[strictness] * _SPOKEN_OF
        against = [
            f
            for f in against
            if (f.provision, f.element) not in turned
            if f.element not in column or probabilities[at[f.provision], column[f.element]] >= limits[column[f.element]]
        ]
        # a concept of the user's own has no weight in the classifier: for it the lexicon decides alone
        own = {id: c for id, c in concepts.items() if id not in load_concepts()}
        for observation in observations if own else ():
            found.extend(
                f
                for f in _by_lexicon(law, observation, own, _FLOOR[strictness])
                if (f.provision, f.element) not in known
            )
    found.extend(against)
    if is_elsewhere(observations):
        named = {o.provision.id for o in observations if names_sector(o, 2)}
        found = [f for f in found if f.provision in named and f.confidence >= _ELSEWHERE]
    order = {o.provision.id: i for i, o in enumerate(observations)}
    return tuple(sorted(found, key=lambda f: (order[f.provision], f.start, f.element, f.contrary)))


def _elements_hit(
    observation: Observation, concepts: dict[str, Concept], *, contrary: bool = False
) -> dict[str, list[Hit]]:
    out: dict[str, list[Hit]] = {}
    for hits in observation.hits:
        for hit in hits:
            concept = concepts.get(hit.concept)
            if concept is not None and concept.contrary == contrary:
                for element in concept.codes:
                    out.setdefault(element, []).append(hit)
    return out


def _by_lexicon(law: Law, observation: Observation, concepts: dict[str, Concept], floor: float) -> list[Finding]:
    out = []
    for element, hits in _elements_hit(observation, concepts).items():
        confidence = 1 - (1 - _ALONE) ** len({h.concept for h in hits})
        if confidence < floor:
            continue
        strength = strength_by_rule(element, observation, concepts) if element in GRADED else None
        best = max(hits, key=lambda h: (concepts[h.concept].codes[element] or 0, -h.start))
        span = _evidence(law, observation, hits, best)
        why = tuple(Reason("lexicon", h.concept, 1.0, h.start, h.end) for h in hits)
        out.append(
            Finding(
                element,
                strength,
                False,
                observation.provision.id,
                span.start,
                span.end,
                confidence,
                "lexicon",
                why,
            )
        )
    return out


def _by_model(
    law: Law,
    observations: Sequence[Observation],
    rows: Rows,
    probabilities: NDArray[np.float32],
    sentences: Sequence[NDArray[np.float32]],
    concepts: dict[str, Concept],
    model: Model,
    strictness: Strictness,
) -> list[Finding]:
    out: list[Finding] = []
    thresholds = model.thresholds[strictness]
    pending: list[tuple[int, int, str]] = []
    for i in range(len(observations)):
        for j, element in enumerate(model.presence.outputs):
            if probabilities[i, j] >= thresholds[j]:
                pending.append((i, j, element))
    graded = [(i, j, e) for i, j, e in pending if e in GRADED]
    strengths: dict[tuple[int, int], int] = {}
    contrary: set[tuple[int, int]] = set()
    if graded:
        by_strength = [strength_features(e, observations[i], concepts) for i, _, e in graded]
        turned = model.direction.scores(
            [
                direction_features(row, e, observations[i], concepts)
                for row, (i, _, e) in zip(by_strength, graded, strict=True)
            ]
        )
        limit = np.log(_AGAINST / (1 - _AGAINST))
        contrary = {(i, j) for (i, j, _), row in zip(graded, turned, strict=True) if row[0] >= limit}
        for (i, j, _), row in zip(graded, model.strength.scores(by_strength), strict=True):
            preamble = observations[i].provision.kind == "preamble"
            strengths[i, j] = 1 if preamble else int(model.strength.outputs[int(row.argmax())])
        _hold_back(strengths, probabilities, contrary)
    hit = cache(lambda i, contrary: _elements_hit(observations[i], concepts, contrary=contrary))
    whole = cache(lambda i: model.presence.known(rows.provisions[i]))
    part = cache(lambda i, k: model.sentence.known(rows.sentences[i][k]))
    for i, j, element in pending:
        observation = observations[i]
        weights = _reasons(model, i, j, sentences[i], whole, part)
        against = (i, j) in contrary
        hits = (hit(i, True).get(element) if against else None) or hit(i, False).get(element, [])
        if hits:
            best = max(
                hits,
                key=lambda h: (
                    _weight(h, element, observation, concepts, weights, strengths.get((i, j)))
                    + (float(sentences[i][h.segment, j]) if len(sentences[i]) else 0.0),
                    -h.start,
                ),
            )
            span = _evidence(law, observation, hits, best)
        else:
            span = _weightiest_sentence(law, observation, sentences[i][:, j])
        why = [Reason("lexicon", h.concept, weights.get(f"c:{h.concept}", 0.0), h.start, h.end) for h in hits]
        why.sort(key=lambda r: (-r.weight, r.start or 0))
        why.extend(
            Reason("classifier", name, weight)
            for name, weight in sorted(weights.items(), key=lambda w: (-abs(w[1]), w[0]))[:6]
        )
        out.append(
            Finding(
                element,
                strengths.get((i, j)),
                against,
                observation.provision.id,
                span.start,
                span.end,
                round(float(probabilities[i, j]), 3),
                "both" if hits else "classifier",
                tuple(why),
            )
        )
    return out


def _hold_back(
    strengths: dict[tuple[int, int], int], probabilities: NDArray[np.float32], contrary: set[tuple[int, int]]
) -> None:
    """Let no doubtful finding claim more than the sure ones of its element: it takes the strongest of theirs.

    An element's strongest words are what a reader looks at first, and a rule that is likely no rule on the element is
    the worst that can be shown there.
    """
    sure: dict[int, int] = {}
    for (i, j), strength in strengths.items():
        if probabilities[i, j] >= _SURE and (i, j) not in contrary:
            sure[j] = max(sure.get(j, 0), strength)
    for (i, j), strength in strengths.items():
        if probabilities[i, j] < _DOUBTFUL and j in sure and (i, j) not in contrary:
            strengths[i, j] = min(strength, sure[j])


def _reasons(
    model: Model,
    provision: int,
    element: int,
    sentences: NDArray[np.float32],
    whole: Callable[[int], Known],
    part: Callable[[int, int], Known],
) -> dict[str, float]:
    """The features that decided, with their part of the log-odds: those of the provision and of its best sentence."""
    out = model.presence.reasons(whole(provision), element)
    if len(sentences):
        best = part(provision, int(sentences[:, element].argmax()))
        for name, weight in model.sentence.reasons(best, element).items():
            out[name] = out.get(name, 0.0) + weight
    return {name: weight / 2 for name, weight in out.items()}


def _weight(
    hit: Hit,
    element: str,
    observation: Observation,
    concepts: dict[str, Concept],
    weights: dict[str, float],
    strength: int | None,
) -> float:
    """How well a hit serves as evidence: its weight, whether it has the strength found, and that it says something.

    A heading names a matter and a single word hardly says it, so words of the body and longer ones are preferred.
    """
    return (
        weights.get(f"c:{hit.concept}", 0.0)
        + 0.5 * (concepts[hit.concept].codes[element] == strength)
        - 0.7 * (hit.end <= observation.heading_end)
        + min(hit.end - hit.start, 60) / 100
    )


def _contrary(law: Law, observation: Observation, concepts: dict[str, Concept]) -> list[Finding]:
    """What runs against an element by the lexicon alone."""
    out = []
    for element, hits in _elements_hit(observation, concepts, contrary=True).items():
        hit, span = hits[0], _evidence(law, observation, hits, hits[0])
        strength = 1 if observation.provision.kind == "preamble" else concepts[hit.concept].codes[element]
        why = tuple(Reason("lexicon", h.concept, 1.0, h.start, h.end) for h in hits)
        confidence = round(1 - (1 - _ALONE) ** len(hits), 3)
        out.append(
            Finding(
                element,
                strength,
                True,
                observation.provision.id,
                span.start,
                span.end,
                confidence,
                "lexicon",
                why,
            )
        )
    return out


def _evidence(law: Law, observation: Observation, hits: Sequence[Hit], best: Hit) -> Span:
    """The words that carry a finding: the sentence or item of the best hit, and of a long one the clauses around it.

    A negation or the verb often stands some words away from what the lexicon knows, so words are not cut out of a
    sentence that can be shown whole.
    """
    segment = observation.segments[best.segment]
    label = observation.provision.label
    if label and segment.start == observation.provision.start and law.text.startswith(label, segment.start):
        segment = Span(min(segment.start + len(label), best.start), segment.end)
    whole = _without_marker(law.text, segment)
    start, end = max(best.start, whole.start), max(best.end, whole.start)
    if _words(law.text, whole.start, whole.end) <= _SHOWN_WHOLE:
        return whole
    for hit in hits:
        if hit.segment == best.segment:
            low, high = max(min(start, hit.start), whole.start), max(end, hit.end)
            if high - low <= _NEAR:
                start, end = low, high
    cuts = [m.end() for m in _CLAUSE_END.finditer(law.text, whole.start, whole.end)]
    cuts = [whole.start, *(cut for cut in cuts if whole.start < cut < whole.end), whole.end]
    first = bisect_right(cuts, start) - 1
    last = bisect_left(cuts, end)
    while _words(law.text, cuts[first], cuts[last]) < _ENOUGH:
        if first > 0 and _words(law.text, cuts[first - 1], cuts[last]) <= _SHOWN_WHOLE:
            first -= 1
        elif last + 1 < len(cuts) and _words(law.text, cuts[first], cuts[last + 1]) <= _SHOWN_WHOLE:
            last += 1
        else:
            break
    clause = Span(cuts[first], cuts[last])
    if _words(law.text, clause.start, clause.end) > _MOST_WORDS:
        before = list(_WORD.finditer(law.text, clause.start, start))[-_PHRASE:]
        after = list(_WORD.finditer(law.text, end, clause.end))[:_PHRASE]
        clause = Span(before[0].start() if before else start, after[-1].end() if after else end)
    return _without_marker(law.text, clause)


def _words(text: str, start: int, end: int) -> int:
    return sum(1 for _ in _WORD.finditer(text, start, end))


def _without_marker(text: str, segment: Span) -> Span:
    """A sentence or item without its number, dash or dot in front and without the stop or semicolon at its end."""
    marker = _MARKER.match(text, segment.start, segment.end)
    start = marker.end() if marker else segment.start
    end = segment.end
    while end > start and (text[end - 1] in ".;,:·–—-" or text[end - 1].isspace()):
        end -= 1
    return Span(start, end) if end > start else segment


def _weightiest_sentence(law: Law, observation: Observation, scores: NDArray[np.float32]) -> Span:
    """Where no concept of the element was hit: the sentence that spoke most for it, cut to forty words."""
    numbers = [k for k, s in enumerate(observation.segments) if s.end > observation.heading_end]
    numbers = numbers or list(range(len(observation.segments)))
    if not numbers:
        return Span(observation.provision.start, observation.provision.end)
    best = max(numbers, key=lambda k: (float(scores[k]) if len(scores) else 0.0, -k))
    segment = observation.segments[best]
    words = law.text[segment.start : segment.end].split(" ")[:_MOST_WORDS]
    end = segment.start + len(" ".join(words))
    return Span(segment.start, min(end, segment.end))
