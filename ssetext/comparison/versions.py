"""Versions: which provisions of a law became which, how their words changed, and what that does to coverage."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from ssetext.auditing import Audit, audit
from ssetext.coding.finding import STRENGTHS, Finding
from ssetext.comparison.order import longest_rising
from ssetext.framework import Frame, load_frame
from ssetext.law import Law, Notice, Provision
from ssetext.lexicon.folding import fold

__all__ = ["Change", "Diff", "Effect", "Match", "diff", "word_changes"]

Kind = Literal["same", "edited", "renumbered", "moved", "split", "merged", "added", "removed"]
_WORD = re.compile(r"\w+", re.UNICODE)
_TOKEN = re.compile(r"\w+|[^\w\s]|\s+", re.UNICODE)
#: Provisions that share a smaller part of their words in order (0 to 100) are not the same provision. Two laws of the
#: same language that have nothing to do with each other share 13 on average, and 40 at most; letters would share 56.
_ALIKE = 45.0
#: The same where they bear the same number or heading; with both, no words need to be shared.
_SAME_PLACE = 30.0
_SAME_HEADING = 75.0
#: One that was cut down or written out keeps its number, something of its heading, and of the words of the shorter form so
#: much in the longer one (told apart by their first six letters; with fewer words there is nothing to tell).
_RECAST_HEADING = 60.0
_RECAST = 0.6
_RECAST_WORDS = 8
_STEM = 6
#: A part of a provision counts as gone into another where at least so much of it stands there word by word.
_PART = 0.6
#: The same for one that stood unchanged in both versions: then the other was its double.
_DOUBLE = 0.9
_UNRELATED = 0.15
#: Kept words between changes three times as long are taken as changed, up to so many.
_ISLAND = 3


@dataclass(frozen=True, slots=True)
class Match:
    """Provisions of the old version and what became of them.

    Attributes
    ----------
    old, new : tuple of str
        Ids; more than one where a provision was split or provisions were merged, none where added or removed.
    kind : str
        ``same``, ``edited``, ``renumbered``, ``moved``, ``split``, ``merged``, ``added``, ``removed``.
    similarity : float
        Of the words, 0 to 100.
    edited : bool
        The words were changed too.
    """

    old: tuple[str, ...]
    new: tuple[str, ...]
    kind: Kind
    similarity: float
    edited: bool


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of words kept, inserted or deleted between two versions of a provision."""

    kind: Literal["kept", "inserted", "deleted"]
    words: str


@dataclass(frozen=True, slots=True)
class Effect:
    """What the change of words does to one element in one provision.

    ``kind`` is ``gained``, ``lost``, ``strengthened`` or ``weakened``; ``old`` and ``new`` are the findings (None where
    there is none), ``words`` those that carry or carried it.
    """

    element: str
    kind: Literal["gained", "lost", "strengthened", "weakened"]
    old: Finding | None
    new: Finding | None
    words: str
    contrary: bool = False


