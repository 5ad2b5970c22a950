"""Comparing laws: matrix, alignment of provisions, versions, borrowing, precedents."""

from ssetext.comparison.alignment import Alignment, align, align_element
from ssetext.comparison.borrowing import Borrowing, Passage, borrowing
from ssetext.comparison.matrix import Comparison, compare
from ssetext.comparison.precedents import Precedent, precedents
from ssetext.comparison.versions import Change, Diff, Effect, Match, diff

__all__ = [
    "Alignment",
    "Borrowing",
    "Change",
    "Comparison",
    "Diff",
    "Effect",
    "Match",
    "Passage",
    "Precedent",
    "align",
    "align_element",
    "borrowing",
    "compare",
    "diff",
    "precedents",
]
