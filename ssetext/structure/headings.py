"""Lines that may head a provision, a chapter, an annex or a preamble, found in one pass over line beginnings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from .grammar import Grammar, alternatives, fold, load_grammar, look_alikes, union
from .numbering import Number, Numbers

UNNUMBERED = -1
"""What counts for an article that was put in without a number ("Art. ...-")."""
HEADING_BLOCK = 700
"""So many characters at most lie between a heading and what it heads."""

__all__ = ["HEADING_BLOCK", "UNNUMBERED", "Candidate", "Headings", "Role", "compiled", "place"]

Role = Literal["unit", "bare", "closing", "group", "item", "container", "annex", "preamble", "contents"]

_REST_STRONG = re.compile(r"[ \t\u00a0*_]*(?:$|[.:)\]\-–—―•|(\[«“\"„]|−)")
_REST_UPPER = re.compile(r"[ \t\u00a0*_]+[^\W\d_]")
_LEADER = re.compile(r"(?:\.[ .]{2,}|…+|\t+| {4,})\s*\d{1,4}\s*$")
_FIRST_WORD = re.compile(r"[\s.\-–—:;,()\[\]º°ª\d]*([^\W\d_]+)")
_LAST_WORD = re.compile(r"(?:^|[\s(])([^\W\d_]+['’]?|[^\W\d_]['’][^\W\d_]+)[ \t\u00a0]*$")
_LETTER = re.compile(r"[„“\"'«]?([A-ZΑ-ΩА-Я])(?![^\W_])")
_OPENING = '«“„"‹‘'
# Greek typists set the accent of a capital before it, as a character of its own
_TONOS = "’'΄´᾿"
_LEAD = r"[ \t\u00a0>#*_\u200b\ufeff]*"
_SKIPPED = " \t\u00a0.*_#:"
# consolidated texts put what was amended in brackets: "((Art. 2-bis", "1[3A. ..."
_BRACKETS = r"(?:\(\(|\d{0,2}\[)?"
_SPACED = re.compile(r"\n[ \t\u00a0#*_]*((?:[^\W\d_] {1,4}){3,60}[^\W\d_])[ \t.:*_]*(?=\n|$)")
_MARGIN = re.compile(r"(?<=\S) {4,}(?=[A-Z])")
_ABBREVIATION = re.compile(r"(?:^|[\s(])[^\W\d_]{1,2}\.$")


_SPACED_ROLES = ("group", "closing", "annex", "preamble", "contents")


@dataclass(slots=True)
class Candidate:
    """One line that may be a heading; ``strong`` where its own form says so."""

    role: Role
    start: int
    end: int
    line_end: int
    number: Number | None
    strong: bool
    scheme: int = 0
    kind: str = "article"
    level: int = 0
    opening: bool = False
    lower: bool = False
    lined: bool = False

    @property
    def main(self) -> int:
        """Give the number that counts in the sequence, 0 where there is none."""
        return self.number.main if self.number is not None else 0


def place(c: Candidate) -> int:
    """Give where a candidate begins, to sort by."""
    return c.start


class Headings:
    """The compiled grammar of one language."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.numbers = Numbers(grammar)
        self._table = _roles(grammar)
        words = [w for row in grammar.unit_words for w in row]
        words += [*grammar.containers, *grammar.annex, *grammar.preamble, *grammar.contents]
        for kind_words in grammar.provisions.values():
            words += [*kind_words.one, *kind_words.many]
        self._sieve = re.compile(
            rf"\n{_LEAD}{_BRACKETS}[{_OPENING}]?[ \u00a0]?[{_TONOS}]?({alternatives(words)})(?![^\W\d_])", re.I
        )
        self._bare = re.compile(
            rf"\n{_LEAD}{_BRACKETS}(\d{{1,4}}(?:[A-Z]{{1,3}}(?![a-z]))?(?:\.\d{{1,3}})*(?:[A-Z](?![a-z]))?)(\.?[ \t\u00a0]*[—–-]?[ \t\u00a0]*)"
            r"(?=\(1\)|\(a\)|[^\W\d_]|[“\"\[(«]|\n)"
        )
        self._spaced = {key.replace(" ", ""): key for key, roles in self._table.items() if roles[0][0] in _SPACED_ROLES}
        self._unnumbered = (
            re.compile(rf"[ \u00a0]?{alternatives(grammar.unnumbered)}(?![^\W\d_])", re.I)
            if grammar.unnumbered
            else None
        )
        self._range = re.compile(
            rf"[ \u00a0](?:[-‐‑–]|{alternatives(grammar.ranges)})[ \u00a0]" if grammar.ranges else "(?!)", re.I
        )
        suffixes = [w for kind in grammar.provisions.values() for w in kind.one if " " not in w]
        self._suffixed = re.compile(rf"[ \u00a0]({alternatives(suffixes)})(?![^\W\d_])" if suffixes else "(?!)", re.I)
        ordinals = [w for ws in grammar.numbers.values() for w in ws if len(w) > 2] + list(grammar.only)
        joined = alternatives(ordinals)
        self._item = re.compile(
            rf"\n{_LEAD}(?P<n>{joined}(?:[ \t-]+{joined}){{0,2}}|\d{{1,2}}[ºª°.]{{1,2}}[aª]?|(?-i:[IVX]{{1,6}}))"
            r"(?=[ \t]*(?:[.:)\-–—]|\n))",
            re.I,
        )
        self._ordinal_container = (
            re.compile(
                rf"\n{_LEAD}(?P<n>{joined}|\d{{1,2}}\.|(?-i:[IVXLC]+)\.?)[ \t]+(?P<w>{alternatives(grammar.containers)})"
                r"(?=[ \t.:\-–—]|\n)",
                re.I,
            )
            if grammar.ordinal_containers
            else None
        )
        self._chapter = re.compile(rf"(?:\S+[ \u00a0]+)?{alternatives(grammar.containers)}(?![^\W\d_])", re.I)
        self._levels = {_key(word): level for word, level in grammar.containers.items()}
        self._leads = (
            re.compile(rf"(?:{alternatives(grammar.number_leads)}[ \u00a0]?)", re.I) if grammar.number_leads else None
        )
        self.link = {fold(w) for w in grammar.link_words}
        # "... adopts the following law" and "Aim of the law" stand above articles and break off in nothing
        self._nouns = {fold(words.split()[-1]) for words in (*grammar.enacting, *grammar.law_words)}
        self._joints = {fold(w) for w in grammar.number_joint} | {"y", "e", "et", "and", "si", "i", "a", "και", "oraz"}
        self._annex_links = (
            re.compile(rf"[ \u00a0]*{alternatives(grammar.annex_links)}(?![^\W\d_])", re.I)
            if grammar.annex_links
            else None
        )
        self.cue = (
            re.compile(alternatives(grammar.amending_cues), re.I) if grammar.amending_cues else re.compile("(?!)")
        )

    # -- the pass over line beginnings

    def find(self, text: str) -> Iterator[Candidate]:
        """Give the candidates of every role but bare numbers and items, in order of their place."""
        padded = "\n" + text
        for m in self._sieve.finditer(padded):
            found = self._judge(text, m.start(), m.start(1) - 1, m.end(1) - 1, m[1])
            if found is not None:
                yield found

    def spaced(self, text: str) -> Iterator[Candidate]:
        """Give the headings that are set in spaced capitals: "T R A N S I T O R I O S"."""
        for m in _SPACED.finditer("\n" + text):
            word = self._spaced.get(_key(m[1].replace(" ", "")))
            if word is not None and (found := self._judge(text, m.start(), m.start(1) - 1, m.end(1) - 1, word)):
                yield found

    def _judge(self, text: str, start: int, word: int, after: int, matched: str) -> Candidate | None:
        roles = self._table.get(_key(matched))
        if roles is None:
            return None
        line_end = text.find("\n", after)
        if line_end < 0:
            line_end = len(text)
        if text[word].islower() and roles[0][0] != "unit":
            return None
        number = self._number(text, after, line_end)
        bracketed = text[start:word].rstrip(_OPENING + " \u00a0").endswith(("((", "["))
        if bracketed and (roles[0][0] != "unit" or _is_note(text, word, after, line_end)):
            return None
        if number is not None and roles[0][0] == "unit" and not text[word].islower():
            number = self._whole_range(text, number, line_end)
        if number is not None and roles[0][0] == "unit" and (m := self._suffixed.match(text, number.end, line_end)):
            # "Artículo primero transitorio.-"
            roles, number = self._table[_key(m[1])], replace(number, end=m.end())
        for role, kind, level in roles:
            found = self._as(role, text, start, after, line_end, number, matched)
            if found is not None:
                found.kind, found.lower = kind, text[word].islower()
                found.opening = start < word and any(c in _OPENING for c in text[start:word])
                if role == "unit":
                    found.scheme = level
                else:
                    found.level = level
                return found
        return None

    def _number(self, text: str, after: int, line_end: int) -> Number | None:
        if self._unnumbered is not None and (m := self._unnumbered.match(text, after, line_end)):
            return Number(UNNUMBERED, "unnumbered", m.end())
        position = _skip(text, after, line_end)
        if self._leads is not None and (m := self._leads.match(text, position)):
            position = m.end()
        number = self.numbers.read(text, position)
        return None if number is None or number.end > line_end else number

    def _whole_range(self, text: str, number: Number, line_end: int) -> Number:
        """Read "Artículos 7 y 8. (Suprimidos)" to the end of its numbers, where it is a heading."""
        if (m := self._range.match(text, number.end, line_end)) and not number.sub:
            last = self.numbers.read(text, m.end())
            if last is not None and last.main > number.main and self._shape(text, last.end, line_end) == 2:
                return replace(number, sub=str(last.main), end=last.end)
        return number

    def _as(
        self, role: Role, text: str, start: int, after: int, line_end: int, number: Number | None, matched: str
    ) -> Candidate | None:
        """Judge the line in one role: what must follow the word, and how long the line may be."""
        end = number.end if number is not None else after
        if role in ("preamble", "contents"):
            rest = text[after:line_end].strip(" \t.:*_#-–—")
            if rest and not (role == "preamble" and matched[:1].isupper()):
                return None
            counted = number is not None and number.spelled
            if rest and matched.isupper() and not (text[after] in ":," or rest[0].islower() or counted):
                return None
            return Candidate(role, start, after, line_end, None, not rest)
        if role == "group":
            rest = text[after:line_end].strip(" \t\r.:-–—*_#")
            if self._dangling(text, start) or not self._may_follow_group(rest):
                return None
            return Candidate("group", start, after, line_end, None, not rest)
        if number is None and role in ("unit", "container"):
            return None
        shape = self._shape(text, end, line_end)
        if role == "annex":
            if number is None and (m := _LETTER.match(text, _skip(text, after, line_end))):
                number = Number(ord(m[1]) - 64 if m[1].isascii() else 1, "", m.end(), code=fold(m[1]))
                end = number.end
                shape = self._shape(text, end, line_end) or 1
            linked = self._annex_links is not None and self._annex_links.match(text, end, line_end) is not None
            if self._dangling(text, start) or line_end - start > 250:
                return None
            if " " in matched and fold(matched.split()[0]) in self.link and not matched.isupper():
                return None
            line = text[start:line_end].rstrip()
            finished = line.endswith((".", ";", ",")) and not _ABBREVIATION.search(line[-8:])
            if linked and matched[:1].isupper() and not finished:
                return Candidate("annex", start, end, line_end, number, False)
            if shape == 0 or (number is None and text[end:line_end].strip(" .:*_#\r") != "" and not matched.isupper()):
                return None
            return Candidate("annex", start, end, line_end, number, shape == 2)
        if shape == 0 or self._dangling(text, start):
            return None
        if (role == "container" and line_end - start > 300) or (role == "closing" and number is None and shape != 2):
            return None
        return Candidate(role, start, end, line_end, number, shape == 2)

    def _may_follow_group(self, rest: str) -> bool:
        if not rest or rest[0] in "([":
            return len(rest) < 250
        first = fold(rest.split()[0])
        return len(rest) < (250 if rest.isupper() else 90) and (rest.isupper() or first in self._joints)

    def _shape(self, text: str, end: int, line_end: int) -> int:
        """Say what follows a number: 2 as after a heading, 1 perhaps, 0 as in a reference."""
        rest = text[end:line_end] if line_end - end < 400 else text[end : end + 200] + text[line_end - 80 : line_end]
        if not rest or rest.isspace():
            return 2
        if _LEADER.search(rest[-80:]):
            return 0
        word = _FIRST_WORD.match(rest)
        if _REST_STRONG.match(rest):
            first = rest.lstrip()[:1]
            if word and word[1][:1].islower() and fold(word[1]) in self.link and first not in "-–—":
                return 0
            return 1 if first in _OPENING + ")" else 2
        if _REST_UPPER.match(rest) and word and word[1][:1].isupper():
            return 1
        return 0

    def _dangling(self, text: str, start: int) -> bool:
        """Say whether the line above breaks off in a function word, so that this line only continues it."""
        if start < 2:
            return False
        line = text[max(text.rfind("\n", 0, start - 1) + 1, start - 160) : start - 1]
        # what stands in the margin at the right is not the line's end
        if "    " in line:
            line = _MARGIN.split(line, maxsplit=1)[0]
        m = _LAST_WORD.search(line, max(0, len(line) - 40))
        if line.endswith(",") or (
            m and m[1].islower() and (word := fold(m[1])) in self.link and word not in self._nouns
        ):
            return not self._entitles(text, text.rfind("\n", 0, start - 1))
        return False

    def _entitles(self, text: str, end: int) -> bool:
        """Say whether the line that ends here is a bare "PART II": the line below is then its title, however it ends."""
        while end > 0 and text[end - 1].isspace():
            end -= 1
        line = text[max(text.rfind("\n", 0, max(end, 0)) + 1, end - 60) : max(end, 0)].strip(" \t\r#*_")
        m = self._chapter.match(line)
        if m is None:
            return False
        after = self.numbers.read(line, _skip(line, m.end(), len(line)))
        if after is not None:
            return not line[after.end :].strip(" .:-–—*_")
        return m.end() == len(line) and self.numbers.read(line, 0) is not None

    # -- schemes that are only read where they are needed

    def bare(self, text: str) -> Iterator[Candidate]:
        """Give lines that begin with a bare number, as sections of common-law acts do."""
        padded = "\n" + text
        for m in self._bare.finditer(padded):
            number = self.numbers.read(text, m.start(1) - 1)
            if number is not None and number.end < m.end(1) - 1:
                # "2AMeaning of ...": official texts on the web set no space
                number = self.numbers.read(m[1], 0)
                number = number and replace(number, end=m.end(1) - 1)
            if number is None or number.code:
                continue
            line_end = text.find("\n", m.end() - 1)
            line_end = len(text) if line_end < 0 else line_end
            if _LEADER.search(text[max(m.end() - 1, line_end - 80) : line_end]):
                continue
            if text[m.end() - 1 : m.end()].islower() or (
                self._dangling(text, m.start()) and not _short_heading(text, m.start())
            ):
                continue
            yield Candidate("bare", m.start(), number.end, line_end, number, True)

    def items(self, text: str, start: int, end: int) -> Iterator[Candidate]:
        """Give the lines between start and end that begin with an ordinal: "Primera.-"."""
        padded = "\n" + text[start:end]
        for m in self._item.finditer(padded):
            at = m.start("n") - 1 + start
            number = self.numbers.read(text, at)
            if number is None or text[at].islower():
                continue
            line_end = text.find("\n", at)
            yield Candidate("item", m.start() + start, number.end, end if line_end < 0 else line_end, number, True)

    def ordinal_containers(self, text: str) -> Iterator[Candidate]:
        """Give headings whose ordinal stands first: "DRUHÁ ČASŤ"."""
        if self._ordinal_container is None:
            return
        padded = "\n" + text
        for m in self._ordinal_container.finditer(padded):
            number = self.numbers.read(text, m.start("n") - 1)
            start = m.start()
            line_end = text.find("\n", m.end() - 1)
            line_end = len(text) if line_end < 0 else line_end
            if number is None or text[m.start("n") - 1].islower() or line_end - start > 200:
                continue
            rest = text[m.end() - 1 : line_end].strip()
            if (rest and rest[0].islower()) or self._dangling(text, start):
                continue
            level = self._levels.get(_key(m["w"]), 3)
            yield Candidate("container", start, m.end() - 1, line_end, number, True, 0, "", level)