@dataclass(frozen=True, slots=True)
class Diff:
    """Two versions of a law side by side.

    Attributes
    ----------
    old, new : Audit
    matches : tuple of Match
        In the order of the new version, what was removed at its old place.
    effects : tuple of Effect
        By element, in the frame's order.
    notices : tuple of Notice
    """

    old: Audit
    new: Audit
    matches: tuple[Match, ...]
    effects: tuple[Effect, ...]
    notices: tuple[Notice, ...] = ()

    def __repr__(self) -> str:
        kinds = Counter(m.kind for m in self.matches)
        return (
            f"<Diff: {', '.join(f'{n} {k}' for k, n in kinds.most_common())}; {len(self.effects)} effects on coverage>"
        )

    def _repr_html_(self) -> str:
        from ssetext.reporting.comparison import diff_summary

        return diff_summary(self)

    def changes(self, match: Match) -> list[Change]:
        """Give the words kept, inserted and deleted in a match, in order."""
        old = "\n".join(self.old.law.words(id) for id in match.old)
        new = "\n".join(self.new.law.words(id) for id in match.new)
        return word_changes(old, new)

    def coverage_rows(self) -> list[dict[str, Any]]:
        """Give one row an element: grade and score before and after, and the change."""
        out = []
        for e in self.new.frame.elements:
            before, after = self.old.coverage[e.id], self.new.coverage[e.id]
            out.append(
                {
                    "group": e.group,
                    "element": e.id,
                    "element_name": e.name(),
                    "grade_before": before.grade,
                    "grade_after": after.grade,
                    "score_before": before.score,
                    "score_after": after.score,
                    "change": round(after.score - before.score, 1),
                    "gained": sum(x.element == e.id and x.kind == "gained" for x in self.effects),
                    "lost": sum(x.element == e.id and x.kind == "lost" for x in self.effects),
                }
            )
        return out

    def rows(self) -> list[dict[str, Any]]:
        """Give one row a match: old and new ids and labels, kind, similarity, edited."""
        return [
            {
                "old": " ".join(m.old),
                "new": " ".join(m.new),
                "old_label": "; ".join(" ".join(self.old.law[i].label.split()) for i in m.old),
                "new_label": "; ".join(" ".join(self.new.law[i].label.split()) for i in m.new),
                "kind": m.kind,
                "edited": m.edited,
                "similarity": m.similarity,
            }
            for m in self.matches
        ]

    def to_dict(self) -> dict[str, Any]:
        """Give the comparison as plain data."""
        return {
            "old": {"law": self.old.law.name, "source": self.old.law.source, "score": self.old.score},
            "new": {"law": self.new.law.name, "source": self.new.law.source, "score": self.new.score},
            "frame": self.new.frame.id,
            "provisions": self.rows(),
            "coverage": self.coverage_rows(),
            "effects": [
                {
                    "element": x.element,
                    "kind": x.kind,
                    "contrary": x.contrary,
                    "old": x.old.provision if x.old else None,
                    "new": x.new.provision if x.new else None,
                    "strength_before": x.old.strength if x.old else None,
                    "strength_after": x.new.strength if x.new else None,
                    "words": x.words,
                    "said": self.say(x),
                }
                for x in self.effects
            ],
            "warnings": [{"code": n.code, "message": n.message} for n in self.notices],
        }

    def to_json(self, path: str | Path | None = None) -> str:
        """Give the comparison as JSON; written to a file where one is named."""
        out = json.dumps(self.to_dict(), ensure_ascii=False, indent=1)
        if path is not None:
            Path(path).write_text(out + "\n", encoding="utf-8")
        return out

    def to_html(self, path: str | Path | None = None, *, language: str = "en") -> str:
        """Give the comparison as one HTML page, versions side by side; written to a file where one is named."""
        from ssetext.reporting.comparison import diff_report

        out = diff_report(self, language=language)
        if path is not None:
            Path(path).write_text(out, encoding="utf-8")
        return out

    def say(self, effect: Effect) -> str:
        """Say an effect in words: ``limited profit distribution: the rule of art_12 is gone``."""
        name = effect.element.replace("_", " ")
        if effect.contrary:
            name = f"against {name}"

        def what(f: Finding) -> str:
            return STRENGTHS[f.strength] if f.strength else "provision"

        if effect.old is not None and effect.new is not None:
            return (
                f"{name}: {what(effect.old)} of {effect.old.provision} is now a {what(effect.new)} "
                f"({effect.new.provision})"
            )
        if effect.old is not None:
            return f"{name}: the {what(effect.old)} of {effect.old.provision} is gone"
        assert effect.new is not None
        return f"{name}: {effect.new.provision} brings a {what(effect.new)}"


