"""The numbers of provisions: digits, romans, spelled-out ordinals, "bis" and "ter", as keys that can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .grammar import Grammar, alternatives, fold, look_alikes

__all__ = ["Number", "Numbers", "roman"]

LATIN = (
    "bis",
    "ter",
    "quater",
    "quáter",
    "quinquies",
    "quinquiens",
    "quinties",
    "sexies",
    "septies",
    "octies",
    "novies",
    "nonies",
    "decies",
    "undecies",
    "duodecies",
    "terdecies",
    "quaterdecies",
    "quindecies",
    "sexdecies",
    "septdecies",
    "octodecies",
    "vicies",
    "semel",
)
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000, "ι": 1, "χ": 10}
_GREEK = {
    "α": 1,
    "β": 2,
    "γ": 3,
    "δ": 4,
    "ε": 5,
    "ϛ": 6,
    "ς": 6,
    "ζ": 7,
    "η": 8,
    "θ": 9,
    "ι": 10,
    "κ": 20,
    "λ": 30,
    "μ": 40,
    "ν": 50,
    "ξ": 60,
    "ο": 70,
    "π": 80,
    "ϟ": 90,
    "ρ": 100,
    "σ": 200,
}
# ids stay in Latin letters, whatever the law's own
_LATIN = {
    ord(letter): latin
    for alphabet in (
        "αa βb γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs τt υy φf χch ψps ωo",
        "аa бb вv гg дd еe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хh цts чch шsh щsht ъa юyu яya",
    )
    for letter, latin in ((pair[0], pair[1:]) for pair in alphabet.split())
}


@dataclass(frozen=True, slots=True)
class Number:
    """A provision's number: ``main`` counts in the sequence, ``sub`` tells 10 bis from 10, ``end`` is where it ends.

    ``code`` is the letter of a codified article (L. 111-1), ``spelled`` says that it is written in words, ``whole`` is
    where the number ends without its decimals.
    """

    main: int
    sub: str
    end: int
    spelled: bool = False
    code: str = ""
    whole: int = 0

    @property
    def key(self) -> str:
        """Give the number as it stands in ids: ``10_bis``, ``l_111_1``."""
        return "_".join(part for part in (self.code, str(self.main), self.sub) if part)


def roman(text: str) -> int:
    """Give the value of a roman number.

    >>> roman("XIV")
    14
    """
    total = last = 0
    for c in reversed(text.lower()):
        value = _ROMAN[c]
        total += value if value >= last else -value
        last = max(last, value)
    return total


def _ordinal_marks(marks: tuple[str, ...]) -> str:
    """Give a pattern for the letters of "1er", "1.o", "1 er" and "1O", but not for the "A" of "5. A society ..."."""
    if not marks:
        return "(?!)"
    ordered = sorted(marks, key=len, reverse=True)
    low = "|".join(re.escape(m) for m in ordered)
    long = [m for m in ordered if len(m) > 1]
    high = [m.upper() for m in long] + (["O"] if "o" in marks else [])
    forms = [rf"\.?(?:{low})"]
    if long:
        forms.append(rf"[ \u00a0](?:{'|'.join(re.escape(m) for m in long)})")
    if high:
        forms.append("|".join(re.escape(m) for m in high))
    return f"(?-i:{'|'.join(forms)})"


class Numbers:
    """Reads the numbers of one language."""

    def __init__(self, grammar: Grammar) -> None:
        self._values = {fold(w): value for value, words in grammar.numbers.items() for w in words}
        self._only = {fold(w) for w in grammar.only}
        words = alternatives(w for ws in grammar.numbers.values() for w in ws)
        joint = (
            "(?:[ \\t\u00a0-]*(?:" + alternatives(grammar.number_joint) + "[ \\t\u00a0-]+)?)"
            if grammar.number_joint
            else "[ \\t\u00a0-]*"
        )
        self._word = re.compile(words, re.I)
        only = "|" + alternatives(grammar.only) if grammar.only else ""
        marks = _ordinal_marks(grammar.ordinal_marks)
        prefix = (
            ("(?:(?-i:" + "|".join(sorted(grammar.code_prefixes, key=len, reverse=True)) + r")\*{0,2}\.?[ \u00a0]?)?")
            if grammar.code_prefixes
            else ""
        )
        # "5-A" and "5 - A." but not the text that a dash opens: "Art. 5 - L'assemblée ...", "Art. 4 - O artigo ..."
        letters = r"|(?:[ \u00a0]?[-‐‑–](?-i:[A-ZΑ-ΩА-Я]{1,2})\b(?![’']))"
        letters += r"|(?:[ \u00a0]?[-‐‑–][ \u00a0](?-i:[A-ZΑ-ΩА-Я])(?=[ ]?(?:[.:\-–—]|\n|$)))|(?-i:[A-ZΑ-ΩА-Я])\b(?!\.[ \t]*[^\W\d_])"
        letters += r"|(?<=\d)[ \u00a0](?-i:[A-ZΑ-ΩА-Я])(?=[ ]?(?:[.:\-–—]|\n|$))"
        # "Art. 4.1. ..." is the first paragraph of article 4 where no article has a decimal number; "5-7" is a range there
        decimals = r"(?:[.\-‐‑–/]\d{1,3}(?![\d/])){0,3}" if grammar.decimal_numbers else r"(?:[\-‐‑–]\d{1,3}(?![\d/]))?"
        self._superscripts = grammar.superscripts
        if grammar.upper_letters:
            letters += r"|(?-i:[A-ZΑ-ΩА-Я]{1,2})\b"
        if grammar.lower_letters:
            letters += r"|(?-i:[a-zα-ωа-я]{1,2})\b"
        latin = alternatives(LATIN)
        romans = "IVXLCΙΧ" if grammar.greek_numerals else "IVXLC"
        self.pattern = (
            rf"(?:(?P<digits>{prefix}\d{{1,4}})(?P<dec>{decimals})"
            rf"(?P<high>[{_SUPERSCRIPTS}]{{1,2}})?(?:<sup>)?(?:[ \u00a0]?\.?[ \u00a0]?[ºª°˚᷎]|{marks}(?![^\W\d_])|[’'](?!\w))?(?:</sup>)?"
            rf"|(?P<roman>(?-i:[{romans}]+))(?:\.?[ºª°]|{marks}|\.?)(?![^\W_])"
            rf"|(?P<words>(?:{words}(?:{joint}{words}){{0,3}}{only}))(?![^\W_]))"
            rf"(?P<suffix>(?:\^\d{{1,2}}|[ \t\u00a0.\-‐‑–]*[“\"«]?{latin}(?![^\W_])[”\"»]?(?:[ \u00a0.\-‐‑]{{0,2}}(?:\d{{1,2}}\b|(?-i:[A-Z])\b))?{letters})?)"
        )
        self._number = re.compile(self.pattern, re.I)
        self._greek = re.compile(r"([α-ωΑ-Ωϛς]{1,3}|[ABEZHIKMNOPTYX])['΄´’ʹ]", re.I) if grammar.greek_numerals else None

    def read(self, text: str, start: int) -> Number | None:
        """Read the number that begins at start, None where there is none."""
        m = self._number.match(text, start)
        if m is None:
            if self._greek is not None and (g := self._greek.match(text, start)):
                return Number(sum(_GREEK.get(c, 0) for c in look_alikes(fold(g[1]))), "", g.end())
            return None
        sub = code = ""
        if m["digits"]:
            digits = m["digits"].rstrip()
            if not digits.isdecimal():
                code = re.sub(r"[\W\d_]", "", digits).lower()
                digits = re.sub(r"\D", "", digits)
            main = int(digits)
            if m["dec"]:
                sub = re.sub(r"\D+", "_", m["dec"]).strip("_")
            if m["high"] and self._superscripts:
                # where no article is numbered so, a raised figure is the mark of a footnote
                high = "".join(str(_SUPERSCRIPTS.index(c)) for c in m["high"])
                sub = f"{sub}_{high}" if sub else high
        elif m["roman"]:
            main = roman(m["roman"])
        else:
            main = self._spelled(m["words"])
        if m["suffix"]:
            tail = re.sub(r"[\W_]+", "_", fold(m["suffix"])).strip("_").translate(_LATIN)
            sub = f"{sub}_{tail}" if sub else tail
        return Number(
            main, sub, m.end(), bool(m["words"]), code, m.end("digits") if m["dec"] == ".1" and sub == "1" else 0
        )

    def _spelled(self, words: str) -> int:
        folded = fold(words)
        if folded in self._only:
            return 1
        values = [self._values.get(fold(m[0]), 0) for m in self._word.finditer(words)]
        # "Título preliminar" stands before the first
        return sum(values) or (0 if 0 in self._values.values() and folded in self._values else 1)
