"""Findings: one element found in one provision, with its strength, its words, and the reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["STRENGTHS", "Finding", "Reason", "Strictness"]

STRENGTHS = {1: "mention", 2: "principle", 3: "rule"}
Strictness = Literal["strict", "balanced", "generous"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that spoke for a finding (weight above 0) or against it (below 0).

    ``key`` is ``lexicon`` (a concept found in words of the provision, ``start`` to ``end``) or ``classifier``
    (a feature and its weight, in log-odds).
    """

    key: Literal["lexicon", "classifier"]
    name: str
    weight: float
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One element in one provision.

    Attributes
    ----------
    element : str
        An element of the codebook.
    strength : int or None
        1 mention, 2 principle, 3 rule; None for elements without strength.
    contrary : bool
        The provision runs against the element.
    provision : str
        The provision's id.
    start, end : int
        The words that carry it: code points into the law's text, end exclusive.
    confidence : float
        Calibrated probability, 0 to 1, that a coder with the codebook gives the same code.
    key : str
        Which key turned: ``lexicon``, ``classifier`` or ``both``.
    why : tuple of Reason
        The weightiest first.
    """

    element: str
    strength: int | None
    contrary: bool
    provision: str
    start: int
    end: int
    confidence: float
    key: Literal["lexicon", "classifier", "both"] = "lexicon"
    why: tuple[Reason, ...] = ()

    @property
    def concepts(self) -> tuple[str, ...]:
        """The concepts of the lexicon that were found, the weightiest first."""
        return tuple(r.name for r in self.why if r.key == "lexicon")