def diff(
    old: str | Path | Law | Audit,
    new: str | Path | Law | Audit,
    *,
    frame: str | Path | Frame = "ilo-2022-office",
    language: str | None = None,
) -> Diff:
    """Compare two versions of a law: what became of each provision, and what that does to coverage.

    Parameters
    ----------
    old, new : path, Law or Audit
    frame, language
        See `ssetext.audit`.

    Examples
    --------
    >>> import ssetext
    >>> a = b"Article 1. Units are free.\\nArticle 2. Each member of a co-operative has one vote."
    >>> b = b"Article 1. Units are free.\\nArticle 2. They pay taxes.\\n"
    >>> changed = diff(ssetext.audit(a, language="en"), ssetext.audit(b, language="en"))
    >>> [(m.old, m.new, m.kind) for m in changed.matches][0]
    (('art_1',), ('art_1',), 'same')
    """
    chosen = load_frame(frame)
    before, after = (
        x.under(chosen) if isinstance(x, Audit) else audit(x, frame=chosen, language=language) for x in (old, new)
    )
    matches = match_provisions(before.law, after.law)
    notices = []
    if before.law.language != after.law.language:
        notices.append(
            Notice(
                "languages-differ",
                f"The old version is in {before.law.language!r}, the new one in {after.law.language!r}: words cannot be "
                "matched. Compare them with `ssetext compare`.",
            )
        )
    kept = sum(bool(m.old and m.new) for m in matches)
    if kept < _UNRELATED * max(1, min(len(before.law), len(after.law))):
        notices.append(
            Notice(
                "unrelated", "Hardly a provision of one stands in the other: these may be different laws, not versions."
            )
        )
    if before.law.text == after.law.text:
        notices.append(Notice("same-text", "The two versions are the same, character by character."))
    return Diff(before, after, tuple(matches), tuple(_effects(before, after, matches)), tuple(notices))


def _key(law: Law, p: Provision) -> str:
    return " ".join(_WORD.findall(fold(law.words(p))))


def _body(law: Law, p: Provision) -> str:
    """The words of a provision without its heading line, which carries the number."""
    text = law.words(p)
    label = p.label if text.startswith(p.label) else ""
    if label and p.heading and label.endswith(p.heading):
        label = label[: -len(p.heading)]
    return " ".join(_WORD.findall(fold(text[len(label) :])))


def match_provisions(old: Law, new: Law) -> list[Match]:
    """Match the provisions of two versions, even when renumbered, moved, split or merged.

    Returns
    -------
    list of Match
        Each provision of either law stands in exactly one match.
    """
    olds, news = list(old.provisions), list(new.provisions)
    old_body, new_body = [_body(old, p) for p in olds], [_body(new, p) for p in news]
    old_heads, new_heads = [fold(p.heading) for p in olds], [fold(p.heading) for p in news]
    # The same words, then the likest; the same number or heading counts for it.
    pairs = _same_words(olds, news, old_body, new_body, old_heads, new_heads)
    taken = set(pairs.values())
    letters: dict[str, str] = {}
    old_words, new_words = _as_letters(old_body, letters), _as_letters(new_body, letters)
    free = [j for j in range(len(news)) if j not in taken]
    place = {news[j].id: k for k, j in reversed([*enumerate(free)])}
    free_words, free_heads = [new_words[j] for j in free], [new_heads[j] for j in free]
    headed = np.array([bool(head) for head in free_heads], dtype=bool)
    scores: list[tuple[float, int, int]] = []
    for i in range(len(olds)) if free else ():
        if i in pairs:
            continue
        # one against all: rapidfuzz is many times faster on a list than pair by pair
        same_heading = np.zeros(len(free), dtype=bool)
        if old_heads[i]:
            same_heading = headed & (_likeness(old_heads[i], free_heads, _SAME_HEADING) > 0)
        same_number = np.zeros(len(free), dtype=bool)
        own = place.get(olds[i].id)
        if own is not None:
            same_number[own] = True
        likeness = _likeness(old_words[i], free_words, _SAME_PLACE)
        likeness[(likeness < _ALIKE) & ~same_number & ~same_heading] = 0.0
        if (
            own is not None
            and not likeness[own]
            and _recast(old_heads[i], free_heads[own], old_body[i], new_body[free[own]])
        ):
            likeness[own] = fuzz.ratio(old_words[i], free_words[own])
        for k in np.flatnonzero((likeness > 0) | (same_number & same_heading)):
            bonus = 12 * bool(same_number[k]) + 8 * bool(same_heading[k])
            scores.append((float(likeness[k]) + bonus, i, free[k]))
    for _, i, j in sorted(scores, key=lambda s: (-s[0], s[1], s[2])):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)

    merged_into, split_into = _parts(
        list(zip(old_heads, old_body, strict=True)), list(zip(new_heads, new_body, strict=True)), pairs
    )
    return _in_order(olds, news, old_body, new_body, pairs, merged_into, split_into)


