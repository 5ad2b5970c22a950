"""Scoring: from findings to the coverage of each element and of the law.

The formula
-----------
For an element, let *g* be the grade: the highest strength for which its findings that are not contrary speak more
likely than not (0 where there is none): of those at that strength or above, at least one is right with a probability
of one half, taking their confidences as independent. One doubtful article does not make a rule of a principle.
Each grade has a band of the scale::

    grade 0  absent     0
    grade 1  mention    10 to 30
    grade 2  principle  40 to 65
    grade 3  rule       70 to 100

Within the band, support lifts the score: ``low + (high - low) * (1 - 2 ** -S)``, where *S* is the sum of the
confidences of
the findings at that grade or above, plus a quarter of the confidences of the weaker ones. One sure finding stands in the
middle of
its band, three near its top; no number of mentions ever reaches a principle.

Contrary findings lower it: the score is multiplied by ``1 - 0.6 * (1 - 2 ** -C)``, where *C* is the sum over contrary
findings of confidence times strength / 3. One sure contrary rule takes away 30 % of the score.

So more support never lowers a score, what is contrary does, and provisions in which nothing is found (the law's length)
do not move it. The law's score is the mean over the frame's graded elements, by weight.

Source: the bands are a convention of this project; the three strengths are the codebook's.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ssetext.coding.finding import STRENGTHS, Finding
from ssetext.framework import Element, Frame

__all__ = ["BANDS", "Coverage", "cover", "law_score"]

BANDS: dict[int, tuple[float, float]] = {0: (0.0, 0.0), 1: (10.0, 30.0), 2: (40.0, 65.0), 3: (70.0, 100.0)}
_WEAKER = 0.25
_LIKELY = 0.5
_CONTRARY = 0.6


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far a law covers one element.

    An element can be graded absent and still have findings, too doubtful to count.

    Attributes
    ----------
    element : str
        The frame's element.
    grade : int
        0 absent, 1 mention, 2 principle, 3 rule. For elements without strength 1 where found, else 0.
    score : float
        0 to 100, by the formula of this module; for elements without strength 100 where found, else 0.
    findings : tuple of Finding
        What supports it, the strongest first.
    contrary : tuple of Finding
        What runs against it.
    """

    element: str
    grade: int
    score: float
    findings: tuple[Finding, ...] = ()
    contrary: tuple[Finding, ...] = ()

    @property
    def word(self) -> str:
        """The grade as a word: absent, mention, principle, rule."""
        return STRENGTHS.get(self.grade, "absent")

    @property
    def best(self) -> Finding | None:
        """The surest finding that has the grade, else the strongest one; None where there is no finding."""
        at_grade = (f for f in self.findings if f.strength == self.grade)
        return next(at_grade, self.findings[0] if self.findings else None)


def _strength(finding: Finding, provision_kinds: Mapping[str, str]) -> int:
    """Strength of a finding; one without strength counts as a principle, in a preamble as a mention."""
    if finding.strength is not None:
        return finding.strength
    return 1 if provision_kinds.get(finding.provision) == "preamble" else 2


def _likely(findings: Iterable[Finding]) -> bool:
    """Say whether at least one of some findings is right, more likely than not."""
    return 1 - math.prod(1 - f.confidence for f in findings) >= _LIKELY


def cover(element: Element, findings: Sequence[Finding], provision_kinds: Mapping[str, str] | None = None) -> Coverage:
    """Give the coverage of one element from the findings of a law.

    Parameters
    ----------
    element : Element
        Of the frame; it says which of the findings are its own.
    findings : sequence of Finding
    provision_kinds : dict of str to str, optional
        Kind of each provision by id (a finding without strength in a preamble counts as a mention).

    Examples
    --------
    >>> from ssetext.framework import load_frame
    >>> rule = Finding("integrity", 3, False, "art_9", 0, 5, 1.0)
    >>> cover(load_frame()["integrity"], [rule]).score
    85.0
    >>> cover(load_frame()["integrity"], [rule, rule]).score
    92.5
    """
    kinds = provision_kinds or {}
    mine = [f for f in findings if f.element in element.codes or any(c in element.concepts for c in f.concepts)]
    for_it = sorted(
        (f for f in mine if not f.contrary),
        key=lambda f: (-_strength(f, kinds), -f.confidence, f.start, f.element),
    )
    against = sorted((f for f in mine if f.contrary), key=lambda f: (-_strength(f, kinds), -f.confidence, f.start))
    if not element.graded:
        found = bool(for_it)
        return Coverage(element.id, int(found), 100.0 if found else 0.0, tuple(for_it), tuple(against))
    grade = max((s for s in STRENGTHS if _likely(f for f in for_it if _strength(f, kinds) >= s)), default=0)
    low, high = BANDS[grade]
    support = sum(f.confidence * (1.0 if _strength(f, kinds) >= grade else _WEAKER) for f in for_it)
    score = low + (high - low) * (1 - 2**-support)
    weight = sum(f.confidence * _strength(f, kinds) / 3 for f in against)
    score *= 1 - _CONTRARY * (1 - 2**-weight)
    return Coverage(element.id, grade, round(score, 1), tuple(for_it), tuple(against))


def law_score(frame: Frame, coverage: dict[str, Coverage]) -> float:
    """Give the law's score, 0 to 100: the mean over the frame's graded elements, by weight."""
    total = sum(e.weight for e in frame.graded)
    if not total:
        return 0.0
    return round(sum(e.weight * coverage[e.id].score for e in frame.graded) / total, 1)
