"""Matching: a sieve of word beginnings over the whole text, and the patterns only where the sieve lets through.

The sieve lets a pattern through where the segment has one of each of its required words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any

import ahocorasick

from ssetext._paths import SEEDS
from ssetext.errors import LanguageError, LexiconError
from ssetext.law import Span
from ssetext.lexicon.folding import fold
from ssetext.lexicon.pattern import Compiled, PatternError, compile_pattern
from ssetext.lexicon.schema import Concept, ConceptFile, Entry, LexiconFile, line_of, load_yaml, validate
from ssetext.lexicon.tokens import TokenPattern

__all__ = ["Hit", "Lexicon", "languages", "load_concepts", "load_lexicon", "read_lexicon"]


@dataclass(frozen=True, slots=True)
class Hit:
    """One pattern found: the concept, the entry's number in the lexicon, the segment's number, and the words."""

    concept: str
    entry: int
    segment: int
    start: int
    end: int


@dataclass(slots=True)
class _Rule:
    entry: int
    concept: str
    source: str
    compiled: Compiled | None
    tokens: TokenPattern | None = None
    expression: re.Pattern[str] | None = None

    def search(self, folded: str, start: int, end: int, places: Sequence[int] | None = None) -> tuple[int, int] | None:
        """Find the first match in a stretch; ``places`` are those where one can begin, None where that is not known."""
        if self.expression is None:
            assert self.compiled is not None
            self.expression = re.compile(self.compiled.expression)
        if places is None:
            m = self.expression.search(folded, start, end)
            return m.span() if m else None
        for place in places:
            if m := self.expression.match(folded, place, end):
                return m.span()
        return None


@dataclass(slots=True)
class Lexicon:
    """The annotated lexicon of one language, compiled.

    Attributes
    ----------
    language : str
    entries : tuple of Entry
        As written in the file, in order; ``Hit.entry`` counts into it.
    concepts : dict of str to Concept
        Every concept that an entry may name.
    endings : tuple of str
        The regular endings, folded, that the file's own entries are compiled with.
    before : Lexicon or None
        The lexicon that this one stands on: its entries come first, and match as they do there.
    """

    language: str
    entries: tuple[Entry, ...]
    concepts: dict[str, Concept]
    endings: tuple[str, ...] = ()
    path: Path | None = None
    before: Lexicon | None = field(default=None, repr=False)
    _rules: list[_Rule] = field(init=False, repr=False)
    _unless: dict[int, list[str]] = field(init=False, repr=False)
    _body: _Sieve = field(init=False, repr=False)
    _headings: _Sieve = field(init=False, repr=False)

    def __post_init__(self) -> None:
        # what stands before is taken as it was compiled: the endings of this file are not its own
        rules = list(self.before._rules) if self.before else []
        unless = dict(self.before._unless) if self.before else {}
        known = len(self.before.entries) if self.before else 0
        for number, entry in enumerate(self.entries[known:], known):
            for source in entry.patterns:
                rules.append(_Rule(number, entry.concept, source, self._compile(source, entry)))
            for tokens in entry.tokens:
                rules.append(_Rule(number, entry.concept, str(tokens), None, self._compile_tokens(tokens, entry)))
            unless[number] = [self._compile(source, entry).expression for source in entry.unless]
        self._rules, self._unless = rules, unless
        places = [r for r in rules if r.concept.startswith("place_")]
        self._body = _Sieve([r for r in rules if not r.concept.startswith("place_")], unless)
        self._headings = _Sieve(places, unless)

    def _compile(self, source: str, entry: Entry) -> Compiled:
        try:
            return compile_pattern(source, self.endings)
        except PatternError as e:
            raise LexiconError(f"{self.path or self.language}: entry {entry.concept!r}, pattern {source!r}: {e}") from e

    def _compile_tokens(self, tokens: list[dict[str, Any]], entry: Entry) -> TokenPattern:
        try:
            return TokenPattern(tokens, self.language)
        except PatternError as e:
            raise LexiconError(f"{self.path or self.language}: entry {entry.concept!r}, tokens {tokens}: {e}") from e

    def match(self, text: str, segments: Sequence[Span], *, folded: str | None = None) -> list[Hit]:
        """Find the entries in each segment of a text, one hit an entry and segment, in order of place.

        Parameters
        ----------
        text : str
        segments : sequence of Span
            Sentences or items, in order, not overlapping. A pattern never reaches across a segment's end.
        folded : str, optional
            ``fold(text)``, where the caller has it.
        """
        return self._body.run(text, folded if folded is not None else fold(text), segments)

    def match_headings(self, headings: Sequence[str]) -> list[frozenset[str]]:
        """Find the place concepts (``place_…``) in each heading."""
        joined, segments, at = [], [], 0
        for heading in headings:
            joined.append(heading)
            segments.append(Span(at, at + len(heading)))
            at += len(heading) + 1
        text = "\n".join(joined)
        found: list[set[str]] = [set() for _ in headings]
        for hit in self._headings.run(text, fold(text), segments):
            found[hit.segment].add(hit.concept)
        return [frozenset(f) for f in found]


class _Sieve:
    """All rules of a lexicon behind one automaton of word beginnings."""

    def __init__(self, rules: list[_Rule], unless: dict[int, list[str]]) -> None:
        self.rules = rules
        self.unless = unless
        self._blocked: dict[int, list[re.Pattern[str]]] = {}
        number_of: dict[str, int] = {}

        def numbers(words: Iterable[str]) -> frozenset[int]:
            return frozenset(number_of.setdefault(x, len(number_of)) for x in words)

        #: for each rule, sets of words of which it needs one each, and the words with which a match begins (none: unknown)
        self.needs: list[tuple[frozenset[int], ...]] = []
        self.first: list[frozenset[int]] = []
        for rule in rules:
            keys = rule.compiled.keys if rule.compiled else (rule.tokens.keys,) if rule.tokens else ()
            self.needs.append(tuple(numbers(choice) for choice in keys))
            self.first.append(numbers(rule.compiled.first if rule.compiled else ()))
        begins = frozenset().union(*self.first)
        self.automaton = ahocorasick.Automaton()
        for word, number in number_of.items():
            # a word's number, and how far before its end it begins (0: no match begins with it)
            self.automaton.add_word(word, (number, len(word) - 1 if number in begins else 0))
        self.empty = not number_of
        if number_of:
            self.automaton.make_automaton()

    def run(self, text: str, folded: str, segments: Sequence[Span]) -> list[Hit]:
        if self.empty or not segments:
            return []
        starts = [s.start for s in segments]
        ends = [s.end for s in segments]
        present: list[set[int]] = [set() for _ in segments]
        places: dict[tuple[int, int], list[int]] = {}
        where: dict[int, list[int]] = {}  # for each word, the segments in which it stands
        segment, low, high = 0, starts[0], ends[0]
        for at, (word, back) in self.automaton.iter(" " + folded):  # a word's key begins with the space before it
            offset = at - 1
            if not low <= offset < high:
                segment = bisect_right(starts, offset) - 1
                if segment < 0:
                    segment = 0
                    continue
                low, high = starts[segment], ends[segment]
                if offset >= high:
                    continue
            if word not in present[segment]:
                present[segment].add(word)
                where.setdefault(word, []).append(segment)
            if back:
                places.setdefault((segment, word), []).append(at - back)
        hits: dict[tuple[int, int], Hit] = {}
        dead: set[tuple[int, int]] = set()
        everywhere = frozenset(where)
        times = {word: len(found) for word, found in where.items()}.__getitem__
        for number, rule in enumerate(self.rules):
            # plain loops, since this is run some thousand times a law
            needs = []
            for words in self.needs[number]:
                if words.isdisjoint(everywhere):
                    break
                needs.append(words & everywhere)
            if len(needs) < len(self.needs[number]):
                continue
            if len(needs) > 1:
                needs.sort(key=lambda words: sum(map(times, words)))
            rarest, *others = needs
            first = self.first[number] & everywhere
            for segment in sorted({s for word in rarest for s in where[word]}):
                here = present[segment]
                lacking = False
                for words in others:
                    if here.isdisjoint(words):
                        lacking = True
                        break
                if lacking or (key := (segment, rule.entry)) in dead:
                    continue
                low, high = starts[segment], ends[segment]
                if rule.tokens:
                    span = rule.tokens.search(text, low, high)
                elif self.first[number]:
                    begins = sorted({p for word in first & here for p in places[segment, word]})
                    span = rule.search(folded, low, high, begins)
                else:
                    span = rule.search(folded, low, high)
                if span is None:
                    continue
                known = hits.get(key)
                if known is not None:
                    if span < (known.start, known.end):
                        hits[key] = Hit(rule.concept, rule.entry, segment, *span)
                    continue
                if any(b.search(folded, low, high) for b in self._blocks(rule.entry)):
                    dead.add(key)
                    continue
                hits[key] = Hit(rule.concept, rule.entry, segment, *span)
        return sorted(hits.values(), key=lambda h: (h.segment, h.start, h.end, h.entry))

    def _blocks(self, entry: int) -> list[re.Pattern[str]]:
        if entry not in self._blocked:
            self._blocked[entry] = [re.compile(u) for u in self.unless.get(entry, ())]
        return self._blocked[entry]


@lru_cache(maxsize=8)
def load_concepts(path: Path | None = None) -> dict[str, Concept]:
    """Load the concepts that lexicon entries may name, by id.

    Raises
    ------
    LexiconError
        With file and line.
    """
    path = path or SEEDS / "concepts.yaml"
    concepts = validate(ConceptFile, load_yaml(path), path).concepts
    out: dict[str, Concept] = {}
    for concept in concepts:
        if concept.id in out:
            raise LexiconError(f"{path}: the concept {concept.id!r} stands twice; give each id once.")
        out[concept.id] = concept
    return out


def languages() -> tuple[str, ...]:
    """Give the codes of the languages that have a lexicon."""
    return tuple(sorted(p.stem for p in (SEEDS / "lexicon").glob("*.yaml")))


@lru_cache(maxsize=16)
def _shipped(language: str) -> Lexicon:
    path = SEEDS / "lexicon" / f"{language}.yaml"
    if not path.is_file():
        raise LanguageError(
            f"there is no lexicon for the language {language!r}; there are: {', '.join(languages())}. "
            "Name another language with --lang, or write seeds/lexicon/README.md's kind of file for it and pass it "
            "with --lexicon."
        )
    return read_lexicon(path)


def _codes(concept: Concept) -> str:
    codes = ", ".join(f"{element}: {strength or 'null'}" for element, strength in concept.codes.items())
    return f"{'against ' if concept.contrary else ''}{{{codes}}}"


def _folded(endings: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({fold(e).strip() for e in endings}, key=lambda e: (-len(e), e)))


@lru_cache(maxsize=16)
def _shipped_endings(language: str) -> tuple[str, ...]:
    path = SEEDS / "lexicon" / f"{language}.yaml"
    return _folded(validate(LexiconFile, load_yaml(path), path).endings) if path.is_file() else ()


def read_lexicon(path: Path, *, before: Lexicon | None = None) -> Lexicon:
    """Read one lexicon file and compile it, alone or on top of another lexicon.

    Where the file gives no endings it has those of the lexicon that ships for its language.

    Raises
    ------
    LexiconError
        A file that does not follow the schema, with file and line or entry.
    """
    file = validate(LexiconFile, load_yaml(path), path)
    concepts = dict(before.concepts if before else load_concepts())
    elements = sorted({element for concept in load_concepts().values() for element in concept.codes})
    for number, entry in enumerate(file.entries):
        if entry.codes is not None:
            for element in entry.codes:
                if element not in elements:
                    near = get_close_matches(element, elements, 3) or elements
                    raise LexiconError(
                        f"{path}:{line_of(path, ('entries', number, 'codes', element))}: the entry {entry.concept!r} codes "
                        f"{element!r}, which is no element of the codebook; take {' or '.join(near)}."
                    )
            brought = Concept(
                id=entry.concept, says=entry.match, codes=entry.codes, contrary=entry.contrary, source=entry.source
            )
            known = concepts.setdefault(entry.concept, brought)
            if (known.codes, known.contrary) != (brought.codes, brought.contrary):
                # A concept has one meaning: taking the new one would turn the entries that are there already.
                raise LexiconError(
                    f"{path}:{line_of(path, ('entries', number, 'codes'))}: the concept {entry.concept!r} is there "
                    f"already and codes {_codes(known)}, not {_codes(brought)}; give your entry another id, or leave its "
                    "`codes:` and `contrary:` out."
                )
        elif entry.concept not in concepts:
            raise LexiconError(
                f"{path}: the concept {entry.concept!r} is not in seeds/concepts.yaml; take one of those, or give the entry "
                "its own `codes: {element: strength}`."
            )
        if not entry.patterns and not entry.tokens:
            raise LexiconError(f"{path}: the entry {entry.concept!r} has no pattern; give `patterns:` or `tokens:`.")
    endings = _folded(file.endings) or _shipped_endings(file.language)
    entries = (*(before.entries if before else ()), *file.entries)
    return Lexicon(file.language, entries, concepts, endings, path, before)


def load_lexicon(language: str, *, extra: Sequence[str | Path] = ()) -> Lexicon:
    """Load the lexicon of a language, and a user's own entries on top of it.

    Parameters
    ----------
    language : str
        Two letters, such as ``"es"``.
    extra : sequence of paths
        YAML files of the same form (``seeds/lexicon/README.md``); an entry may bring a concept of its own with
        ``codes`` (elements of the codebook).

    Raises
    ------
    LanguageError
        No lexicon for the language.
    LexiconError
        A file that does not follow the schema, with file and line.
    """
    if not extra:
        return _shipped(language)
    if (SEEDS / "lexicon" / f"{language}.yaml").is_file():
        lexicon = _shipped(language)
    else:
        lexicon = Lexicon(language, (), load_concepts())
    for path in extra:
        added = read_lexicon(Path(path), before=lexicon)
        if added.language != language:
            raise LexiconError(
                f"{path}: the file is for {added.language!r}, the law is in {language!r}; name the right file or --lang."
            )
        lexicon = added
    return lexicon