def _likeness(text: str, others: Sequence[str], least: float) -> NDArray[np.float64]:
    """Give how alike a text is to each of the others, 0 to 100, 0 for less than the least."""
    return np.asarray(process.cdist([text], others, scorer=fuzz.ratio, score_cutoff=least, dtype=np.float64)[0])


def _same_words(
    olds: Sequence[Provision],
    news: Sequence[Provision],
    old_body: Sequence[str],
    new_body: Sequence[str],
    old_heads: Sequence[str],
    new_heads: Sequence[str],
) -> dict[int, int]:
    """Match provisions of the same words, each once.

    Many laws say the same in several places ("this section is repealed"): those are taken in order, under their own
    headings where they have some, and only then by number.
    """
    pairs: dict[int, int] = {}
    left, right = ([k for k, body in enumerate(bodies) if body] for bodies in (old_body, new_body))
    for old_key, new_key in (
        ([*zip(old_heads, old_body, strict=True)], [*zip(new_heads, new_body, strict=True)]),
        (old_body, new_body),
    ):
        same = SequenceMatcher(None, [old_key[i] for i in left], [new_key[j] for j in right], autojunk=False)
        for block in same.get_matching_blocks():
            pairs.update(zip(left[block.a : block.a + block.size], right[block.b : block.b + block.size], strict=True))
        taken = set(pairs.values())
        left, right = [i for i in left if i not in pairs], [j for j in right if j not in taken]
    by_words: dict[str, list[int]] = defaultdict(list)
    for j in right:
        by_words[new_body[j]].append(j)
    for i in left:
        same_body = by_words[old_body[i]]
        if same_body:
            j = next((j for j in same_body if news[j].id == olds[i].id), same_body[0])
            pairs[i] = j
            same_body.remove(j)
    return pairs


def _recast(old_head: str, new_head: str, old_body: str, new_body: str) -> bool:
    """Say whether a provision was cut down or written out: the words that one is made of stand in the other.

    That is for provisions of one number. Two that share it by chance have other headings, or a third of their words at most.
    """
    if (old_head or new_head) and fuzz.ratio(old_head, new_head) < _RECAST_HEADING:
        return False
    old, new = ({w[:_STEM] for w in body.split() if len(w) >= _STEM - 2} for body in (old_body, new_body))
    fewer = min(len(old), len(new))
    return fewer >= _RECAST_WORDS and len(old & new) >= _RECAST * fewer


def _as_letters(texts: Sequence[str], letters: dict[str, str]) -> list[str]:
    """Write each word as one letter of its own, so that likeness counts words, at the speed of letters."""
    return ["".join(letters.setdefault(w, chr(0x10000 + len(letters))) for w in text.split()) for text in texts]


def _runs(text: str) -> list[tuple[str, ...]]:
    """The runs of four words of a text, none where it has fewer than eight words."""
    words = text.split()
    return [tuple(words[k : k + 4]) for k in range(len(words) - 3)] if len(words) >= 8 else []


def _share(part: list[tuple[str, ...]], whole: set[tuple[str, ...]]) -> float:
    """How much of the words of one text stand in another, in runs of at least four words."""
    if not part or not whole:
        return 0.0
    found = [False] * (len(part) + 3)
    for k, run in enumerate(part):
        if run in whole:
            found[k : k + 4] = [True] * 4
    return sum(found) / len(found)


