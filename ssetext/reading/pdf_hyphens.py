"""Hyphens at line ends: which belong to the word, and which the printer put there."""

from __future__ import annotations

import re
from collections import Counter

__all__ = ["HYPHENS", "Hyphens"]

# pdfium writes U+FFFE for a "-" that ends a line.
HYPHENS = frozenset("-\u2010\u2011\xad\ufffe")
_TOKEN = re.compile(r"\w+(?:[-\u2010\u2011]\w+)*")
_PRINTED = re.compile("\u2010[ \t]*[\r\n]")
_INSIDE = re.compile("\\w\u2010\\w")
_BEFORE = re.compile(r"\w+(?=.$)")
_AFTER = re.compile(r"\w+")


class Hyphens:
    """Decides, for a word broken over two lines, whether its hyphen stays.

    What the document does elsewhere decides: a word that stands somewhere with its hyphen keeps it. U+2010 that is
    seen at line ends only was put there by the printer; then a plain "-" is a real one.
    """

    __slots__ = ("_endings", "_hyphenated", "_openings", "_plain_is_real", "_printer", "_texts", "_words")

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts
        at_ends = sum(len(_PRINTED.findall(text)) for text in texts)
        inside = sum(len(_INSIDE.findall(text)) for text in texts) if at_ends else 0
        self._printer = at_ends > 2 and inside * 20 < at_ends
        self._words: set[str] | None = None
        self._hyphenated: Counter[str] = Counter()
        self._endings: Counter[str] = Counter()
        self._openings: Counter[str] = Counter()

    def between(self, line: str, after: str) -> str:
        """Give what stands between the two parts of a word in the clean text: "-" or nothing."""
        kind = line[-1]
        before, behind = _BEFORE.search(line), _AFTER.match(after)
        if kind == "\xad" or before is None or behind is None:
            return "" if kind == "\xad" else "-"
        a, b = before[0], behind[0]
        if a[-1].isdigit() or b[0].isdigit() or kind == "\u2011":
            return "-"
        if self._printer:
            return "" if kind == "\u2010" else "-"
        words = self._seen()
        a_folded, b_folded = a.casefold(), b.casefold()
        with_hyphen = self._hyphenated[f"{a_folded}-{b_folded}"]
        if with_hyphen:
            return "-"
        if a_folded + b_folded in words:
            return ""
        if b[0].isupper():
            # A name in two parts, or a heading in capitals that was broken.
            return "" if line.isupper() and after.isupper() else "-"
        if self._endings[b_folded] > 1 or self._openings[a_folded] > 1:
            return "-"  # "aplicam-se" where other verbs have their "-se"
        return ""

    def _seen(self) -> set[str]:
        """Give the words that stand whole in the text; counted when first asked for."""
        if self._words is None:
            self._words = set()
            for text in self._texts:
                for token in _TOKEN.findall(text.casefold()):
                    self._words.add(token)
                    if "-" in token or "\u2010" in token or "\u2011" in token:
                        plain = token.replace("\u2010", "-").replace("\u2011", "-")
                        self._hyphenated[plain] += 1
                        opening, _, rest = plain.partition("-")
                        self._openings[opening] += 1
                        self._endings[rest.rpartition("-")[2]] += 1
        return self._words
