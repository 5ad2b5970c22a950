"""Checking a lexicon on its own sentences: each entry must match one and leave the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ssetext.law import Span
from ssetext.lexicon.matching import Lexicon, read_lexicon

__all__ = ["Failure", "check_file", "check_lexicon"]

_CONCEPT = re.compile(r"\s*- concept:\s*(\S+)")
_CUT = re.compile(r"""\s+- (?!concept:)[^"'\s#][^"']* \#""")


@dataclass(frozen=True, slots=True)
class Failure:
    """One entry that does not do what its own sentences say."""

    concept: str
    problem: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.concept}: {self.problem}: {self.sentence!r}"


def _hits(lexicon: Lexicon, sentence: str, number: int) -> bool:
    if lexicon.entries[number].concept.startswith("place_"):
        return lexicon.entries[number].concept in lexicon.match_headings([sentence])[0]
    return any(h.entry == number for h in lexicon.match(sentence, [Span(0, len(sentence))]))


def check_lexicon(lexicon: Lexicon) -> list[Failure]:
    """Run every entry on its two sentences and give those that fail, in order."""
    failures = []
    for number, entry in enumerate(lexicon.entries):
        if not _hits(lexicon, entry.match, number):
            failures.append(Failure(entry.concept, "does not match its sentence", entry.match))
        if _hits(lexicon, entry.no_match, number):
            failures.append(Failure(entry.concept, "matches the sentence that it must leave", entry.no_match))
    return failures


def check_file(path: Path) -> tuple[Lexicon, list[Failure]]:
    """Load one lexicon file and check it; raises LexiconError with file and line where it cannot be loaded."""
    lexicon = read_lexicon(path)
    return lexicon, [*_lost_to_comments(path), *check_lexicon(lexicon)]


def _lost_to_comments(path: Path) -> list[Failure]:
    """Find patterns of which YAML drops the end: a number sign after a space begins a comment."""
    failures, concept = [], ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if m := _CONCEPT.match(line):
            concept = m[1]
        elif _CUT.match(line):
            failures.append(Failure(concept, "what follows ` #` is lost; write `(#)`", line.strip()))
    return failures