def _parts(
    old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]], pairs: dict[int, int]
) -> tuple[dict[int, int], dict[int, int]]:
    """Old provisions that went into a matched new one (merged), new ones that came out of a matched old one (split).

    ``old`` and ``new`` are headings and bodies.
    """
    back = {j: i for i, j in pairs.items()}
    unchanged = {i for i, j in pairs.items() if old[i][1] == new[j][1]}
    merged = _homes(old, new, back, {pairs[i] for i in unchanged})
    split = _homes(new, old, pairs, unchanged)
    return merged, split


def _homes(
    parts: Sequence[tuple[str, str]],
    wholes: Sequence[tuple[str, str]],
    partner: dict[int, int],
    unchanged: set[int],
) -> dict[int, int]:
    """For each part that has no match the matched provision of the other version that holds its words.

    One that is unchanged took nothing in: it can only be the double of a part that bears its heading.
    """
    runs = {k: set(_runs(wholes[k][1])) for k in partner}
    matched = set(partner.values())
    out = {}
    for n, (heading, text) in enumerate(parts):
        if n in matched:
            continue
        own = _runs(text)
        shares = []
        for k, there in runs.items():
            if k in unchanged and not (heading and fuzz.ratio(heading, wholes[k][0]) >= _SAME_HEADING):
                continue
            share = _share(own, there)
            if share >= (_DOUBLE if k in unchanged else _PART):
                shares.append((share, -abs(n - partner[k]), k))
        if shares:
            out[n] = max(shares)[2]
    return out


def _in_order(
    olds: Sequence[Provision],
    news: Sequence[Provision],
    old_body: Sequence[str],
    new_body: Sequence[str],
    pairs: dict[int, int],
    merged: dict[int, int],
    split: dict[int, int],
) -> list[Match]:
    back = {j: i for i, j in pairs.items()}
    steady = longest_rising([pairs[i] for i in sorted(pairs)])
    out: list[tuple[float, Match]] = []
    for j, i in sorted(back.items()):
        before = sorted([i, *(k for k, v in merged.items() if v == j)])
        after = sorted([j, *(k for k, v in split.items() if v == i)])
        likeness = round(fuzz.ratio(old_body[i], new_body[j]), 1)
        edited = old_body[i] != new_body[j] or len(before) > 1 or len(after) > 1
        kind: Kind
        if len(before) > 1:
            kind = "merged"
        elif len(after) > 1:
            kind = "split"
        elif olds[i].id != news[j].id:
            kind = "renumbered"
        elif j not in steady:
            kind = "moved"
        else:
            kind = "edited" if edited else "same"
        ids_before, ids_after = tuple(olds[k].id for k in before), tuple(news[k].id for k in after)
        out.append((j, Match(ids_before, ids_after, kind, likeness, edited)))
    for j, p in enumerate(news):
        if j not in back and j not in split:
            out.append((j, Match((), (p.id,), "added", 0.0, True)))
    for i, p in enumerate(olds):
        if i not in pairs and i not in merged:
            earlier = [pairs[k] for k in range(i) if k in pairs]
            place = (max(earlier[-1:]) if earlier else -1) + 0.5
            out.append((place + i / (1e6 + len(olds)), Match((p.id,), (), "removed", 0.0, True)))
    return [m for _, m in sorted(out, key=lambda o: o[0])]


def word_changes(old: str, new: str) -> list[Change]:
    """Give the words kept, inserted and deleted between two texts, in order; small islands between changes are joined.

    Examples
    --------
    >>> [(c.kind, c.words) for c in word_changes("one vote each", "one share each")]
    [('kept', 'one '), ('deleted', 'vote'), ('inserted', 'share'), ('kept', ' each')]
    """
    a, b = _TOKEN.findall(old), _TOKEN.findall(new)
    out: list[Change] = []
    for tag, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            out.append(Change("kept", "".join(a[i:j])))
            continue
        if j > i:
            out.append(Change("deleted", "".join(a[i:j])))
        if m > k:
            out.append(Change("inserted", "".join(b[k:m])))
    return _joined(_without_islands(_joined(out)))


