"""The short form of patterns, ``(each|every) member .. one vote``: read, explained, and compiled to a regular expression."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ssetext.lexicon.folding import fold

__all__ = ["Compiled", "PatternError", "compile_pattern"]

_GAP = 6
_DIGITS = tuple(f" {d}" for d in range(10))
_TOKEN = re.compile(
    r"\s*(?:(?P<gap>\.\.(?P<n>\d*))|(?P<open>[(\[])|(?P<close>[)\]])|(?P<bar>\|)|(?P<word>[^\s()\[\]|]+))"
)


class PatternError(ValueError):
    """A pattern that does not follow the short form; the message shows the place."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pattern ready to match: the expression's source, and the beginnings of words of which the text must hold one.

    ``keys`` are sets of beginnings (with the space before them); each set is required, and the sieve may take any.
    ``first`` are the beginnings with one of which a match begins; empty where that is not known.
    """

    expression: str
    keys: tuple[tuple[str, ...], ...]
    first: tuple[str, ...] = ()


@dataclass(slots=True)
class _Node:
    kind: str  # word, gap, group, optional
    source: str = ""
    gap: int = 0
    branches: list[list[_Node]] | None = None


def _parse(pattern: str) -> list[_Node]:
    position = 0
    tokens: list[re.Match[str]] = []
    text = re.sub(r"#\s+%", "#%", pattern.strip())
    while position < len(text):
        m = _TOKEN.match(text, position)
        if m is None or m.end() == position:
            raise PatternError(f"cannot read {text[position:]!r}")
        tokens.append(m)
        position = m.end()
    nodes, rest = _sequence(tokens, 0, None)
    if rest != len(tokens):
        raise PatternError(f"a closing bracket without its opening one in {pattern!r}")
    return nodes[0] if len(nodes) == 1 else [_Node("group", branches=nodes)]


def _sequence(tokens: list[re.Match[str]], i: int, closing: str | None) -> tuple[list[list[_Node]], int]:
    branches: list[list[_Node]] = [[]]
    while i < len(tokens):
        m = tokens[i]
        if m["gap"]:
            branches[-1].append(_Node("gap", gap=int(m["n"]) if m["n"] else _GAP))
        elif m["bar"]:
            branches.append([])
        elif m["open"]:
            inner, i = _sequence(tokens, i + 1, ")" if m["open"] == "(" else "]")
            branches[-1].append(_Node("group" if m["open"] == "(" else "optional", branches=inner))
        elif m["close"]:
            if m["close"] != closing:
                break
            return branches, i
        else:
            branches[-1].append(_Node("word", source=m["word"]))
        i += 1
    if closing is not None:
        raise PatternError(f"a {closing!r} is missing")
    return branches, i


@lru_cache(maxsize=65536)
def _word(source: str, endings: tuple[str, ...]) -> tuple[str, str]:
    """Expression and key (beginning of the word; empty where it has none) of one written word."""
    exact = source.startswith("=")
    source = source.lstrip("=")
    # a number is "12 000" or "3,5" (folded "3 5"), never a column of figures: without a limit, a table of them would be
    # tried from each of its numbers to its end
    if source == "#":
        return r"\d+(?: +\d+){0,3}(?: *%)?", ""
    if source == "#%":
        return r"\d+(?: +\d+){0,3} *%", ""
    if source == "%":
        return r"%", ""
    if source == "*":
        return r"[^ ]+", ""
    head, tail = source.startswith("*"), source.endswith("*")
    body = fold(source.strip("*"))
    if not body.strip():
        raise PatternError(f"{source!r} has no letter in it")
    if "*" in source.strip("*"):
        raise PatternError(f"{source!r}: a star stands at the beginning or the end of a word")
    parts = body.split()
    last = parts[-1]
    before = " +".join(re.escape(p) for p in parts[:-1])
    before = before + " +" if before else ""
    key = " " + parts[0]
    if head:
        return r"[^ ]*" + before + re.escape(last) + ("[^ ]*" if tail else ""), ""
    if tail:
        return before + re.escape(last) + "[^ ]*", key
    if exact or len(last) < 4 or not endings or last.isdigit():
        return before + re.escape(last), key
    for ending in endings:
        if ending and last.endswith(ending) and len(last) - len(ending) >= 3:
            last = last[: -len(ending)]
            break
    forms = "|".join(sorted({re.escape(e) for e in endings}, key=lambda e: (-len(e), e)))
    return f"{before}{re.escape(last)}(?:{forms})", key if before else " " + last


def _render(nodes: list[_Node], endings: tuple[str, ...]) -> tuple[str, list[tuple[str, ...]], bool]:
    """Expression of a sequence, its required keys, and whether it can be empty."""
    out: list[str] = []
    keys: list[tuple[str, ...]] = []
    pending = ""  # the separator owed before the next word
    for node in nodes:
        if node.kind == "gap":
            pending = rf" +(?:[^ ]+ +){{0,{node.gap}}}?"
            if not out:
                raise PatternError("a gap stands between two words")
            continue
        if node.kind == "word":
            expression, key = _word(node.source, endings)
            required: list[tuple[str, ...]] = [(key,)] if key else [_DIGITS] if node.source.startswith("#") else []
        else:
            assert node.branches is not None
            rendered = [_render(b, endings) for b in node.branches if b]
            if not rendered:
                raise PatternError("an empty bracket")
            expression = "(?:" + "|".join(r[0] for r in rendered) + ")"
            required = []
            if node.kind == "group" and all(r[1] for r in rendered):
                best = [min(r[1], key=lambda k: (len(k), -min(len(x) for x in k))) for r in rendered]
                required = [tuple(sorted({x for b in best for x in b}))]
        if node.kind == "optional":
            # what is optional brings its own separator, so that nothing is owed where it is absent
            if out and not pending:
                out.append(f"(?: +{expression})?")
                pending = " +"
            elif out:
                out.append(f"(?:{pending}{expression})?")
            else:
                out.append(f"(?:{expression} +)?")
            continue
        out.append((pending or (" +" if out and not _optional_first(out) else "")) + expression)
        keys.extend(required)
        pending = ""
    return "".join(out), keys, not keys


def _first(nodes: list[_Node], endings: tuple[str, ...]) -> set[str]:
    """The beginnings of the words with which a sequence begins; none where one of them has none."""
    node = nodes[0] if nodes else _Node("optional")
    if node.kind == "word":
        key = _word(node.source, endings)[1]
        return {key} if key else set(_DIGITS) if node.source.startswith("#") else set()
    if node.kind != "group":
        return set()
    assert node.branches is not None
    branches = [_first(b, endings) for b in node.branches if b]
    return set().union(*branches) if all(branches) else set()


def _optional_first(out: list[str]) -> bool:
    return len(out) == 1 and out[0].endswith(" +)?")


def compile_pattern(pattern: str, endings: tuple[str, ...] = ()) -> Compiled:
    """Read one pattern in the short form and give its expression over folded text.

    Parameters
    ----------
    pattern : str
        The short form (see ``seeds/lexicon/README.md``).
    endings : tuple of str
        The language's regular endings, folded, longest first.

    Raises
    ------
    PatternError
        With the place that cannot be read.

    Examples
    --------
    >>> import re
    >>> c = compile_pattern("(each|every) member .. one vote", ("s", ""))
    >>> bool(re.search(c.expression, " every member shall have one vote "))
    True
    >>> c.keys
    ((' each', ' every'), (' member',), (' one',), (' vote',))
    """
    nodes = _parse(pattern)
    if nodes and (nodes[0].kind == "gap" or nodes[-1].kind == "gap"):
        raise PatternError(f"{pattern!r}: a gap stands between two words")
    expression, keys, _ = _render(nodes, endings)
    if not expression:
        raise PatternError("an empty pattern")
    if not keys:
        raise PatternError(f"{pattern!r}: at least one word that is always there and begins with a letter is needed")
    first = _first(nodes, endings)
    return Compiled(rf"(?<![^ ]){expression}(?![^ ])", tuple(keys), tuple(sorted(first)))
