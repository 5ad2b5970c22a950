"""Warnings as a person reads them: one line a kind, in plain words and with the next step; routine ones apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ssetext.law import Law, Notice
from ssetext.reporting.labels import short_label

__all__ = ["Told", "tell_notices"]

#: What every reading does and nobody needs to check before trusting the report: it stands at the foot.
_ROUTINE = {
    "chapters-doubted",
    "comments",
    "contents-dropped",
    "decrees-after-act",
    "encoding-guessed",
    "footnotes-moved",
    "history-dropped",
    "navigation-dropped",
    "not-in-force-dropped",
    "running-heads-removed",
}
_PLACES = 5
_PAGES = re.compile(r"pages? ([\d–, ]+\d(?: …)?) of ")


@dataclass(frozen=True, slots=True)
class Told:
    """What one kind of warning says: its code, its words, and where it holds (``3 times: page 2, page 5``)."""

    code: str
    words: str
    where: str
    routine: bool


def tell_notices(notices: Sequence[Notice], words: dict[str, Any], law: Law | None = None) -> list[Told]:
    """Tell warnings in the words of a report, those of one code together; one that has no such words tells its own.

    Examples
    --------
    >>> from ssetext.reporting.words import report_words
    >>> told = tell_notices([Notice("footnotes-moved", "", page=2), Notice("footnotes-moved", "", page=9)], report_words("en"))
    >>> told[0].where, told[0].routine
    ('2 times: page 2, page 9', True)
    """
    kinds: dict[str, list[Notice]] = {}
    for notice in notices:
        kinds.setdefault(notice.code, []).append(notice)
    out = []
    for code, mine in kinds.items():
        said = words["notices"].get(code) or " ".join(dict.fromkeys(n.message for n in mine))
        places = list(dict.fromkeys(p for n in mine if (p := _place(n, words, law))))
        where = ", ".join(places[:_PLACES]) + (" …" if len(places) > _PLACES else "")
        if len(mine) > 1:
            where = f"{len(mine)} {words['times']}" + (f": {where}" if where else "")
        out.append(Told(code, said, where, code in _ROUTINE))
    return out


def _place(notice: Notice, words: dict[str, Any], law: Law | None) -> str:
    if notice.page:  # a notice keeps its first page; its message begins with all of them
        pages = _PAGES.match(notice.message)
        return f"{words['page']} {pages[1] if pages else notice.page}"
    provision = law.at(notice.start) if law is not None and notice.start is not None else None
    return short_label(provision) if provision else ""
