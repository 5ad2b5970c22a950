"""From a clean text to a law with its provisions: which heading candidates hold, and what lies between them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from ..errors import NotALawError
from ..language import identify
from ..law import Heading, Kind, Law, Notice, Provision, Quote, Span, Text
from .captions import RUN_IN, heading_line, is_caption, name, without_chance_captions
from .grammar import fold, known_languages
from .headings import UNNUMBERED, Candidate, Headings, Role, compiled
from .quotes import Zones, amended_law, quoted_zones
from .sequence import rising_sequence

__all__ = ["segment"]

_HEADING_BLOCK = 700
_CONTENTS_GAP = 350
_UNNUMBERED = 6


def segment(text: Text, *, language: str | None = None) -> Law:
    """Find the provisions of a law: its articles, preamble, closing provisions and annexes.

    Parameters
    ----------
    text : Text
        What a reader gives. Its ``units`` (from XML that names its own provisions) are taken as they are.
    language : str, optional
        ``"es"``, ``"fr"`` …; by default the text's own, or the one that the words show. A text in a language without
        a grammar is read with all grammars together.

    Returns
    -------
    Law
        Provisions in order, not overlapping; titles and chapters as headings; what could not be read for sure as
        notices (``article-gap``, ``article-order``, ``quotes-guessed``, ``contents-dropped``, ``side-by-side``).

    Raises
    ------
    LanguageError
        If the language given has no grammar.
    NotALawError
        If there is no provision in the text.

    Examples
    --------
    >>> law = segment(Text("Article 1. Aim\\nWe share.\\nArticle 2. Name\\nWe are one.", "plain"), language="en")
    >>> [(p.id, p.heading) for p in law]
    [('art_1', 'Aim'), ('art_2', 'Name')]
    """
    language = language or text.language
    if text.units:
        return _law(text, language or identify(text.text)[0], text.units, text.hints, text.notices)
    if language is not None:
        return _Segmenter(text, compiled(language)).law(language)
    language = identify(text.text)[0]
    if language in known_languages():
        try:
            return _Segmenter(text, compiled(language)).law(language)
        except NotALawError as refusal:
            try:
                return _Segmenter(_noted(text, language), compiled(None)).law(language)
            except NotALawError:
                raise refusal from None
    return _Segmenter(_noted(text, language), compiled(None)).law(language)


def _noted(text: Text, language: str) -> Text:
    return replace(text, notices=(*text.notices, Notice("no-heading-grammar", _NO_GRAMMAR.format(language))))


_NO_GRAMMAR = (
    "no headings of the language that the text seems to be in ({!r}) were found: those of all known languages were "
    "looked for together. Name the language if this is wrong, or add a grammar (seeds/headings/README.md)"
)


def _law(
    text: Text, language: str, provisions: Sequence[Provision], headings: Sequence[Heading], notices: Sequence[Notice]
) -> Law:
    return Law(
        text=text.text,
        language=language,
        provisions=tuple(provisions),
        headings=tuple(headings),
        title=text.title or _title(text.text, provisions[0].start if provisions else 0),
        source=text.source,
        format=text.format,
        pages=text.pages,
        notices=tuple(notices),
        layout=text.layout,
    )


def _title(text: str, end: int) -> str:
    for line in text[: min(end, 4000)].split("\n"):
        words = line.strip(" #*_\t")
        if len(words) > 3:
            return words[:300]
    return ""


class _Segmenter:
    """One run over one text."""

    def __init__(self, text: Text, headings: Headings) -> None:
        self.source = text
        self.text = text.text
        self.headings = headings
        self.notices: list[Notice] = list(text.notices)
        self.hints = {h.start: h for h in text.hints}
        self.marked = Zones(text.quoted)
        self.zones = Zones([*text.quoted, *quoted_zones(self.text)])
        self.quoted: list[Candidate] = []
        self.preamble: Candidate | None = None
        self.captioned = False
        self.styles: dict[str, str] = {}
        self.others: list[Candidate] = []
        self._other_starts: list[int] = []
        self.closed = len(self.text)
        self.listed: Span | None = None

    def law(self, language: str) -> Law:
        """Decide, build and give the law."""
        found = sorted(
            [
                *self.headings.find(self.text),
                *self.headings.ordinal_containers(self.text),
                *self.headings.spaced(self.text),
            ],
            key=_start,
        )
        open_: list[Candidate] = []
        self._drop_false_zones(found)
        for c in found:
            if c.opening or self.zones.at(c.start) is not None or self.zones.at(c.end - 1) is not None:
                if c.role in ("unit", "closing") and not self._captions(self.quoted, c):
                    self.quoted.append(c)
            elif not self._captions(open_, c):
                open_.append(c)
        self.listed = self._contents(open_, [c for c in open_ if c.role == "unit"])
        open_ = _outside(open_, self.listed)
        dividers = [c.start for c in open_ if c.role in ("container", "group", "annex")]
        units = self._units(open_, dividers)
        if units and units[0].role == "bare":
            # the marginal headings of common-law acts look like headings of closing provisions
            open_ = [c for c in open_ if c.role not in ("closing", "group") or c.number is not None]
        events = self._closings(open_, units)
        if not events:
            events = self._numbered()
        if not events:
            raise NotALawError(self._refusal())
        open_ = self._without_listed(open_, events[0].start)
        if self.listed is not None:
            size = len(self.listed)
            self._note(
                "contents-dropped", f"a table of contents ({size} characters) is in no provision", self.listed.start
            )
        return self._build(language, open_, events)

    def _refusal(self) -> str:
        file = Path(self.source.source).name if self.source.source else "the text"
        shown = self.headings.grammar.name
        return (
            f"{file}: no article, section or other provision was found (headings of {shown} were looked for). "
            f"Check that the file is a law, and give its language (known: {', '.join(known_languages())})."
        )

    def _drop_false_zones(self, found: list[Candidate]) -> None:
        """Drop a quotation that would swallow the act's own articles: a mark was lost, and the numbers run through it."""
        spans = []
        units = [c for c in found if c.role == "unit" and c.scheme == 0 and not c.opening and not c.lower]
        if whole := self._quoted_whole(found):
            # a bill that is quoted as a whole in the act that passes it
            inside = quoted_zones(self.text[whole.start + 1 : whole.end])
            moved = [Span(s.start + whole.start + 1, s.end + whole.start + 1) for s in inside]
            self.zones = Zones([*(s for s in self.zones.spans if s != whole), *moved])
            for c in found:
                c.opening = c.opening and not c.start <= whole.start < c.end
        starts = [c.start for c in units]
        for span in self.zones.spans:
            i, j = bisect_left(starts, span.start), bisect_left(starts, span.end)
            if i < j and i > 0 and j < len(units) and not self.marked.at(span.start):
                run = [c.main for c in units[i - 1 : j + 1]]
                if all(b == a + 1 for a, b in pairwise(run)):
                    self._note("quotation-not-closed", "a quotation that is not closed is passed over", span.start)
                    continue
            spans.append(span)
        self.zones = Zones(spans)

    def _quoted_whole(self, found: list[Candidate]) -> Span | None:
        """Give the quotation that holds all articles of the text, from the first, where there is one."""
        units = [c for c in found if c.role == "unit" and c.scheme == 0 and not c.lower]
        if len(units) < 2 or units[0].main > 1:
            return None
        span = self.zones.at(units[0].end - 1)
        if span is None or self.marked.at(span.start) or units[-1].start >= span.end:
            return None
        return span

    def _captions(self, before: list[Candidate], c: Candidate) -> bool:
        """Say whether "Final provisions" right under a bare "§ 38" only names that article."""
        if c.number is not None or c.role not in ("closing", "group", "preamble") or not before:
            return False
        last = before[-1]
        return last.role == "unit" and not self.text[last.end : c.start].strip(" .:-–—*_#\n\t\r\u00a0")

    # -- tables of contents

    def _contents(self, open_: list[Candidate], units: list[Candidate]) -> Span | None:
        """Give where a table of contents stands: a run of headings with nothing between them that the body repeats."""
        if len(units) < 4:
            return None
        seen: set[tuple[int, str]] = set()
        again = -1
        for i, c in enumerate(units):
            key = (c.scheme, c.number.key if c.number else "")
            if key in seen:
                again = i
                break
            if i and c.start - units[i - 1].line_end > _CONTENTS_GAP:
                return None
            seen.add(key)
        titles = [c.start for c in open_ if c.role == "contents" and 0 <= units[0].start - c.start < _HEADING_BLOCK]
        if again < (2 if titles else 3):
            return None
        listed = units[:again]
        repeated = {(c.scheme, c.number.key if c.number else "") for c in units[again:]}
        if sum(key in repeated for key in seen) < 0.8 * len(seen):
            return None
        span = (listed[-1].line_end - listed[0].start) / len(listed)
        body = (len(self.text) - units[again].start) / len(units[again:])
        if span > (0.8 if titles else 0.6) * body:
            return None
        if not titles and not self._repeated(listed, units[again:]):
            return None
        first = titles[-1] if titles else listed[0].start
        inside: set[tuple[str, str, str]] = set()
        end = units[again].start
        for c in open_:
            if c.start < first:
                continue
            key_ = (c.role, c.kind, " ".join(self.text[c.start : c.end].split()))
            if c.start > listed[-1].start and (c.role == "preamble" or key_ in inside):
                end = min(end, c.start)
                break
            inside.add(key_)
        return Span(first, end)

    def _without_listed(self, open_: list[Candidate], first: int) -> list[Candidate]:
        """Leave out the chapters of a table of contents whose articles were none for their page numbers."""
        titles = [c.start for c in open_ if c.role == "contents" and c.start < first]
        if not titles:
            return open_
        seen: set[str] = set()
        for c in open_:
            if c.role == "container" and titles[-1] < c.start < first:
                key = " ".join(self.text[c.start : c.end].split())
                if key in seen:
                    self.listed = Span(titles[-1], c.start)
                    return _outside(open_, self.listed)
                seen.add(key)
        return open_

    def _repeated(self, listed: list[Candidate], body: list[Candidate]) -> bool:
        """Say whether the words of the list come again at the articles: a decree of few short articles that approves a
        regulation, printed below it, is no list of the regulation's articles."""
        later = {c.number.key: c for c in reversed(body) if c.number is not None}
        shared = 0
        for c in listed:
            words = (
                self.text[c.end : c.line_end].strip(" .:-–—*_#\t\r") or self.text[c.line_end : c.line_end + 100].strip()
            )
            other = later.get(c.number.key) if c.number is not None else None
            if other is not None and words:
                near = self.text[max(0, other.start - 120) : other.end + 200]
                shared += fold(words.split("\n")[0][:40]) in fold(near)
        return 2 * shared >= len(listed)

    # -- articles

    def _units(self, open_: list[Candidate], dividers: list[int]) -> list[Candidate]:
        rows = len(self.headings.grammar.unit_words)
        best: list[Candidate] = []
        best_score = 0.0
        chosen = -1
        chains = []
        for row in range(rows):
            chain, score = self._chain([c for c in open_ if c.role == "unit" and c.scheme == row], dividers)
            chains.append(chain)
            if score > best_score:
                best, best_score, chosen = chain, score, row
        words = self.headings.grammar.unit_words
        if "§" in (*words[0], *words[chosen]) and len(chains[0]) > 1 and chains[0][0].main <= 2:
            # where § is one of two schemes, the grammar's order says which is the unit and which stands in or around it
            best, chosen = chains[0], 0
        if self.headings.grammar.bare_sections:
            chain, score, listed = self._bare_chain(open_)
            if score > 1.5 * best_score and len(chain) > 1:
                if listed is not None:
                    self.listed = listed
                    open_[:] = _outside(open_, listed)
                self._caption_starts(chain, [c for c in open_ if c.role in _NO_CAPTION])
                return chain
        others = {id(c): c for row, chain in enumerate(chains) if row != chosen for c in chain}
        if best:
            # behind the articles stand the closing paragraphs of later acts too, whose numbers go on from elsewhere
            quoted = {id(c) for c in self.quoted}
            others |= {
                id(c): c
                for c in open_
                if c.role == "unit" and c.scheme != chosen and c.strong and not c.lower and c.start > best[-1].start
                if id(c) not in quoted
            }
        self.others = sorted(others.values(), key=_start)
        self._other_starts = [c.start for c in self.others]
        kept = list(best)
        starts = [c.start for c in best]
        for row, chain in enumerate(chains):
            if row == chosen or not chain or not best or chain[0].start > best[0].start:
                continue
            # "Čl. II" without a § inside is a provision itself, with one inside it groups them
            ends = [c.start for c in chain[1:]] + [len(self.text)]
            for c, end in zip(chain, ends, strict=True):
                if bisect_left(starts, end) == bisect_left(starts, c.start):
                    kept.append(c)
                else:
                    c.role = "container"
                    c.level = 1
        kept.sort(key=_start)
        self._captions_above(kept, {c.start for c in open_ if c.role != "unit"})
        return kept

    def _chain(self, cands: list[Candidate], dividers: list[int]) -> tuple[list[Candidate], float]:
        if not cands:
            return [], 0.0
        if any(not c.lower for c in cands):
            cands = [c for c in cands if not c.lower]
        unnumbered = [c for c in cands if c.main == UNNUMBERED and c.strong]
        cands = self._guess_quotes([c for c in cands if c.main != UNNUMBERED])
        chain, score = rising_sequence(cands, [self._weight(c) for c in cands], dividers)
        return self._put_in(_paragraphs(self._mend(cands, chain), self.text), unnumbered), score

    def _put_in(self, chain: list[Candidate], unnumbered: list[Candidate]) -> list[Candidate]:
        """Put the articles without a number ("Art. ...-") behind the numbered ones that they follow."""
        starts = [c.start for c in chain]
        for c in unnumbered:
            i = bisect_right(starts, c.start)
            if i and c.number is not None:
                c.number = replace(c.number, main=chain[i - 1].main)
                chain = [*chain, c]
        return sorted(chain, key=_start)

    def _weight(self, c: Candidate) -> float:
        if c.start in self.hints:
            return 1.2
        return 1.0 if c.strong else 0.5

    def _cue(self, start: int) -> bool:
        """Say whether the words right before announce a new wording: "shall read as follows:"."""
        end = start
        while end > 0 and self.text[end - 1].isspace():
            end -= 1
        if end == 0 or self.text[end - 1] != ":":
            return False
        line = self.text[max(self.text.rfind("\n", 0, end) + 1, end - 200) : end]
        return bool(self.headings.cue.search(line))

    def _guess_quotes(self, cands: list[Candidate]) -> list[Candidate]:
        """Take out what an amendment quotes without marks: a number out of sequence after "reads as follows:"."""
        kept: list[Candidate] = []
        last = 0
        run: int | None = None
        for c in cands:
            n = c.main
            fits = n in (last, last + 1) or not kept
            if run is not None and not fits and (n in (run, run + 1) or (n > run and _in_figures(c, kept))):
                run = n
                self._quote_guessed(c)
                continue
            if not fits and n > 1 and self._cue(c.start):
                run = n
                self._quote_guessed(c)
                continue
            run = None
            kept.append(c)
            last = n
        return kept

    def _quote_guessed(self, c: Candidate) -> None:
        self.quoted.append(c)
        label = self.text[c.start : c.end].strip()
        self._note(
            "quotes-guessed",
            f"{label!r} is taken as quoted by the provision before it: its number is out of sequence after words that "
            "announce a new wording",
            c.start,
        )

    def _note(self, code: str, message: str, start: int) -> None:
        self.notices.append(Notice(code, message, start, self._page(start)))

    def _mend(self, cands: list[Candidate], chain: list[Candidate]) -> list[Candidate]:
        """Take back a clear heading with a wrong number where exactly its number is missing."""
        if len(chain) == len(cands):
            return chain
        kept = {id(c) for c in chain}
        starts = [c.start for c in chain]
        out = list(chain)
        for c in cands:
            if id(c) in kept or not c.strong or c.number is None:
                continue
            i = bisect_right(starts, c.start)
            if 0 < i < len(chain):
                before, after = chain[i - 1].number, chain[i].number
                if before and after and after.main - before.main == 2 and not self._cue(c.start):
                    out.append(c)
                    kept.add(id(c))
                    label = self.text[c.start : c.end].strip()
                    self._note("article-order", f"{label!r} stands where number {before.main + 1} should", c.start)
        out.sort(key=_start)
        return out

    # -- captions that stand above the number

    def _line_above(self, start: int) -> tuple[int, str] | None:
        """Give where the line above begins, and its words; one blank line between is passed over."""
        if start < 2:
            return None
        end = start - 1
        begin = self.text.rfind("\n", 0, end) + 1
        line = self.text[begin:end].strip()
        if not line and begin > 1:
            end = begin - 1
            begin = self.text.rfind("\n", 0, end) + 1
            line = self.text[begin:end].strip()
        return (begin, line) if line else None

    def _caption_above(self, start: int, *, dot: bool = False) -> int | None:
        """Give where the caption line right above begins, None where the line above is no caption."""
        above = self._line_above(start)
        if above is None:
            return None
        begin, line = above
        if len(line) > 160 or not (line[0].isupper() or line[0] in '“"‘'):
            return None
        if line[-1] in ".;:,)]—-" and not line.endswith("etc.") and not (dot and line[-1] == "." and len(line) < 90):
            return None
        return begin

    def _caption_starts(self, chain: list[Candidate], containers: list[Candidate]) -> None:
        """Let sections begin at their marginal headings, where most have one above and not on their own line."""
        if self._captions_on_line(chain):
            for c in chain:
                c.lined = True
            return
        starts = {c.start for c in containers}
        titled = starts | self._titles(containers)

        def captions(*, dot: bool) -> list[int | None]:
            found = [self._caption_above(c.start, dot=dot) for c in chain]
            # the title of a chapter ends in no full stop
            taken = starts if dot else titled
            return [None if a is None or {a, _skip_space(self.text, a)} & taken else a for a in found]

        above = captions(dot=False)
        if sum(a is not None for a in above) * 2 < len(chain):
            above = captions(dot=True)
            if sum(a is not None for a in above) < 0.9 * len(chain):
                return
        self.captioned = True
        for c, a in zip(chain, above, strict=True):
            if a is not None:
                c.start = a

    def _captions_on_line(self, chain: list[Candidate]) -> bool:
        """Say whether nearly all sections have their caption behind the number: "1 Overview", "1. Short title.—(1)"."""
        ends = [*(c.start for c in chain[1:]), len(self.text)]
        own = dotted = run_in = 0
        for c, end in zip(chain, ends, strict=True):
            words = self.text[c.end : c.line_end].strip(" \t\r\u00a0*_").lstrip(".—–- ")
            if RUN_IN.match(words):
                run_in += 1
            elif not is_caption(words.rstrip(".")) or words[-1] in "—–-" or not self.text[c.line_end : end].strip():
                continue
            elif words[-1] != ".":
                own += 1
            else:
                # "2. A garden is a place." is the text of its section where the caption stands above
                dotted += len(words) < 80 and self._caption_above(c.start) is None
        return run_in > 0.6 * len(chain) or own + run_in >= 0.8 * len(chain) or own + dotted >= 0.95 * len(chain)

    def _captions_above(self, units: list[Candidate], taken: set[int]) -> None:
        """Let articles begin at the caption above them, where nearly all have one and none has its caption elsewhere."""
        if len(units) < 4:
            return
        above = [None if (a := self._caption_above(c.start)) in taken else a for c in units]
        # notes of later reforms ("Article amended, 1 May 2020") and page heads have figures, or come again and again
        words = [None if a is None else self.text[a : c.start].strip() for a, c in zip(above, units, strict=True)]
        words = [None if w is None or any(ch.isdigit() for ch in w) else w for w in words]
        above = [a if w else None for a, w in zip(above, words, strict=True)]
        if len({w for w in words if w}) < 0.7 * len(units):
            return
        ends = [*(c.start if a is None else a for a, c in zip(above[1:], units[1:], strict=True)), len(self.text)]
        if sum(name(self.text, c, end)[2] != "" for c, end in zip(units, ends, strict=True)) > 0.3 * len(units):
            return
        for c, a in zip(units, above, strict=True):
            # a line of capitals is the title of the chapter
            if a is not None and not self.text[a : c.start].isupper():
                c.start = a

    def _groups_above(self, events: list[Candidate]) -> list[Candidate]:
        """Give the unnumbered headings above captions: "Her Majesty" over "Binding on Her Majesty", "4 Subject to"."""
        out = []
        opened = len(self.text) - len(self.text.lstrip())
        starts = {e.start for e in events}
        lines = {e.line_end for e in events}
        titles = self._titles(events)
        for c in events:
            if c.role != "bare":
                continue
            begin = self._caption_above(c.start)
            if begin is None or begin <= opened or begin in starts or _skip_space(self.text, begin) in titles:
                continue
            above = self._line_above(begin)
            line_end = self.text.find("\n", begin)
            # the line above a heading must be finished, or be a heading itself
            if (
                above is None
                or line_end in lines
                or line_end - begin > 100
                or not (
                    above[1][-1] in ".;)]:"
                    or above[0] <= opened
                    or above[0] in starts
                    or _skip_space(self.text, above[0]) in titles
                )
            ):
                continue
            out.append(Candidate("container", begin, line_end, line_end, None, True, 0, "", _UNNUMBERED))
        return out

    def _titles(self, events: list[Candidate]) -> set[int]:
        """Give where the titles below bare headings like "PART 1" begin."""
        return {
            _skip_space(self.text, c.line_end)
            for c in events
            if c.role in ("container", "annex") and not self.text[c.end : c.line_end].strip(" .:-–—*_#\r\t")
        }

    # -- bare numbers

    def _bare_chain(self, open_: list[Candidate]) -> tuple[list[Candidate], float, Span | None]:
        cands = [c for c in self.headings.bare(self.text) if self.zones.at(c.start) is None]
        listed = self._contents(open_, cands)
        cands = _outside(cands, listed)
        if not cands:
            return [], 0.0, None
        weights = []
        for c in cands:
            w = 0.4
            if self._caption_above(c.start) is not None:
                w += 0.4
            rest = self.text[c.end : c.end + 8].lstrip(" .\t\u00a0—–-")
            if rest.startswith("(1)"):
                w += 0.3
            weights.append(w)
        return *rising_sequence(cands, weights, [], restart=False), listed

    def _numbered(self) -> list[Candidate]:
        """Give the numbered paragraphs of a draft without any other heading: at least three, from 1, without a gap."""
        # where the file marks numbered lines as headings, the lists below them are none
        items, bare = [*self.headings.items(self.text, 0, len(self.text))], [*self.headings.bare(self.text)]
        marked = [c for c in (*items, *bare) if c.start in self.hints]
        for found in (sorted(marked, key=_start), items, bare):
            chain: list[Candidate] = []
            for c in found:
                if self.zones.at(c.start) is None and c.main == len(chain) + 1:
                    c.role = "unit"
                    c.kind = "article"
                    chain.append(c)
            if len(chain) >= 3:
                self._note(
                    "numbered-paragraphs",
                    "there are no headings of articles or sections: the numbered paragraphs are taken as such",
                    chain[0].start,
                )
                return chain
        return []

    # -- closing provisions, groups, annexes, preamble

    def _closings(self, open_: list[Candidate], units: list[Candidate]) -> list[Candidate]:
        last: dict[str, int] = {}
        closings = []
        for c in open_:
            if c.role != "closing":
                continue
            if c.number is None and c.strong and self._heads_items(c):
                c.role = "group"
                continue
            n = c.main or 1
            if self._cue(c.start) and n != last.get(c.kind, 0) + 1:
                self._quote_guessed(c)
                continue
            last[c.kind] = n
            closings.append(c)
        events = sorted([*units, *closings], key=_start)
        first = events[0].start if events else len(self.text)
        events += [c for c in open_ if c.role == "annex" and c.start > first]
        self.preamble = next((c for c in open_ if c.role == "preamble" and c.start < first), None)
        events.sort(key=_start)
        if events and (memo := next((c for c in open_ if self._is_memorandum(c, events[-1])), None)):
            # the reasons that a draft gives behind its articles
            memo.kind = "preamble"
            events.append(memo)
        events = self._annexes(events)
        groups = self._groups([c for c in open_ if c.role == "group" and c.start > first], events, units)
        starts = [e.start for e in events]
        added: list[Candidate] = []
        last_item = 0
        for g, c in enumerate(groups):
            i = bisect_right(starts, c.start)
            end = starts[i] if i < len(starts) else len(self.text)
            if g + 1 < len(groups):
                end = min(end, groups[g + 1].start)
            items = self._items(c, end, last_item)
            if items:
                last_item = items[-1].main
                c.role = "container"
                added += [*items, c]
            elif (
                end < len(self.text)
                and not self.text[c.line_end : end].strip("* _#\n\t.").count("\n") > 3
                and end - c.line_end < 300
            ):
                c.role = "container"
                added.append(c)
            elif c.strong:
                c.role = "closing"
                added.append(c)
        events += added
        self._others(events, units)
        events.sort(key=_start)
        return events

    def _is_memorandum(self, c: Candidate, last: Candidate) -> bool:
        return c.role == "preamble" and c.strong and c.start > last.line_end

    def _heads_items(self, c: Candidate) -> bool:
        """Say whether a numbered provision stands right below: "Final provision" over "Sole paragraph."."""
        first = bisect_left(self._other_starts, c.line_end)
        below = self._other_starts[first : first + 1] + [
            i.start
            for i in self.headings.items(self.text, c.line_end, min(c.line_end + 40, len(self.text)))
            if i.main == 1
        ]
        return any(b > c.start and not self.text[c.line_end : b].strip(" .:*_#\n\r\t") for b in below)

    def _groups(self, groups: list[Candidate], events: list[Candidate], units: list[Candidate]) -> list[Candidate]:
        """Find where the decrees that reformed the act begin to be printed after it, and end the act's own units there.

        Mexican consolidations print after the act its "TRANSITORIOS", then one decree after the other, each with
        transitional articles of its own. All of that is one provision, from the act's own heading to the end.
        """
        own = [c for c in groups if c.kind == "transitional" and c.strong]
        if len(own) < 2:
            return groups
        begin = own[0].start
        before = max((c.main for c in units if c.start < begin), default=0)
        after = [c for c in units if c.start > begin]
        if not before or any(c.main == before + 1 and c.strong and not c.number.spelled for c in after if c.number):
            return groups
        if not all(self._first_item(c) for c in own[1:]):
            return groups
        own[0].role = "closing"
        self._note(
            "decrees-after-act",
            "the decrees that reformed the act are printed after it; they are one provision with its transitional articles",
            begin,
        )
        events[:] = [e for e in events if e.start < begin or e.role == "annex"]
        events.append(own[0])
        events.sort(key=_start)
        self.closed = begin
        return [g for g in groups if g.start < begin]

    def _first_item(self, group: Candidate) -> bool:
        found = next(self.headings.items(self.text, group.line_end, min(group.line_end + 400, len(self.text))), None)
        if found is not None and found.main == 1:
            return True
        words = self.text[group.line_end : group.line_end + 80].strip()
        number = self.headings.numbers.read(words, len(words.split(" ")[0]) + 1)
        return number is not None and number.main == 1

    def _others(self, events: list[Candidate], units: list[Candidate]) -> None:
        """Take in paragraphs of a second scheme behind the last article: "§ 1." after "Чл. 80."."""
        if not units or not self.others:
            return
        taken = {e.start for e in events}
        rest = [c for c in self.others if c.start > units[-1].start and c.start not in taken and c.role == "unit"]
        last = units[-1]
        if not rest or rest[0].main != 1 or not self.text[last.end : rest[0].start].strip(" .:-–—*_º°\r\n\t"):
            return
        for c in rest:
            c.kind = "final" if "§" in self.headings.grammar.unit_words[c.scheme] else "article"
        events += rest

    def _items(self, group: Candidate, end: int, before: int) -> list[Candidate]:
        """Give the provisions under a heading like "Final provisions": "First.-", or "§ 1." in a law of articles."""
        out: list[Candidate] = []
        own = self.others[bisect_left(self._other_starts, group.line_end) : bisect_left(self._other_starts, end)]
        if own:
            # consolidated texts print the closing provisions of later acts too, whose numbers go on from elsewhere
            for c in own:
                c.kind = group.kind
                c.role = "item"
            return own
        last = 0
        for c in self.headings.items(self.text, group.line_end, end):
            if self.zones.at(c.start) is not None:
                continue
            n = c.main
            if n == last + 1 or (out and n == last + 2) or (not out and n == before + 1):
                c.kind = group.kind
                out.append(c)
                last = n
        return out

    def _annexes(self, events: list[Candidate]) -> list[Candidate]:
        """Let an annex that has articles of its own group them."""
        out: list[Candidate] = []
        count = 0
        for c in reversed(events):
            if c.role == "annex":
                if count > 2:
                    c.role = "container"
                count = 0
            else:
                count += 1
            out.append(c)
        out.reverse()
        return out

    # -- building

    def _build(self, language: str, open_: list[Candidate], events: list[Candidate]) -> Law:
        taken = {e.start for e in events}
        containers = [c for c in open_ if c.role == "container" and c.start not in taken and c.start < self.closed]
        if self.captioned or any(c.lined for c in events):
            containers += self._groups_above(sorted([*events, *containers], key=_start))
        if self.preamble is not None:
            containers = [c for c in containers if c.start != self.preamble.start]
        hinted = self._hinted(events, containers)
        events = [*events, *(c for c in hinted if c.role == "annex")]
        containers += [c for c in hinted if c.role == "container"]
        events = self._titled(self._with_containers(events, containers))
        if self.preamble is not None:
            self.preamble.kind = "preamble"
            events = sorted([*events, self.preamble], key=_start)
        provisions: list[Provision] = []
        headings: list[Heading] = []
        path: list[tuple[int, str]] = []
        seen: dict[str, int] = {}
        group: str | None = None
        restarted: str | None = None
        highest = 0
        for i, c in enumerate(events):
            end = events[i + 1].start if i + 1 < len(events) else len(self.text)
            if c.role == "container":
                if self.listed is not None and c.start < self.listed.start < end:
                    # the table of contents behind the name of an act is none of it
                    end = self.listed.start
                stop = c.start + len(self.text[c.start : end].rstrip())
                label = (
                    " ".join(self.text[c.start : end].split()) if end - c.start < 400 else heading_line(self.text, c)
                )
                label = label.replace("**", "").strip("#*_ ")
                level = c.level or 1
                headings.append(Heading(level, label, c.start, stop))
                path = [p for p in path if p[0] < level]
                path.append((level, label))
                group = c.kind if c.kind in _CLOSING else None
                restarted = None
                continue
            kind: str = c.kind
            if c.role in ("unit", "bare") and kind == "article":
                if restarted is None and group and c.main <= 1 < highest:
                    restarted = group
                if restarted is not None:
                    kind = restarted
                else:
                    highest = c.main
            if c.role == "preamble" or (c.role in ("closing", "annex") and group is None):
                # closing provisions and annexes stand behind the chapters, not in the last of them
                path = []
            provisions.append(self._provision(c, kind, end, tuple(p[1] for p in path), seen))
        self._gaps(events)
        self._side_by_side(events)
        provisions = self._with_quotes(without_chance_captions(provisions, self.styles))
        return _law(self.source, language, provisions, headings, self.notices)

    def _with_containers(self, events: list[Candidate], containers: list[Candidate]) -> list[Candidate]:
        """Keep a chapter heading only where a provision or heading soon follows, so that no text is lost to it."""
        merged = sorted([*events, *containers], key=_start)
        out: list[Candidate] = []
        following = -1
        fresh = {id(c) for c in containers}
        for c in reversed(merged):
            if id(c) in fresh and (following < 0 or following - c.line_end > _HEADING_BLOCK):
                continue
            following = c.start
            out.append(c)
        out.reverse()
        return out

    def _hinted(self, events: list[Candidate], containers: list[Candidate]) -> list[Candidate]:
        """Give the headings that only the file marks as such ("Of members", in HTML ``h5``): they end the article before.

        One that an article soon follows groups articles; one behind the last article heads what is added there. The
        title of a chapter, the caption of an article, what stands deeper than the articles' own headings and what is
        numbered like a paragraph are none.
        """
        known = sorted([*events, *containers], key=_start)
        # an amendment's quoted headings and a table of contents have headings of their own
        hints = [
            h
            for h in self.hints.values()
            if self.zones.at(h.start) is None
            and not (self.listed and self.listed.start <= h.start < self.listed.end)
            and h.start < self.closed
        ]
        if not hints or not events:
            return []
        lines = {self.text.rfind("\n", 0, c.end - 1) + 1: c for c in known}
        units = [self.hints[at].level for at, c in lines.items() if at in self.hints and c.role in ("unit", "closing")]
        deepest = max(units) if len(units) * 2 >= len(events) else None
        levels: dict[int, set[int]] = {}
        for at, c in lines.items():
            if at in self.hints and c.role == "container":
                levels.setdefault(self.hints[at].level, set()).add(c.level)
        begin = self.preamble.line_end if self.preamble is not None else 0
        if not self.text[: min(self.hints)].strip():
            # the file's first line is the law's name
            begin = max(begin, min(self.hints) + 1)
        starts = [c.start for c in known]
        out: list[Candidate] = []
        for h in sorted(hints, key=lambda h: h.start):
            i = bisect_right(starts, h.start) - 1
            line = self.text[h.start : h.end].strip(" *_#")
            if (
                h.start < begin
                or h.start in lines
                or any(c.start <= h.start < c.line_end for c in known[max(i, 0) : i + 1])
                or (deepest is not None and h.level > deepest)
                or not is_caption(line)
                or _ENUMERATED.match(line)
            ):
                continue
            before = known[i] if i >= 0 else None
            after = known[i + 1].start if i + 1 < len(known) else None
            if before is not None:
                if before.role == "annex" or (before.role == "container" and before.kind in _CLOSING):
                    continue
                bare = not self.text[before.end : before.line_end].strip(" .:-–—*_#")
                if bare and not self.text[before.line_end : h.start].strip():
                    continue
            elif after is None or self.text[h.end : after].strip():
                # sub-headings of the preamble
                continue
            same = levels.get(h.level, set())
            above = [n for at, ns in levels.items() if at <= h.level for n in ns]
            # files that give all headings one level do not say which stands under which
            level = min(same) if len(same) == 1 else max(above, default=h.level - 1) + 1
            level = _UNNUMBERED if self.captioned else level
            role: Role = "container"
            if after is None:
                if not self.text[h.end :].strip() or (out and out[-1].role == "annex"):
                    continue
                role = "annex"
            elif after - h.end > _HEADING_BLOCK:
                continue
            out.append(Candidate(role, h.start, h.end, h.end, None, True, 0, "annex" if after is None else "", level))
        return out

    def _titled(self, events: list[Candidate]) -> list[Candidate]:
        """Let "Final provisions" right below a bare "Chapter 5" be the title of that chapter."""
        out: list[Candidate] = []
        for c in events:
            last = out[-1] if out else None
            if (
                last is not None
                and last.role == c.role == "container"
                and last.number is not None
                and c.number is None
                and c.kind in _CLOSING
                and not self.text[last.end : c.start].strip(" .:-–—*_#\r\n\t\u00a0")
            ):
                last.kind = c.kind
                continue
            out.append(c)
        return out

    def _page(self, start: int) -> int | None:
        return self.source.layout.page(start) if self.source.layout else None

    def _provision(self, c: Candidate, kind: str, end: int, path: tuple[str, ...], seen: dict[str, int]) -> Provision:
        stem = {"article": "art"}.get(kind, kind)
        if kind == "preamble":
            id_ = kind
        elif c.number is not None:
            key = c.number.code if kind == "annex" and c.number.code else c.number.key
            id_ = f"{stem}_{key}"
        else:
            unnumbered = f"{stem} without number"
            seen[unnumbered] = seen.get(unnumbered, 0) + 1
            id_ = f"{stem}_{seen[unnumbered]}"
        count = seen[id_] = seen.get(id_, 0) + 1
        if count > 1:
            id_ = f"{id_}__{count}"
        label, heading, self.styles[id_] = name(self.text, c, end)
        if kind == "preamble":
            # what stands behind or below its heading is its text
            label, heading = " ".join(self.text[c.start : c.end].split()).strip("#*_ "), ""
        if self.styles[id_] == "below" and _skip_space(self.text, c.line_end) in self.hints:
            # the file says that it is a caption, whatever the other articles have
            self.styles[id_] = ""
        return Provision(id_, _kind(kind), label, heading, c.start, end, self._page(c.start), path)

    def _gaps(self, events: list[Candidate]) -> None:
        numbers = [c for c in events if c.role in ("unit", "bare") and c.number and c.kind == "article"]
        for a, b in pairwise(numbers):
            coded = a.number is not None and a.number.code
            # "Art. 5-7. (repealed)"
            if a.number is not None and a.number.sub.isdecimal() and int(a.number.sub) + 1 >= b.main:
                continue
            if b.main > a.main + 1 and not coded:
                missing = f"{a.main + 1}" if b.main == a.main + 2 else f"{a.main + 1} to {b.main - 1}"
                self._note("article-gap", f"no heading was found for article {missing}", b.start)

    def _side_by_side(self, events: list[Candidate]) -> None:
        """Say where two versions of the articles stand beside each other, as in a table that compares them."""
        units = [c for c in events if c.role in ("unit", "bare") and c.number is not None]
        beside = [c for c in units if f"| {self.text[c.start : c.end].strip()}" in self.text[c.end : c.line_end]]
        beside += [b for a, b in pairwise(units) if a.number and b.number and a.number.key == b.number.key]
        if len(beside) > 1:
            self._note(
                "side-by-side",
                f"{len(beside)} articles stand twice in a row, as where a table compares two versions: give one version alone",
                min(c.start for c in beside),
            )

    def _with_quotes(self, provisions: list[Provision]) -> list[Provision]:
        if not self.quoted:
            return provisions
        starts = [p.start for p in provisions]
        by_place: dict[int, list[Candidate]] = {}
        for c in sorted(self.quoted, key=_start):
            i = bisect_right(starts, c.start) - 1
            if i >= 0 and c.start < provisions[i].end:
                by_place.setdefault(i, []).append(c)
        out = list(provisions)
        for i, cands in by_place.items():
            p = provisions[i]
            quotes = []
            named = None
            seen = p.start
            for k, c in enumerate(cands):
                zone = self.zones.at(c.start) or self.zones.at(c.end)
                end = cands[k + 1].start if k + 1 < len(cands) else p.end
                if zone is not None:
                    end = min(end, zone.end)
                label = self.text[c.start : c.end].strip().lstrip('«“"„‹‘>#*_ \u00a0')
                # the law is named once, at the head of the amendments, or again before one of them
                named = amended_law(self.text[seen : c.start], self.headings.cue) or named
                seen = min(end, p.end)
                quotes.append(Quote(label, c.start, seen, named))
            out[i] = replace(p, quotes=tuple(quotes))
        return out