def _roles(grammar: Grammar) -> dict[str, list[tuple[Role, str, int]]]:
    """Give, for every heading word, the roles it can play: (role, kind, scheme or level)."""
    table: dict[str, list[tuple[Role, str, int]]] = {}

    def add(words: tuple[str, ...], role: Role, kind: str = "", level: int = 0) -> None:
        for word in words:
            table.setdefault(_key(word), []).append((role, kind, level))

    for i, row in enumerate(grammar.unit_words):
        add(row, "unit", "article", i)
    for word, level in grammar.containers.items():
        add((word,), "container", "", level)
    for kind, words in grammar.provisions.items():
        add(words.many, "group", kind)
        add(words.one, "closing", kind)
    add(grammar.annex, "annex", "annex")
    add(grammar.preamble, "preamble", "preamble")
    add(grammar.contents, "contents")
    return table


def _is_note(text: str, word: int, after: int, line_end: int) -> bool:
    """Say whether what stands in brackets is a note on an article, and ends with its line: "[Article 5: repealed]"."""
    line = text[word:line_end].rstrip()
    return line.endswith("]") and line_end - after > 12


def _short_heading(text: str, start: int) -> bool:
    """Say whether the line above is short and begins with a capital: marginal headings end in any word."""
    begin = text.rfind("\n", 0, start - 1) + 1
    return start - begin < 70 and text[begin : begin + 1].isupper()


def _skip(text: str, position: int, end: int) -> int:
    while position < end and text[position] in _SKIPPED:
        position += 1
    return position


@lru_cache(maxsize=4096)
def _key(word: str) -> str:
    return look_alikes(fold(" ".join(word.split())).replace("’", "'"))


@lru_cache(maxsize=32)
def compiled(language: str | None) -> Headings:
    """Give the compiled headings of a language, built once; None gives all languages together."""
    return Headings(load_grammar(language) if language else union())