def _without_islands(changes: Sequence[Change]) -> list[Change]:
    """Take a word or two that stand alone between long changes ("of", "which") as changed too: a rewritten sentence is
    read in one piece, not word by word."""
    weight = [0 if c.kind == "kept" else len(_WORD.findall(c.words)) for c in changes]
    kept = [-1, *(k for k, c in enumerate(changes) if c.kind == "kept"), len(changes)]
    out = []
    at = 0
    for k, c in enumerate(changes):
        at += c.kind == "kept"
        if c.kind == "kept" and 0 < k < len(changes) - 1:
            around = min(sum(weight[kept[at - 1] + 1 : k]), sum(weight[k + 1 : kept[at + 1]]))
            island = len(_WORD.findall(c.words))
            if island <= _ISLAND and around >= 3 * max(island, 1):
                out += [Change("deleted", c.words), Change("inserted", c.words)]
                continue
        out.append(c)
    return out


def _joined(changes: Sequence[Change]) -> list[Change]:
    """Join changes that only a space parts, so that a rewritten phrase reads as one."""
    out: list[Change] = []
    i = 0
    while i < len(changes):
        if changes[i].kind == "kept":
            out.append(changes[i])
            i += 1
            continue
        deleted, inserted = "", ""
        while i < len(changes):
            c = changes[i]
            if c.kind == "deleted":
                deleted += c.words
            elif c.kind == "inserted":
                inserted += c.words
            elif c.words.isspace() and i + 1 < len(changes):
                deleted += c.words
                inserted += c.words
            else:
                break
            i += 1
        if deleted.strip() or (deleted and not inserted):
            out.append(Change("deleted", deleted))
        if inserted.strip() or (inserted and not deleted):
            out.append(Change("inserted", inserted))
    return out


def _effects(old: Audit, new: Audit, matches: Sequence[Match]) -> list[Effect]:
    """What each match does to coverage: findings gained, lost, weakened, strengthened."""

    def by_provision(audit: Audit) -> dict[str, list[tuple[int, Finding]]]:
        out: dict[str, list[tuple[int, Finding]]] = defaultdict(list)
        for number, f in enumerate(audit.findings):
            out[f.provision].append((number, f))
        return out

    def best(found: dict[str, list[tuple[int, Finding]]], ids: Sequence[str]) -> dict[tuple[str, bool], Finding]:
        out: dict[tuple[str, bool], Finding] = {}
        for _, f in sorted((row for id in set(ids) for row in found.get(id, ())), key=lambda row: row[0]):
            key = (f.element, f.contrary)
            if key not in out or (f.strength or 1) > (out[key].strength or 1):
                out[key] = f
        return out

    found_before, found_after = by_provision(old), by_provision(new)
    effects = []
    for match in matches:
        if match.kind == "same" or (not match.edited and match.kind in ("renumbered", "moved")):
            continue
        before, after = best(found_before, match.old), best(found_after, match.new)
        for element, contrary in sorted(before.keys() | after.keys()):
            a, b = before.get((element, contrary)), after.get((element, contrary))
            if a is not None and b is not None:
                if (a.strength or 1) == (b.strength or 1):
                    continue
                stronger = (b.strength or 1) > (a.strength or 1)
                effects.append(
                    Effect(element, "strengthened" if stronger else "weakened", a, b, new.words(b), contrary)
                )
            elif a is not None:
                effects.append(Effect(element, "lost", a, None, old.words(a), contrary))
            elif b is not None:
                effects.append(Effect(element, "gained", None, b, new.words(b), contrary))
    order = {e.id: i for i, e in enumerate(new.frame.elements)}
    return sorted(effects, key=lambda x: order.get(x.element, 99))
