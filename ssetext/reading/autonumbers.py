"""Word's automatic numbers: what stands in front of a paragraph though nobody typed it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from .numerals import counted
from .xmlfile import local

__all__ = ["AutoNumbers", "Style", "Styles", "child", "first", "value"]

_PLACE = re.compile(r"%([1-9])")
_CHAIN_LIMIT = 40


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """Give an attribute whatever its namespace (transitional and strict files differ)."""
    if element is None:
        return None
    for key, found in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(found)
    return None


def child(element: etree._Element | None, *names: str) -> etree._Element | None:
    """Give the element under a path of names, None where a step is missing."""
    for name in names:
        if element is None:
            return None
        element = next((c for c in element if local(c) == name), None)
    return element


def first(root: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """Give the children of that name."""
    return iter(()) if root is None else (c for c in root if local(c) == name)


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text) else default


def _switch(element: etree._Element | None) -> bool | None:
    """Give whether a property is on or off, None where nothing is said."""
    return None if element is None else value(element) not in ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style says about headings and numbers."""

    id: str
    name: str
    based_on: str | None
    outline: int | None
    num_id: str | None
    level: int | None
    hidden: bool = False
    caps: bool | None = None


class Styles:
    """The styles of a Word file."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self.numbering: dict[str, str] = {}
        self.default: str | None = None
        for element in first(root, "style"):
            id_ = value(element, "styleId")
            if id_ is None:
                continue
            properties = child(element, "pPr")
            outline = value(child(properties, "outlineLvl"))
            numbers = child(properties, "numPr")
            level = value(child(numbers, "ilvl"))
            style = Style(
                id=id_,
                name=(value(child(element, "name")) or id_).strip().lower(),
                based_on=value(child(element, "basedOn")),
                outline=_whole(outline, 9) if outline is not None else None,
                num_id=value(child(numbers, "numId")),
                level=_whole(level, 0) if level is not None else None,
                hidden=child(element, "rPr", "vanish") is not None,
                caps=_switch(child(element, "rPr", "caps")),
            )
            self._styles[id_] = style
            kind = value(element, "type")
            if kind == "numbering" and style.num_id is not None:
                self.numbering[id_] = style.num_id
            if kind == "paragraph" and value(element, "default") in ("1", "true", "on"):
                self.default = id_

    def chain(self, id_: str | None) -> list[Style]:
        """Give a style and those that it is based on, nearest first."""
        out: list[Style] = []
        id_ = id_ if id_ in self._styles else self.default
        while id_ is not None and id_ in self._styles and len(out) < _CHAIN_LIMIT:
            style = self._styles[id_]
            if style in out:
                break
            out.append(style)
            id_ = style.based_on
        return out


@dataclass(slots=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    style: str | None = None
    legal: bool = False
    restart: int | None = None
    hidden: bool = False


@dataclass(slots=True)
class _Abstract:
    levels: dict[int, _Level] = field(default_factory=dict)
    link: str | None = None


@dataclass(slots=True)
class _Num:
    abstract: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, _Level] = field(default_factory=dict)


class AutoNumbers:
    """Counts the numbered paragraphs of a Word file as Word does.

    Lists made from one abstract list go on counting together; a list that overrides a start begins anew the first time
    that it is used; a level begins anew after any level above it, or after the level that ``lvlRestart`` names
    (ECMA-376, part 1, 17.9).

    Parameters
    ----------
    root : element or None
        Of ``word/numbering.xml``.
    styles : Styles
    language : str
        Of the numbers that are written as words.
    """

    def __init__(self, root: etree._Element | None, styles: Styles, *, language: str = "en") -> None:
        self.styles = styles
        self.language = language
        self._abstracts: dict[str, _Abstract] = {}
        self._nums: dict[str, _Num] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        for element in first(root, "abstractNum"):
            abstract = _Abstract(link=value(child(element, "numStyleLink")))
            for lvl in first(element, "lvl"):
                abstract.levels[_whole(value(lvl, "ilvl"), 0)] = _level(lvl)
            self._abstracts[value(element, "abstractNumId") or ""] = abstract
        for element in first(root, "num"):
            num = _Num(value(child(element, "abstractNumId")) or "")
            for override in first(element, "lvlOverride"):
                at = _whole(value(override, "ilvl"), 0)
                start = value(child(override, "startOverride"))
                if start is not None:
                    num.starts[at] = _whole(start, 1)
                own = child(override, "lvl")
                if own is not None:
                    num.levels[at] = _level(own)
            self._nums[value(element, "numId") or ""] = num

    @property
    def in_words(self) -> bool:
        """Whether a number is written in words or with an ending, so that the language matters."""
        formats = {"ordinal", "ordinalText", "cardinalText"}
        levels = [lvl for a in self._abstracts.values() for lvl in a.levels.values()]
        levels += [lvl for n in self._nums.values() for lvl in n.levels.values()]
        return any(lvl.format in formats for lvl in levels)

    def next(self, properties: etree._Element | None, style: str | None) -> str:
        """Count a paragraph and give its number with what follows it; empty where it has none.

        Parameters
        ----------
        properties : element or None
            The paragraph's ``pPr``.
        style : str or None
            The id of its style.
        """
        found = self._which(properties, style)
        if found is None:
            return ""
        num_id, at = found
        num = self._nums[num_id]
        key, abstract = self._resolve(num)
        levels = {**abstract.levels, **num.levels}
        level = levels.get(at)
        if level is None:
            return ""
        counters = self._counters.setdefault(key, {})
        if at in num.starts and (num_id, at) not in self._begun:
            counters[at] = num.starts[at]
        else:
            counters[at] = counters[at] + 1 if at in counters else level.start
        self._begun.add((num_id, at))
        for deeper in [k for k in counters if k > at]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart > 0 and at < restart):
                del counters[deeper]
        return self._write(level, levels, counters)

    def _which(self, properties: etree._Element | None, style: str | None) -> tuple[str, int] | None:
        """Give the list and the level of a paragraph: its own, or its style's."""
        own = child(properties, "numPr")
        num_id = value(child(own, "numId"))
        own_level = value(child(own, "ilvl"))
        level = _whole(own_level, 0) if own_level is not None else None
        if num_id is None:
            chain = self.styles.chain(style)
            holder = next((s for s in chain if s.num_id is not None), None)
            if holder is None:
                return None
            num_id = holder.num_id
            if level is None and num_id in self._nums:
                _, abstract = self._resolve(self._nums[num_id])
                bound = {lvl.style: at for at, lvl in abstract.levels.items() if lvl.style}
                level = next((bound[s.id] for s in chain if s.id in bound), None)
            if level is None:
                level = next((s.level for s in chain if s.level is not None), None)
        if num_id is None or num_id == "0" or num_id not in self._nums:
            return None
        return num_id, level or 0

    def _resolve(self, num: _Num) -> tuple[str, _Abstract]:
        """Give the abstract list of a list, through the numbering style that it may only point to."""
        key = num.abstract
        for _ in range(_CHAIN_LIMIT):
            abstract = self._abstracts.get(key)
            if abstract is None:
                return key, _Abstract()
            target = self._nums.get(self.styles.numbering.get(abstract.link or "", ""))
            if target is None or abstract.levels or target.abstract == key:
                return key, abstract
            key = target.abstract
        return key, _Abstract()

    def _write(self, level: _Level, levels: dict[int, _Level], counters: dict[int, int]) -> str:
        if level.hidden:
            return ""
        if level.format == "bullet":
            # the signs of symbol fonts are private to them
            sign = level.text if level.text in ("–", "—", "•", "·", "*") else "-"
            return f"{sign} " if level.text.strip() else ""

        def place(m: re.Match[str]) -> str:
            at = int(m[1]) - 1
            other = levels.get(at)
            if other is None:
                return ""
            format_ = "decimal" if level.legal and other.format not in ("none", "bullet") else other.format
            if format_ == "bullet":
                return ""
            return counted(counters.get(at, other.start), format_, self.language)

        text = _PLACE.sub(place, level.text)
        if not text.strip():
            return ""
        return text if level.suffix == "nothing" else text + " "


def _level(element: etree._Element) -> _Level:
    format_ = child(element, "numFmt")
    if format_ is None:
        # newer formats stand in an alternative with the old one as a fallback
        for choice in first(child(element, "AlternateContent"), "Choice"):
            format_ = child(choice, "numFmt")
    kind = value(format_) or "decimal"
    if kind == "custom":
        shown = (value(format_, "format") or "").split(",")[0].strip()
        kind = "decimalZero" if re.fullmatch(r"0+1", shown) else "decimal"
    restart = value(child(element, "lvlRestart"))
    legal = child(element, "isLgl")
    return _Level(
        start=_whole(value(child(element, "start")), 0 if child(element, "start") is None else 1),
        format=kind,
        text=value(child(element, "lvlText")) or "",
        suffix=value(child(element, "suff")) or "tab",
        style=value(child(element, "pStyle")),
        legal=legal is not None and value(legal) not in ("0", "false", "off"),
        restart=_whole(restart, 0) if restart is not None else None,
        hidden=child(element, "rPr", "vanish") is not None,
    )
