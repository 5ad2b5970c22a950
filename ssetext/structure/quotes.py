"""Stretches that quote another law, and the law that an amendment names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from ..law import Span

__all__ = ["Zones", "amended_law", "quoted_zones"]

_MARKS = re.compile(r"[«»“”„]|(?<=\n)\"|\"(?=[ \t]*[.;,)]{0,2}[ \t]*(?:\n|$))")
_LIMIT = 60_000
_ACT = re.compile(
    r"(?:Ley(?: Orgánica| Foral| General| Federal)?|Real Decreto(?:-ley| Legislativo)?|Decreto(?:-ley| Legislativo)?|Código|Estatuto"
    r"|[Ll]oi|[Cc]ode|[Oo]rdonnance|[Dd]écret|Lei|Decreto-Lei|Código|[Ll]egge|[Dd]ecreto legislativo|Legea|Ordonanța|Llei|Decret"
    r"|Act|ν\.|Закон\w*|[Uu]staw\w*|[Zz]ákon\w*)"
    r"[^.;:\n«“]{0,140}",
    re.U,
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

    >>> [text for text in [quoted_zones("It reads:\\n«Article 1. A.\\nArticle 2. B.»\\nEnd.")]]
    [[Span(start=10, end=38)]]
    """
    zones = []
    depth = 0
    opened = 0
    straight = -1
    for m in _MARKS.finditer(text):
        mark, at = m[0], m.start()
        if mark == '"':
            # straight marks do not say which way they face: one at a line's beginning opens, one at a line's end closes
            begins = at > 0 and text[at - 1] == "\n"
            if straight >= 0 and not begins:
                if at - straight < _LIMIT:
                    zones.append(Span(straight, at + 1))
                straight = -1
            elif begins and straight < 0:
                straight = at
            continue
        if depth and at - opened > _LIMIT:
            depth = 0
        if mark in "«“„" and not (mark == "“" and depth and text[opened] == "„" and not text[at - 1 : at].isspace()):
            if depth == 0:
                depth, opened = 1, at
            elif _line_begins(text, at):
                continue
            else:
                depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and (_line_begins(text, opened) or text.find("\n", opened, at) >= 0):
                zones.append(Span(opened, at + 1))
    return zones


def _line_begins(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def amended_law(words: str) -> str | None:
    """Give the law that an amending provision names, as it is printed, None where it names none.

    >>> amended_law("Se modifica el artículo 3 de la Ley 7/1990, de 2 de mayo, de huertos: ")
    'Ley 7/1990, de 2 de mayo, de huertos'
    """
    last = None
    for m in _ACT.finditer(words):
        if re.search(r"\d", m[0]) or len(m[0]) > 25:
            last = m[0]
            break
    if last is None:
        return None
    last = re.split(r",? (?:que |queda|en los|est |sont |ainsi|passa|is amended|are |se )", last)[0]
    return last.strip(" ,") or None
