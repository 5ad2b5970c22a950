"""From a clean text to a law with its provisions: which heading candidates hold, and what lies between them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ..errors import NotALawError
from ..language import identify
from ..law import Heading, Kind, Law, Notice, Provision, Quote, Span, Text
from .grammar import known_languages
from .headings import Candidate, Headings, compiled
from .quotes import Zones, amended_law, quoted_zones

__all__ = ["segment"]

_CAPTION_LIMIT = 200
_HEADING_BLOCK = 700
_GAP = 0.3
_GAP_STEP = 0.1
_GAP_MOST = 1.5
_RESTART = 2.2
_RESTART_MARKED = 0.6


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
        notices (``article-gap``, ``article-order``, ``quotes-guessed``).

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
        headings = compiled(language)
    else:
        language = identify(text.text)[0]
        headings = compiled(language if language in known_languages() else None)
    return _Segmenter(text, headings).law(language)


def _law(text: Text, language: str, provisions: Sequence[Provision], headings: Sequence[Heading],
         notices: Sequence[Notice]) -> Law:
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
        self.hints = sorted(h.start for h in text.hints)
        self.marked = Zones(text.quoted)
        self.zones = Zones([*text.quoted, *quoted_zones(self.text)])
        self.quoted: list[Candidate] = []
        self.restarts: set[int] = set()

    def law(self, language: str) -> Law:
        """Decide, build and give the law."""
        found = sorted([*self.headings.find(self.text), *self.headings.ordinal_containers(self.text)], key=lambda c: c.start)
        open_: list[Candidate] = []
        for c in found:
            if c.opening or self.zones.at(c.start + (1 if c.opening else 0)) is not None:
                if c.role in ("unit", "closing"):
                    self.quoted.append(c)
            else:
                open_.append(c)
        dividers = [c.start for c in open_ if c.role in ("container", "group", "annex")]
        units = self._units(open_, dividers)
        events = self._closings(open_, units)
        if not events:
            raise NotALawError(self._refusal())
        return self._build(language, open_, events)

    def _refusal(self) -> str:
        name = Path(self.source.source).name if self.source.source else "the text"
        shown = self.headings.grammar.name
        return (f"{name}: no article, section or other provision was found (headings of {shown} were looked for). "
                f"Check that the file is a law, and give its language (known: {', '.join(known_languages())}).")

    # -- articles -----------------------------------------------------------------------------------------------------

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
        if self.headings.grammar.bare_sections:
            chain, score = self._bare_chain()
            if score > 1.5 * best_score and len(chain) > 1:
                self._caption_starts(chain)
                return chain
        for row, chain in enumerate(chains):
            if row == chosen:
                continue
            # "Čl. II" without a § inside is a provision itself, with one inside it groups them
            starts = [c.start for c in best]
            ends = [c.start for c in chain[1:]] + [len(self.text)]
            if row > chosen and chain and best and chain[0].start < best[0].start + 1:
                for c, end in zip(chain, ends, strict=True):
                    if bisect_left(starts, end) == bisect_left(starts, c.start):
                        best.append(c)
        best.sort(key=lambda c: c.start)
        return best

    def _chain(self, cands: list[Candidate], dividers: list[int]) -> tuple[list[Candidate], float]:
        if not cands:
            return [], 0.0
        if any(not c.lower for c in cands):
            cands = [c for c in cands if not c.lower]
        cands = self._guess_quotes(cands)
        chain, score = _sequence(cands, [self._weight(c) for c in cands], dividers)
        return self._mend(cands, chain), score

    def _weight(self, c: Candidate) -> float:
        if self._hinted(c.start):
            return 1.2
        return 1.0 if c.strong else 0.5

    def _hinted(self, start: int) -> bool:
        i = bisect_left(self.hints, start)
        return i < len(self.hints) and self.hints[i] == start

    def _cue(self, start: int) -> bool:
        end = start
        while end > 0 and self.text[end - 1].isspace():
            end -= 1
        line = self.text[max(self.text.rfind("\n", 0, end) + 1, end - 200) : end]
        return bool(self.headings.cue.search(line)) and line.endswith(":")

    def _guess_quotes(self, cands: list[Candidate]) -> list[Candidate]:
        """Take out what an amendment quotes without marks: a number out of sequence right after "reads as follows:"."""
        kept: list[Candidate] = []
        last = 0
        run: int | None = None
        for c in cands:
            n = c.number.main if c.number else 0
            fits = n in (last, last + 1) or not kept
            if run is not None and not fits and n in (run, run + 1):
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
        self.notices.append(Notice("quotes-guessed", f"{label!r} is taken as quoted by the provision before it: its number is "
                                   "out of sequence after words that announce a new wording", c.start,
                                   self._page(c.start)))

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
                    self.notices.append(Notice("article-order", f"{label!r} stands where number {before.main + 1} should",
                                               c.start, self._page(c.start)))
        out.sort(key=lambda c: c.start)
        return out

    # -- bare numbers -------------------------------------------------------------------------------------------------

    def _bare_chain(self) -> tuple[list[Candidate], float]:
        cands = [c for c in self.headings.bare(self.text) if self.zones.at(c.start) is None]
        if not cands:
            return [], 0.0
        weights = []
        for c in cands:
            w = 0.4
            if self._caption_above(c.start) is not None:
                w += 0.4
            rest = self.text[c.end : c.end + 8].lstrip(" .\t\u00a0—–-")
            if rest.startswith("(1)"):
                w += 0.3
            weights.append(w)
        return _sequence(cands, weights, [], restart=False)

    def _caption_above(self, start: int) -> int | None:
        """Give where the caption line right above begins, None where the line above is no caption."""
        if start < 2:
            return None
        end = start - 1
        begin = self.text.rfind("\n", 0, end) + 1
        line = self.text[begin:end].strip()
        if not line and begin > 1:
            end = begin - 1
            begin = self.text.rfind("\n", 0, end) + 1
            line = self.text[begin:end].strip()
        if not line or len(line) > 160 or line[-1] in ".;:,)]—-" and not line.endswith("etc.") or not (line[0].isupper() or line[0] in "“\"‘"):
            return None
        return begin

    def _caption_starts(self, chain: list[Candidate]) -> None:
        above = [self._caption_above(c.start) for c in chain]
        if sum(a is not None for a in above) * 2 < len(chain):
            return
        for c, a in zip(chain, above, strict=True):
            if a is not None:
                c.start = a

    # -- closing provisions, groups, annexes, preamble
    # ------------------------------------------------------------------

    def _closings(self, open_: list[Candidate], units: list[Candidate]) -> list[Candidate]:
        last: dict[str, int] = {}
        closings = []
        for c in open_:
            if c.role != "closing":
                continue
            n = c.number.main if c.number else 1
            if self._cue(c.start) and n != last.get(c.kind, 0) + 1:
                self._quote_guessed(c)
                continue
            last[c.kind] = n
            closings.append(c)
        events = sorted([*units, *closings], key=lambda c: c.start)
        first = events[0].start if events else len(self.text)
        for c in open_:
            if c.role == "annex" and c.start > first:
                events.append(c)
        preamble = next((c for c in open_ if c.role == "preamble" and c.start < first), None)
        events.sort(key=lambda c: c.start)
        events = self._annexes(events)
        groups = [c for c in open_ if c.role == "group" and c.start > first]
        for g, c in enumerate(groups):
            starts = [e.start for e in events]
            i = bisect_right(starts, c.start)
            end = starts[i] if i < len(starts) else len(self.text)
            if g + 1 < len(groups):
                end = min(end, groups[g + 1].start)
            items = self._items(c, end)
            if items:
                events.extend(items)
                events.append(c)
                c.role = "container"
            elif end - c.line_end < 300 and i < len(starts):
                events.append(c)
                c.role = "container"
            elif c.strong:
                c.role = "closing"
                events.append(c)
            events.sort(key=lambda e: e.start)
        self.preamble = preamble
        return events

    def _items(self, group: Candidate, end: int) -> list[Candidate]:
        out = []
        last = 0
        for c in self.headings.items(self.text, group.line_end, end):
            if self.zones.at(c.start) is not None:
                continue
            n = c.number.main if c.number else 0
            if n == last + 1 or (out and n == last + 2):
                c.kind = group.kind
                out.append(c)
                last = n
        return out

    def _annexes(self, events: list[Candidate]) -> list[Candidate]:
        out: list[Candidate] = []
        for i, c in enumerate(events):
            if c.role == "annex":
                count = 0
                for e in events[i + 1 :]:
                    if e.role == "annex" or count > 2:
                        break
                    count += 1
                if count > 2:
                    c.role = "container"
            out.append(c)
        return out

    # -- building
    # -------------------------------------------------------------------------------------------------------

    def _build(self, language: str, open_: list[Candidate], events: list[Candidate]) -> Law:
        taken = {e.start for e in events}
        containers = [c for c in open_ if c.role == "container" and c.start not in taken]
        events = self._with_containers(events, containers)
        if self.preamble is not None:
            self.preamble.kind = "preamble"
            events = sorted([*events, self.preamble], key=lambda c: c.start)
        provisions: list[Provision] = []
        headings: list[Heading] = []
        path: list[tuple[int, str]] = []
        seen: dict[str, int] = {}
        group: str | None = None
        highest = 0
        for i, c in enumerate(events):
            end = events[i + 1].start if i + 1 < len(events) else len(self.text)
            if c.role == "container":
                label = " ".join(self.text[c.start : end].split()) if end - c.start < 400 else self._line(c)
                label = label.strip("#*_ ")
                level = c.level or 1
                headings.append(Heading(level, label, c.start, min(end, c.start + len(self.text[c.start :
                end].rstrip()))))
                path = [p for p in path if p[0] < level]
                path.append((level, label))
                group = c.kind if c.kind in ("additional", "transitional", "repealing", "final") else None
                continue
            kind: str = c.kind
            if c.role in ("unit", "bare"):
                n = c.number.main if c.number else 0
                if group and n <= 1 < highest:
                    kind = group
                elif kind == "article" and group and n == highest + 1:
                    group = None
                if kind == "article":
                    highest = n
            provisions.append(self._provision(c, kind, end, tuple(p[1] for p in path), seen))
            if c.role in ("unit", "bare") and kind != "article":
                group = kind
                highest = 10**6
        self._gaps(provisions, events)
        provisions = self._with_quotes(provisions)
        return _law(self.source, language, provisions, headings, self.notices)

    def _with_containers(self, events: list[Candidate], containers: list[Candidate]) -> list[Candidate]:
        """Keep a chapter heading only where a provision or another heading soon follows, so that no text is lost to it."""
        merged = sorted([*events, *containers], key=lambda c: c.start)
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

    def _line(self, c: Candidate) -> str:
        return self.text[c.start : c.line_end].strip().strip("#*_ ")

    def _page(self, start: int) -> int | None:
        return self.source.layout.page(start) if self.source.layout else None

    def _provision(self, c: Candidate, kind: str, end: int, path: tuple[str, ...], seen: dict[str, int]) -> Provision:
        stem = {"article": "art"}.get(kind, kind)
        if c.number is not None:
            id_ = f"{stem}_{c.number.key}"
        elif kind == "preamble":
            id_ = "preamble"
        else:
            id_ = f"{stem}_{seen.get(stem, 0) + 1}"
            seen[stem] = seen.get(stem, 0) + 1
        count = seen[id_] = seen.get(id_, 0) + 1
        if count > 1:
            id_ = f"{id_}__{count}"
        label, heading = self._label(c, end)
        return Provision(id_, _kind(kind), label, heading, c.start, end, self._page(c.start), path)

    def _label(self, c: Candidate, end: int) -> tuple[str, str]:
        line = self._line(c)
        if c.role == "bare":
            above = self.text[c.start : c.end].strip().split("\n")
            if len(above) > 1:
                return " ".join(" ".join(above).split()), above[0].strip()
            return self.text[c.start : c.end].strip(), ""
        rest = self.text[c.end : c.line_end].strip(" \t\u00a0.:-–—*_)º°")
        if not rest:
            next_end = self.text.find("\n", c.line_end + 1, end)
            below = self.text[c.line_end + 1 : next_end].strip() if next_end > 0 else ""
            return line, below.strip("() .") if _is_caption(below) else ""
        if len(line) <= _CAPTION_LIMIT and c.line_end < end - 1 and _is_caption(rest.rstrip(".") if "." not in rest[:-1] else rest):
            return line, rest.rstrip(". ")
        if m := _PARENTHESIS.match(rest):
            return self.text[c.start : c.end].strip() + f" ({m[1]})", m[1].rstrip(".")
        return self.text[c.start : c.end].strip(" #*_\n\t"), ""

    def _gaps(self, provisions: list[Provision], events: list[Candidate]) -> None:
        numbers = [(c.number.main, c) for c in events if c.role in ("unit", "bare") and c.number and c.kind == "article"]
        for (a, _), (b, c) in zip(numbers, numbers[1:], strict=False):
            if b > a + 1:
                missing = f"{a + 1}" if b == a + 2 else f"{a + 1} to {b - 1}"
                self.notices.append(Notice("article-gap", f"no heading was found for article {missing}", c.start, self._page(c.start)))

    def _with_quotes(self, provisions: list[Provision]) -> list[Provision]:
        if not self.quoted:
            return provisions
        starts = [p.start for p in provisions]
        by_place: dict[int, list[Candidate]] = {}
        for c in sorted(self.quoted, key=lambda c: c.start):
            i = bisect_right(starts, c.start) - 1
            if i >= 0 and c.start < provisions[i].end:
                by_place.setdefault(i, []).append(c)
        out = list(provisions)
        for i, cands in by_place.items():
            p = provisions[i]
            quotes = []
            for k, c in enumerate(cands):
                zone = self.zones.at(c.start) or self.zones.at(c.end)
                end = cands[k + 1].start if k + 1 < len(cands) else p.end
                if zone is not None:
                    end = min(end, zone.end)
                label = self.text[c.start : c.end].strip().lstrip("«“\"„ ")
                quotes.append(Quote(label, c.start, min(end, p.end), amended_law(self.text[p.start : c.start])))
            out[i] = replace(p, quotes=tuple(quotes))
        return out


_PARENTHESIS = re.compile(r"\(?([^()\n]{3,120})\)[ .]*[-–—.]")


def _is_caption(line: str) -> bool:
    return bool(line) and len(line) <= _CAPTION_LIMIT and line[-1] not in ":;," and (line[0].isupper() or line[0] in "(«“") and not (
        line[-1] == "." and len(line) > 120)


def _kind(kind: str) -> Kind:
    return kind  # type: ignore[return-value]


def _sequence(cands: list[Candidate], weights: list[float], dividers: list[int], *, restart: bool = True,
              ) -> tuple[list[Candidate], float]:
    """Give the best rising sequence of numbers: a weighted longest increasing subsequence that may begin anew.

    Skipping a candidate costs its weight, a gap in the numbers a little, a new beginning at 1 more (less after a
    heading).
    """
    if not cands:
        return [], 0.0
    best: dict[int, tuple[float, int]] = {}
    tree = _Prefix(max((c.number.main for c in cands if c.number), default=0) + 1)
    parent = [-1] * len(cands)
    scores = [0.0] * len(cands)
    top: tuple[float, int] = (0.0, -1)
    for i, c in enumerate(cands):
        assert c.number is not None
        n = c.number.main
        options: list[tuple[float, int]] = [(-min(0.15 * max(n - 1, 0), 2.0), -1)]
        for back in range(1, 13):
            if n - back in best:
                score, at = best[n - back]
                options.append((score - (0.0 if back == 1 else _GAP + _GAP_STEP * (back - 1)), at))
        if n in best:
            score, at = best[n]
            other = cands[at].number
            same = other is not None and other.sub == c.number.sub
            options.append((score - (0.7 if same else 0.0), at))
        far = tree.best(n - 13)
        if far is not None:
            options.append((far[0] - _GAP_MOST, far[1]))
        if restart and n <= 1 and top[1] >= 0:
            since = cands[top[1]].start
            k = bisect_left(dividers, since)
            marked = k < len(dividers) and dividers[k] < c.start
            options.append((top[0] - (_RESTART_MARKED if marked else _RESTART), top[1]))
        score, at = max(options)
        score += weights[i]
        scores[i], parent[i] = score, at
        if n not in best or score >= best[n][0]:
            best[n] = (score, i)
            tree.add(n, (score, i))
        if score >= top[0]:
            top = (score, i)
    chain = []
    at = top[1]
    while at >= 0:
        chain.append(cands[at])
        at = parent[at]
    chain.reverse()
    return chain, top[0]


class _Prefix:
    """The best score among the numbers up to n (a Fenwick tree for maxima)."""

    def __init__(self, size: int) -> None:
        self._best: list[tuple[float, int] | None] = [None] * (size + 1)

    def add(self, n: int, value: tuple[float, int]) -> None:
        n += 1
        while n < len(self._best):
            held = self._best[n]
            if held is None or value > held:
                self._best[n] = value
            n += n & -n

    def best(self, n: int) -> tuple[float, int] | None:
        n += 1
        out: tuple[float, int] | None = None
        while n > 0:
            held = self._best[n]
            if held is not None and (out is None or held > out):
                out = held
            n -= n & -n
        return out
