"""The words that head a law's provisions, one grammar a language, read from ``seeds/headings/LANGUAGE.yaml``."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from .._paths import SEEDS
from ..errors import LanguageError

__all__ = [
    "Grammar",
    "ProvisionWords",
    "alternatives",
    "fold",
    "known_languages",
    "load_grammar",
    "look_alikes",
    "read_grammar",
    "union",
]

HEADINGS = SEEDS / "headings"
ClosingKind = Literal["additional", "transitional", "repealing", "final"]


class ProvisionWords(BaseModel):
    """What heads one closing provision (``one``), and what heads a group of them (``many``)."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    one: tuple[str, ...] = ()
    many: tuple[str, ...] = ()


class Grammar(BaseModel):
    """The headings of one language's laws.

    ``unit_words`` are the words for the basic unit, one row a scheme: a law follows one scheme ("section" or
    "article"), and the row that explains the law best is taken. ``containers`` gives the level of books, titles and
    chapters.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    language: str
    name: str
    unit_words: tuple[tuple[str, ...], ...]
    bare_sections: bool = False
    containers: dict[str, int]
    ordinal_containers: bool = False
    provisions: dict[ClosingKind, ProvisionWords] = Field(default_factory=dict)
    preamble: tuple[str, ...] = ()
    enacting: tuple[str, ...] = ()
    annex: tuple[str, ...] = ()
    annex_links: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    numbers: dict[int, tuple[str, ...]]
    number_joint: tuple[str, ...] = ()
    number_leads: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    ordinal_marks: tuple[str, ...] = ()
    code_prefixes: tuple[str, ...] = ()
    greek_numerals: bool = False
    upper_letters: bool = False
    lower_letters: bool = False
    decimal_numbers: bool = True
    superscripts: bool = False
    unnumbered: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    law_words: tuple[str, ...] = ()
    link_words: tuple[str, ...] = ()
    amending_cues: tuple[str, ...] = ()

    @field_validator("unit_words")
    @classmethod
    def _some_unit(cls, rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
        if not rows or not all(rows):
            raise ValueError("give at least one row with at least one word")
        return rows


def fold(text: str) -> str:
    """Give the text in small letters without accents.

    >>> fold("Artículo ÚNICO")
    'articulo unico'
    """
    parts = unicodedata.normalize("NFD", text.casefold())
    return unicodedata.normalize("NFC", "".join(c for c in parts if not "\u0300" <= c <= "\u036f"))


def alternatives(words: Iterable[str]) -> str:
    """Give a regular expression that matches any of the words, with or without their accents, longest first.

    >>> import re
    >>> bool(re.fullmatch(alternatives(["título"]), "TITULO", re.I))
    True
    """
    out = []
    for word in sorted(set(words), key=lambda w: (-len(w), w)):
        out.append("".join(_letter(c) for c in unicodedata.normalize("NFC", word)))
    return "(?:" + "|".join(out) + ")"


def _letter(c: str) -> str:
    if c == " ":
        return r"[ \t\u00a0]+"
    if c in _PLAIN:
        return _PLAIN[c]
    bare = fold(c)
    twins = _TWINS.get(bare, "")
    if bare != c.casefold() and len(bare) == 1:
        # an accent may be missing, be of another kind (ţ for ț), or stand as a character of its own (NFD)
        return f"(?:[{bare}{_accented().get(bare, '')}{twins}][\u0300-\u036f]?)"
    return f"[{c}{twins}]" if twins else c


_PLAIN = {".": r"\.", "'": "['’]", "(": r"\(", ")": r"\)", "^": r"\^", "º": "[º°]", "ς": "[ςσ]", "№": "(?:№|N[º°o])"}
# Greek and Cyrillic gazettes are full of Latin letters that look the same
_TWINS = {
    **dict(zip("αβεζηικμνορτυχ", "abezhikmnoptyx", strict=True)),
    **dict(zip("авекмнорстух", "abekmhopctyx", strict=True)),
}
_BACK = {
    "greek": {ord(latin): greek for greek, latin in zip("αβεζηικμνορτυχ", "abezhikmnoptyx", strict=True)},
    "cyrillic": {ord(latin): letter for letter, latin in zip("авекмнорстух", "abekmhopctyx", strict=True)},
}


@lru_cache(maxsize=1)
def _accented() -> dict[str, str]:
    """Give the accented letters of every letter: Latin, Greek and Cyrillic."""
    out: dict[str, str] = {}
    for block in (range(0xC0, 0x250), range(0x370, 0x530), range(0x1E00, 0x2000)):
        for c in map(chr, block):
            bare = fold(c)
            if c.islower() and len(bare) == 1 and bare != c:
                out[bare] = out.get(bare, "") + c
    return out


def look_alikes(folded: str) -> str:
    """Put back the Greek or Cyrillic letters of a word that was typed with Latin letters of the same look.

    >>> look_alikes("aρθρο") == fold("άρθρο")
    True
    """
    if folded.isascii():
        return folded
    for name, table in _BACK.items():
        low, high = (0x370, 0x3FF) if name == "greek" else (0x400, 0x4FF)
        if any(low <= ord(c) <= high for c in folded):
            return folded.translate(table)
    return folded


def known_languages() -> tuple[str, ...]:
    """Give the languages that have a heading grammar, in alphabetical order."""
    return tuple(sorted(p.stem for p in HEADINGS.glob("*.yaml")))


def read_grammar(path: Path) -> Grammar:
    """Read one grammar file and check it against the schema.

    Raises
    ------
    LanguageError
        Where the file is missing or does not follow the schema; the message names file and field.
    """
    try:
        # BaseLoader keeps every scalar a string, so that words like "no", "on" and "y" stay words
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        return Grammar.model_validate(data)
    except FileNotFoundError:
        known = ", ".join(known_languages())
        raise LanguageError(
            f"no heading grammar for {path.stem!r}; there are: {known}. Add {path} (see {HEADINGS / 'README.md'})"
        ) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise LanguageError(f"{path}{line}: not YAML: {getattr(error, 'problem', error)}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise LanguageError(f"{path}: {where}: {first['msg']} (see {HEADINGS / 'README.md'})") from error


@lru_cache(maxsize=32)
def load_grammar(language: str) -> Grammar:
    """Give the heading grammar of a language (``"es"``, ``"fr"`` …).

    Raises
    ------
    LanguageError
        Where there is no grammar; the message names the known languages.

    Examples
    --------
    >>> load_grammar("es").name
    'Spanish'
    """
    if language not in known_languages():
        known = ", ".join(known_languages())
        raise LanguageError(
            f"laws in {language!r} are not read; the languages are {known}. "
            "Give one of these two-letter codes; how to add a language is said in seeds/headings/README.md."
        )
    return read_grammar(HEADINGS / f"{language}.yaml")


@lru_cache(maxsize=1)
def union() -> Grammar:
    """Give all grammars in one, for a text whose language is not known."""
    all_ = [load_grammar(name) for name in known_languages()]
    kinds: tuple[ClosingKind, ...] = ("additional", "transitional", "repealing", "final")
    numbers: dict[int, tuple[str, ...]] = {}
    for g in all_:
        for value, words in g.numbers.items():
            numbers[value] = tuple(dict.fromkeys((*numbers.get(value, ()), *words)))

    def joined(field: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(w for g in all_ for w in getattr(g, field)))

    units = tuple(dict.fromkeys(w for g in all_ for w in g.unit_words[0] if w != "§"))
    return Grammar(
        language="und",
        name="any language",
        unit_words=(units, ("§",)),
        bare_sections=True,
        containers={w: n for g in all_ for w, n in g.containers.items()},
        ordinal_containers=True,
        provisions={
            k: ProvisionWords(
                one=tuple(dict.fromkeys(w for g in all_ if k in g.provisions for w in g.provisions[k].one)),
                many=tuple(dict.fromkeys(w for g in all_ if k in g.provisions for w in g.provisions[k].many)),
            )
            for k in kinds
        },
        preamble=joined("preamble"),
        enacting=joined("enacting"),
        annex=joined("annex"),
        annex_links=joined("annex_links"),
        contents=joined("contents"),
        numbers=numbers,
        number_joint=joined("number_joint"),
        number_leads=joined("number_leads"),
        only=joined("only"),
        ordinal_marks=joined("ordinal_marks"),
        code_prefixes=joined("code_prefixes"),
        greek_numerals=True,
        upper_letters=True,
        lower_letters=True,
        superscripts=True,
        unnumbered=joined("unnumbered"),
        ranges=joined("ranges"),
        law_words=joined("law_words"),
        link_words=joined("link_words"),
        amending_cues=joined("amending_cues"),
    )
