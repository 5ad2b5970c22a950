"""Token patterns: what the short form cannot say, written as a list of words and what each may be, matched by spaCy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from ssetext.lexicon.folding import fold
from ssetext.lexicon.pattern import PatternError

__all__ = ["TokenPattern"]

_WORDS = ("LOWER", "NORM", "ORTH", "SHAPE", "TEXT")
_FLAGS = (
    *("IS_ALPHA", "IS_ASCII", "IS_BRACKET", "IS_CURRENCY", "IS_DIGIT", "IS_LEFT_PUNCT", "IS_LOWER", "IS_PUNCT"),
    *("IS_QUOTE", "IS_RIGHT_PUNCT", "IS_SPACE", "IS_STOP", "IS_TITLE", "IS_UPPER", "LIKE_EMAIL", "LIKE_NUM"),
    *("LIKE_URL", "SPACY"),
)
_COMPARISONS = ("==", "!=", ">=", "<=", ">", "<")
_TIMES = re.compile(r"[!?+*]|\{\d+(?:,\d*)?\}|\{,\d+\}")
#: What spaCy knows besides, but only where a trained pipeline has read the text: nothing of the kind is installed here.
_TRAINED = ("LEMMA", "POS", "TAG", "DEP", "MORPH", "ENT_TYPE", "ENT_IOB", "ENT_ID", "ENT_KB_ID", "SENT_START")


class TokenPattern:
    """One token pattern, compiled for a language.

    Parameters
    ----------
    tokens : sequence of dict
        As written in the lexicon file, every scalar as the words that stand there (``"true"``, ``"3"``).
    language : str
        Two letters; it decides how a text is cut into words.

    Attributes
    ----------
    keys : tuple of str
        Beginnings of words (with the space before them) of which a matching text must hold one.

    Raises
    ------
    PatternError
        A key or value that spaCy does not take, or a pattern without a word that is always there.
    """

    def __init__(self, tokens: Sequence[dict[str, Any]], language: str) -> None:
        from spacy.matcher import Matcher

        read = [_token(t) for t in tokens]
        self.keys = _keys(read)
        self._words = _words(language)
        self._matcher = Matcher(self._words.vocab)
        self._matcher.add("pattern", [read])

    def search(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Find the first match in a stretch of the text (not folded), the shortest of those that begin there."""
        doc = self._words.make_doc(text[start:end])
        found = [(doc[a].idx, doc[b - 1].idx + len(doc[b - 1])) for _, a, b in self._matcher(doc) if b > a]
        first = min(found, default=None)
        return (start + first[0], start + first[1]) if first else None


@lru_cache(maxsize=16)
def _words(language: str) -> Any:
    """What cuts a text of the language into words; spaCy is loaded when the first token pattern is compiled."""
    import spacy
    from spacy.util import get_lang_class

    try:
        get_lang_class(language)
    except ImportError:
        return spacy.blank("xx")
    return spacy.blank(language)


def _token(token: dict[str, Any]) -> dict[str, Any]:
    """Give one token as spaCy wants it: words as words, yes and no as booleans, numbers as numbers."""
    out: dict[str, Any] = {}
    for key, value in token.items():
        if key in _WORDS:
            out[key] = _word(key, value)
        elif key in _FLAGS:
            if not isinstance(value, str) or value.lower() not in ("true", "false"):
                raise PatternError(f"{key}: {value!r} is neither true nor false")
            out[key] = value.lower() == "true"
        elif key == "LENGTH":
            out[key] = _length(value)
        elif key == "OP":
            if not isinstance(value, str) or not _TIMES.fullmatch(value):
                raise PatternError(f'OP: {value!r} is none of "!", "?", "+", "*", "{{2}}", "{{0,6}}" (in quotes)')
            out[key] = value
        elif key in _TRAINED:
            raise PatternError(
                f"{key} needs a trained pipeline, and there is none; take LOWER, or {{REGEX: …}} under it"
            )
        elif key in ("REGEX", "IN", "NOT_IN", "FUZZY"):
            raise PatternError(f"{key} stands under LOWER or TEXT: {{LOWER: {{{key}: …}}}}")
        else:
            raise PatternError(f"{key!r} is none of {', '.join((*_WORDS, 'LENGTH', 'OP', *_FLAGS))}")
    return out


def _word(key: str, value: Any) -> Any:
    """Give what a word may be: the word, or one condition (REGEX, IN, NOT_IN, FUZZY)."""
    small = key == "LOWER"

    def one(word: Any) -> str:
        if not isinstance(word, str) or not word.strip() or len(word.split()) > 1:
            raise PatternError(f"{key}: {word!r} is not one word; each word is a token of its own")
        return word.strip().lower() if small else word.strip()

    if not isinstance(value, dict):
        return one(value)
    out: dict[str, Any] = {}
    for condition, given in value.items():
        if condition in ("IN", "NOT_IN"):
            if not isinstance(given, list) or not given:
                raise PatternError(f"{key}: {condition} takes a list of words, as in {{{condition}: [one, two]}}")
            out[condition] = [one(w) for w in given]
        elif condition == "REGEX":
            try:
                re.compile(given)
            except (re.error, TypeError) as e:
                raise PatternError(f"{key}: REGEX: {given!r} is no regular expression ({e})") from e
            out[condition] = given
        elif condition == "FUZZY":
            out[condition] = one(given)
        else:
            raise PatternError(f"{key}: {condition!r} is none of REGEX, IN, NOT_IN, FUZZY")
    if not out:
        raise PatternError(f"{key}: no word is given")
    return out


def _length(value: Any) -> Any:
    """Give how many letters a word may have: a number, or a comparison."""
    conditions = value if isinstance(value, dict) else {"==": value}
    for sign, number in conditions.items():
        if sign not in _COMPARISONS or not isinstance(number, str) or not number.isdecimal():
            raise PatternError(f'LENGTH: {value!r} is neither a number nor a comparison such as {{">=": 3}}')
    if not conditions:
        raise PatternError("LENGTH: no number is given")
    return {sign: int(number) for sign, number in conditions.items()}


def _keys(tokens: Sequence[dict[str, Any]]) -> tuple[str, ...]:
    """Give the beginnings of words for the sieve: those of the token that is always there and has the longest."""
    best: tuple[str, ...] = ()
    for token in tokens:
        lower = token.get("LOWER")
        words = lower.get("IN", ()) if isinstance(lower, dict) else [lower] if lower else ()
        folded = [fold(w).split() for w in words]
        if ("OP" in token and token["OP"] != "+") or not folded or not all(folded):
            continue
        keys = tuple(sorted({" " + w[0] for w in folded}))
        if not best or min(map(len, keys)) > min(map(len, best)):
            best = keys
    if not best:
        raise PatternError("one token with LOWER (a word, or IN: a list of words) and without OP is needed")
    return best
