"""Stretches that quote another law, what they hold, and the law that an amendment names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from ..law import Provision, Quote, Span
from .headings import Candidate, place

__all__ = ["Zones", "amended_law", "quoted_zones", "with_quotes", "without_false_zones"]

_MARKS = re.compile('[«»“”„"]')
_CLOSES = re.compile(r"[ \t]*[.;,)]{0,2}[ \t\r]{0,8}(?:\n|$)")
_LIMIT = 60_000
_ACT = re.compile(
    r"(?<![^\W_])(?:(?:[A-Z][\w’'-]+ (?:(?:of|and|the|for|in|on|to) ){0,2}){1,8}Act\b(?:,? \d{4}| N(?:o\.?|umber) ?\d+)?"
    r"|(?:Ley|Real Decreto|Decreto|Código|Estatuto|[Ll]oi|[Cc]ode|[Oo]rdonnance|[Dd]écret|Lei|Decreto-Lei|Código"
    r"|[Ll]egge|[Dd]ecreto legislativo|Leg(?:ea|ii)|Ordonanț\w+|Llei|Decret|Act (?:No|no)|[Νν]\.|[Νν]όμου?"
    r"|[Зз]акон\w*|[Кк]одекс\w*|[Uu]staw\w*|[Zz]ákon\w*)(?![^\W_])"
    r"(?:[^.;:\n«“„\"]|\.(?=[ \u00a0]?[a-zа-яα-ω0-9(º°ª])){2,160})"
)
_END = re.compile(
    r",? (?:que|quedan?|os? artigos?|els? articles?|en los|est|sont|ainsi|passam?|(?:is|are) (?:hereby )?amended|se|sa|è|sono|şi|e|y|é|του|са|се) "
)


class Zones:
    """Spans in order, asked for the one that holds an offset."""

    def __init__(self, spans: Iterable[Span]) -> None:
        merged: list[Span] = []
        for span in sorted(spans, key=lambda s: (s.start, -s.end)):
            if merged and span.start < merged[-1].end:
                if span.end > merged[-1].end:
                    merged[-1] = Span(merged[-1].start, span.end)
            else:
                merged.append(span)
        self.spans: Sequence[Span] = merged
        self._starts = [s.start for s in merged]

    def at(self, offset: int) -> Span | None:
        """Give the span that holds the offset, None outside of all."""
        i = bisect_right(self._starts, offset) - 1
        return self.spans[i] if i >= 0 and offset < self.spans[i].end else None


def quoted_zones(text: str) -> list[Span]:
    """Give the stretches of more than one line, or of whole lines, that stand between quotation marks.

    A paragraph that begins with an opening mark inside a quotation continues it (French usage); a mark that is never
    closed quotes nothing.

    >>> quoted_zones("It reads:\\n«Article 1. A.\\nArticle 2. B.»\\nEnd.")
    [Span(start=10, end=39)]
    """
    zones = []
    depth = 0
    opened = 0
    straight = -1
    for m in _MARKS.finditer(text):
        mark, at = m[0], m.start()
        if mark == '"':
            # straight marks do not say which way they face: one at a line's beginning opens, one at a line's end closes
            begins = at == 0 or text[at - 1] == "\n"
            if begins and straight < 0:
                # a term defined ("Panel" means …) opens and closes within its line and quotes no article
                closing = text.find('"', at + 1, _line_end(text, at))
                if closing < 0 or _CLOSES.match(text, closing + 1):
                    straight = at
            elif straight >= 0 and not begins and _CLOSES.match(text, at + 1):
                if at - straight < _LIMIT:
                    zones.append(Span(straight, at + 1))
                straight = -1
            continue
        if depth and at - opened > _LIMIT:
            depth = 0
        if mark in "«“„" and not (mark == "“" and depth and text[opened] == "„" and not text[at - 1 : at].isspace()):
            if depth == 0:
                depth, opened = 1, at
            elif not _line_begins(text, at):
                depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and (_line_begins(text, opened) or text.find("\n", opened, at) >= 0):
                zones.append(Span(opened, at + 1))
    return zones


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _line_begins(text: str, at: int) -> bool:
    # forty characters are enough to see: a line's own indent is shorter
    before = text[max(0, at - 40) : at]
    return not before[before.rfind("\n") + 1 :].strip() and ("\n" in before or at <= 40)


def amended_law(words: str, cue: re.Pattern[str] | None = None) -> str | None:
    """Give the law that an amending provision names, as it is printed, None where it names none.

    Parameters
    ----------
    words : str
        What the amending provision says before the quotation.
    cue : re.Pattern, optional
        The words that announce a new wording ("is replaced by"): the law's name ends before them.

    >>> amended_law("Se modifica el artículo 3 de la Ley 7/1990, de 2 de mayo, de huertos: ")
    'Ley 7/1990, de 2 de mayo, de huertos'
    >>> amended_law("Section 3 of the Open Gardens Act 1990 is amended to read: ")
    'Open Gardens Act 1990'
    """
    for m in _ACT.finditer(words):
        name = m[0]
        if cue is not None and (c := cue.search(name, 4)):
            name = name[: c.start()]
        name = _END.split(name)[0].strip(" ,(").removeprefix("The ")
        if re.search(r"\d", name) or len(name) > 12:
            return name
    return None


def without_false_zones(text: str, zones: Zones, marked: Zones, found: list[Candidate]) -> tuple[Zones, list[int]]:
    """Drop a quotation that would swallow the act's own articles: a mark was lost, and the numbers run through it.

    Those that the file itself marks are kept. Gives the zones, and where those dropped begin.
    """
    spans = []
    dropped = []
    units = [c for c in found if c.role == "unit" and c.scheme == 0 and not c.opening and not c.lower]
    if whole := _quoted_whole(zones, marked, found):
        # a bill that is quoted as a whole in the act that passes it
        inside = quoted_zones(text[whole.start + 1 : whole.end])
        moved = [Span(s.start + whole.start + 1, s.end + whole.start + 1) for s in inside]
        zones = Zones([*(s for s in zones.spans if s != whole), *moved])
        for c in found:
            c.opening = c.opening and not c.start <= whole.start < c.end
    starts = [c.start for c in units]
    for span in zones.spans:
        i, j = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if i < j and i > 0 and j < len(units) and not marked.at(span.start):
            run = [c.main for c in units[i - 1 : j + 1]]
            if all(b == a + 1 for a, b in pairwise(run)):
                dropped.append(span.start)
                continue
        spans.append(span)
    return Zones(spans), dropped


def _quoted_whole(zones: Zones, marked: Zones, found: list[Candidate]) -> Span | None:
    """Give the quotation that holds all articles of the text, from the first, where there is one."""
    units = [c for c in found if c.role == "unit" and c.scheme == 0 and not c.lower]
    if len(units) < 2 or units[0].main > 1:
        return None
    span = zones.at(units[0].end - 1)
    if span is None or marked.at(span.start) or units[-1].start >= span.end:
        return None
    return span


def with_quotes(
    provisions: list[Provision], quoted: list[Candidate], text: str, zones: Zones, cue: re.Pattern[str]
) -> list[Provision]:
    """Give each provision the articles of another law that it quotes, and the law that it names for them."""
    if not quoted:
        return provisions
    starts = [p.start for p in provisions]
    by_place: dict[int, list[Candidate]] = {}
    for c in sorted(quoted, key=place):
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
            zone = zones.at(c.start) or zones.at(c.end)
            end = cands[k + 1].start if k + 1 < len(cands) else p.end
            if zone is not None:
                end = min(end, zone.end)
            label = text[c.start : c.end].strip().lstrip('«“"„‹‘>#*_ \u00a0')
            # the law is named once, at the head of the amendments, or again before one of them
            named = amended_law(text[seen : c.start], cue) or named
            seen = min(end, p.end)
            quotes.append(Quote(label, c.start, seen, named))
        out[i] = replace(p, quotes=tuple(quotes))
    return out
