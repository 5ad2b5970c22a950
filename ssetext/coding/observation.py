"""Observation: what the lexicon sees in each provision of a law, before anything is decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ssetext.coding.sentences import sentences
from ssetext.law import Law, Provision, Span
from ssetext.lexicon import Hit, Lexicon
from ssetext.lexicon.folding import fold

__all__ = ["Observation", "about_sector", "names_sector", "observe"]

#: Concepts that name the sector or one of its forms, or that no other field of law has.
_NAMES = frozenset(
    {
        "name_of_sector",
        "cooperative_form",
        "cooperative_definition",
        "mutual_form",
        "association_form",
        "foundation_form",
        "social_enterprise_form",
        "work_integration_form",
        "workers_company_form",
        "non_profit",
        "one_member_one_vote",
        "distribution_by_work",
        "reserve_indivisible",
        "primacy_of_people",
        "mutual_aid",
        "voluntary_membership",
    }
)


@dataclass(frozen=True, slots=True)
class Observation:
    """One provision as the lexicon sees it.

    Attributes
    ----------
    provision : Provision
    segments : tuple of Span
        Its sentences and items.
    hits : tuple of tuple of Hit
        For each segment, what was found in it, in order of place. ``Hit.segment`` counts into ``segments``.
    places : frozenset of str
        Place concepts of the provision's own heading.
    above : frozenset of str
        Place concepts of the titles and chapters above it.
    heading_end : int
        Where the heading line ends.
    words : int
        Number of words.
    """

    provision: Provision
    segments: tuple[Span, ...]
    hits: tuple[tuple[Hit, ...], ...]
    places: frozenset[str]
    above: frozenset[str]
    heading_end: int
    words: int


def observe(law: Law, lexicon: Lexicon) -> list[Observation]:
    """Match the lexicon on every provision of a law.

    Returns
    -------
    list of Observation
        One a provision, in the law's order.
    """
    folded = fold(law.text)
    segments: list[Span] = []
    owner: list[int] = []
    heading_ends = []
    for number, provision in enumerate(law.provisions):
        heading_end = _heading_end(law.text, provision)
        heading_ends.append(heading_end)
        stretches = [(provision.start, heading_end), (heading_end, provision.end)]
        for start, end in stretches:
            for segment in sentences(law.text, start, end):
                segments.append(segment)
                owner.append(number)
    hits: list[list[Hit]] = [[] for _ in segments]
    for hit in lexicon.match(law.text, segments, folded=folded):
        hits[hit.segment].append(hit)

    headings = [f"{p.label}. {p.heading}" if p.heading not in p.label else p.label for p in law.provisions]
    paths = sorted({" / ".join(p.path) for p in law.provisions if p.path})
    found = lexicon.match_headings([*headings, *paths])
    above = dict(zip(paths, found[len(headings) :], strict=True))

    rows: list[list[int]] = [[] for _ in law.provisions]
    for index, number in enumerate(owner):
        rows[number].append(index)
    out = []
    for number, provision in enumerate(law.provisions):
        own = rows[number]
        out.append(
            Observation(
                provision=provision,
                segments=tuple(segments[i] for i in own),
                hits=tuple(
                    tuple(Hit(h.concept, h.entry, j, h.start, h.end) for h in hits[i]) for j, i in enumerate(own)
                ),
                places=found[number],
                above=above.get(" / ".join(provision.path), frozenset()),
                heading_end=heading_ends[number],
                words=len(folded[provision.start : provision.end].split()),
            )
        )
    return out


def _heading_end(text: str, provision: Provision) -> int:
    """Where the heading line of a provision ends; its start where it has no heading of its own."""
    if not provision.heading:
        return provision.start
    at = text.find(provision.heading, provision.start, provision.end)
    if at < 0:
        line = text.find("\n", provision.start, provision.end)
        return line if line >= 0 else provision.start
    return at + len(provision.heading)


def names_sector(observation: Observation, times: int = 1) -> bool:
    """Say whether a provision names the sector or one of its forms, in so many sentences or ways at least."""
    return sum(h.concept in _NAMES for hits in observation.hits for h in hits) >= times


def about_sector(observations: Sequence[Observation]) -> float:
    """Say how far a law is about units of the sector: 0 for a mining act, mostly above 0.5 for an act on cooperatives.

    The share of provisions that name the sector or its forms or that have a word for them, plus half the share in
    which units act; at most twice as much as are named, since the words for units (entity, organisation) are those of
    other fields too.
    """
    if not observations:
        return 0.0
    named = sum(names_sector(o) for o in observations)
    words = sum(_has(o, "sector_word") for o in observations)
    acting = sum(_has(o, "actor_unit") for o in observations)
    return (named + words + min(acting / 2, 2 * named)) / len(observations)


def _has(observation: Observation, concept: str) -> bool:
    return any(h.concept == concept for hits in observation.hits for h in hits)