_ENUMERATED = re.compile(r"\(?(?:\d{1,3}|[a-zα-ωа-я]|[ivx]{1,5})[.)\]ºª°]")
_NO_CAPTION = ("container", "annex", "preamble", "contents")
_CLOSING = ("additional", "transitional", "repealing", "final")


def _paragraphs(chain: list[Candidate], text: str) -> list[Candidate]:
    """Read "Article 2.1. ..." as article 2 with its first paragraph, where no article has another decimal number."""
    decimals = [c for c in chain if c.number is not None and c.number.sub[:1].isdecimal()]
    if all(c.number is not None and c.number.whole and text[c.end : c.line_end].strip(" .-–—*_") for c in decimals):
        for c in decimals:
            assert c.number is not None
            c.end = c.number.whole
            c.number = replace(c.number, sub="", end=c.end)
    return chain


def _in_figures(c: Candidate, kept: list[Candidate]) -> bool:
    """Say whether c is numbered in figures where the articles before are in words: "Artículo Único", "Artículo 7"."""
    own = kept[-1].number if kept else None
    return own is not None and own.spelled and c.number is not None and not c.number.spelled


def _outside(cands: list[Candidate], span: Span | None) -> list[Candidate]:
    return cands if span is None else [c for c in cands if not span.start <= c.start < span.end]


def _skip_space(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _start(c: Candidate) -> int:
    return c.start


def _kind(kind: str) -> Kind:
    return kind  # type: ignore[return-value]
