"""Which candidates are the law's own articles, or the numbered paragraphs that stand for them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace

from ..law import Heading, Notice, Span, Text
from .captions import caption_above, caption_starts, captions_above
from .contents import contents_list, outside
from .headings import UNNUMBERED, Candidate, Headings, place
from .quotes import Zones
from .sequence import rising_sequence

__all__ = ["Outline", "announced", "law_units", "numbered_paragraphs", "quote_guessed"]

_NO_CAPTION = ("container", "annex", "preamble", "contents")


@dataclass(slots=True)
class Outline:
    """What is known of the outline of one text; each stage adds what it decides.

    ``closed`` is where the law's own units end, ``others`` the units of a second scheme (``other_starts``: where they begin
    before captions are drawn to them), ``listed`` the table of contents, ``captioned`` whether sections begin at the
    caption above them.
    """

    source: Text
    headings: Headings
    zones: Zones
    hints: dict[int, Heading]
    notices: list[Notice]
    closed: int
    quoted: list[Candidate] = field(default_factory=list)
    others: list[Candidate] = field(default_factory=list)
    other_starts: list[int] = field(default_factory=list)
    preamble: Candidate | None = None
    listed: Span | None = None
    captioned: bool = False

    @property
    def text(self) -> str:
        """The text itself."""
        return self.source.text

    def page(self, start: int) -> int | None:
        """Give the page of an offset, None where the file has no pages."""
        return self.source.layout.page(start) if self.source.layout else None

    def note(self, code: str, message: str, start: int) -> None:
        """Add a notice."""
        self.notices.append(Notice(code, message, start, self.page(start)))


def law_units(outline: Outline, open_: list[Candidate], dividers: list[int]) -> list[Candidate]:
    """Give the articles or sections: the best rising sequence among the schemes of the grammar, and bare numbers."""
    rows = len(outline.headings.grammar.unit_words)
    best: list[Candidate] = []
    best_score = 0.0
    chosen = -1
    chains = []
    for row in range(rows):
        chain, score = _chain(outline, [c for c in open_ if c.role == "unit" and c.scheme == row], dividers)
        chains.append(chain)
        if score > best_score:
            best, best_score, chosen = chain, score, row
    words = outline.headings.grammar.unit_words
    if "§" in (*words[0], *words[chosen]) and len(chains[0]) > 1 and chains[0][0].main <= 2:
        # where § is one of two schemes, the grammar's order says which is the unit and which stands in or around it
        best, chosen = chains[0], 0
    if outline.headings.grammar.bare_sections:
        chain, score, listed = _bare_chain(outline, open_)
        if score > 1.5 * best_score and len(chain) > 1:
            if listed is not None:
                outline.listed = listed
                open_[:] = outside(open_, listed)
            outline.captioned = caption_starts(outline.text, chain, [c for c in open_ if c.role in _NO_CAPTION])
            return chain
    others = {id(c): c for row, chain in enumerate(chains) if row != chosen for c in chain}
    if best:
        # behind the articles stand the closing paragraphs of later acts too, whose numbers go on from elsewhere
        quoted = {id(c) for c in outline.quoted}
        others |= {
            id(c): c
            for c in open_
            if c.role == "unit" and c.scheme != chosen and c.strong and not c.lower and c.start > best[-1].start
            if id(c) not in quoted
        }
    outline.others = sorted(others.values(), key=place)
    outline.other_starts = [c.start for c in outline.others]
    kept = list(best)
    starts = [c.start for c in best]
    for row, chain in enumerate(chains):
        if row == chosen or not chain or not best or chain[0].start > best[0].start:
            continue
        # "Čl. II" without a § inside is a provision itself, with one inside it groups them
        ends = [c.start for c in chain[1:]] + [len(outline.text)]
        for c, end in zip(chain, ends, strict=True):
            if bisect_left(starts, end) == bisect_left(starts, c.start):
                kept.append(c)
            else:
                c.role = "container"
                c.level = 1
    kept.sort(key=place)
    captions_above(outline.text, kept, {c.start for c in open_ if c.role != "unit"})
    return kept


def _chain(outline: Outline, cands: list[Candidate], dividers: list[int]) -> tuple[list[Candidate], float]:
    if not cands:
        return [], 0.0
    if any(not c.lower for c in cands):
        cands = [c for c in cands if not c.lower]
    unnumbered = [c for c in cands if c.main == UNNUMBERED and c.strong]
    cands = _guess_quotes(outline, [c for c in cands if c.main != UNNUMBERED])
    chain, score = rising_sequence(cands, [_weight(outline, c) for c in cands], dividers)
    return _put_in(_paragraphs(_mend(outline, cands, chain), outline.text), unnumbered), score


def _put_in(chain: list[Candidate], unnumbered: list[Candidate]) -> list[Candidate]:
    """Put the articles without a number ("Art. ...-") behind the numbered ones that they follow."""
    starts = [c.start for c in chain]
    for c in unnumbered:
        i = bisect_right(starts, c.start)
        if i and c.number is not None:
            c.number = replace(c.number, main=chain[i - 1].main)
            chain = [*chain, c]
    return sorted(chain, key=place)


def _weight(outline: Outline, c: Candidate) -> float:
    if c.start in outline.hints:
        return 1.2
    return 1.0 if c.strong else 0.5


def announced(outline: Outline, start: int) -> bool:
    """Say whether the words right before announce a new wording: "shall read as follows:"."""
    end = start
    while end > 0 and outline.text[end - 1].isspace():
        end -= 1
    if end == 0 or outline.text[end - 1] != ":":
        return False
    line = outline.text[max(outline.text.rfind("\n", 0, end) + 1, end - 200) : end]
    return bool(outline.headings.cue.search(line))


def _guess_quotes(outline: Outline, cands: list[Candidate]) -> list[Candidate]:
    """Take out what an amendment quotes without marks: a number out of sequence after "reads as follows:"."""
    kept: list[Candidate] = []
    last = 0
    run: int | None = None
    for c in cands:
        n = c.main
        fits = n in (last, last + 1) or not kept
        if run is not None and not fits and (n in (run, run + 1) or (n > run and _in_figures(c, kept))):
            run = n
            quote_guessed(outline, c)
            continue
        if not fits and n > 1 and announced(outline, c.start):
            run = n
            quote_guessed(outline, c)
            continue
        run = None
        kept.append(c)
        last = n
    return kept


def quote_guessed(outline: Outline, c: Candidate) -> None:
    """Take a candidate as quoted without marks, and say so."""
    outline.quoted.append(c)
    label = outline.text[c.start : c.end].strip()
    outline.note(
        "quotes-guessed",
        f"{label!r} is taken as quoted by the provision before it: its number is out of sequence after words that "
        "announce a new wording",
        c.start,
    )


def _mend(outline: Outline, cands: list[Candidate], chain: list[Candidate]) -> list[Candidate]:
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
            if before and after and after.main - before.main == 2 and not announced(outline, c.start):
                out.append(c)
                kept.add(id(c))
                label = outline.text[c.start : c.end].strip()
                outline.note("article-order", f"{label!r} stands where number {before.main + 1} should", c.start)
    out.sort(key=place)
    return out


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


def _bare_chain(outline: Outline, open_: list[Candidate]) -> tuple[list[Candidate], float, Span | None]:
    cands = [c for c in outline.headings.bare(outline.text) if outline.zones.at(c.start) is None]
    listed = contents_list(outline.text, open_, cands)
    cands = outside(cands, listed)
    if not cands:
        return [], 0.0, None
    weights = []
    for c in cands:
        w = 0.4
        if caption_above(outline.text, c.start) is not None:
            w += 0.4
        rest = outline.text[c.end : c.end + 8].lstrip(" .\t\u00a0—–-")
        if rest.startswith("(1)"):
            w += 0.3
        weights.append(w)
    return *rising_sequence(cands, weights, [], restart=False), listed


def numbered_paragraphs(outline: Outline) -> list[Candidate]:
    """Give the numbered paragraphs of a draft without any other heading: at least three, from 1, without a gap."""
    # where the file marks numbered lines as headings, the lists below them are none
    items, bare = [*outline.headings.items(outline.text, 0, len(outline.text))], [*outline.headings.bare(outline.text)]
    marked = [c for c in (*items, *bare) if c.start in outline.hints]
    for found in (sorted(marked, key=place), items, bare):
        chain: list[Candidate] = []
        for c in found:
            if outline.zones.at(c.start) is None and c.main == len(chain) + 1:
                c.role = "unit"
                c.kind = "article"
                chain.append(c)
        if len(chain) >= 3:
            outline.note(
                "numbered-paragraphs",
                "there are no headings of articles or sections: the numbered paragraphs are taken as such",
                chain[0].start,
            )
            return chain
    return []
