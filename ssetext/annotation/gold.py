"""Gold codes: a person's codes kept apart from the text they are bound to, and bound again to a text that the user has."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import Any

from ssetext._paths import CORPORA
from ssetext.coding.gold import Code, read_codes
from ssetext.errors import AnnotationError
from ssetext.law import Law

__all__ = ["Gold", "load_gold"]

_FOLDER = CORPORA / "gold"


@dataclass(frozen=True, slots=True)
class Gold:
    """The codes of one law, without its text.

    Attributes
    ----------
    id, title, language, jurisdiction : str
    url : str
        Where the official text stands.
    sha256 : str
        Of the text that the offsets count in (UTF-8).
    codes : tuple of Code
        Offsets are code points, end exclusive. The ids of provisions are the coders' own, and one in ten names a
        provision otherwise than a law that was read here (``disp_adicional_primera`` for ``additional_1``): `bind` gives
        the law's.
    """

    id: str
    title: str
    language: str
    jurisdiction: str
    url: str
    sha256: str
    codes: tuple[Code, ...]

    def words(self, text: str) -> list[tuple[Code, str]]:
        """Give each code with its words, from a text that the user has.

        Raises
        ------
        AnnotationError
            The text is not the one that was coded, character by character.
        """
        self._check(text)
        return [(c, text[c.start : c.end]) for c in self.codes]

    def bind(self, law: Law) -> Gold:
        """Give the same codes with the ids of the law as it was read, found by where the words stand in it.

        With them ``law[code.provision]`` is the provision, and rows of coder and tool can be joined. A code whose words
        stand in no provision keeps the coders' id.

        Raises
        ------
        AnnotationError
            The law's text is not the one that was coded, character by character.
        """
        self._check(law.text)
        places = [(code, law.at((code.start + code.end) // 2)) for code in self.codes]
        return replace(self, codes=tuple(replace(c, provision=p.id) if p else c for c, p in places))

    def rows(self) -> list[dict[str, Any]]:
        """Give one row a code: law, language, provision (see `bind`), element, strength, contrary, start, end."""
        return [
            {
                "law": self.id,
                "language": self.language,
                "provision": c.provision,
                "element": c.element,
                "strength": c.strength,
                "contrary": c.contrary,
                "start": c.start,
                "end": c.end,
            }
            for c in self.codes
        ]

    def _check(self, text: str) -> None:
        found = hashlib.sha256(text.encode()).hexdigest()
        if found != self.sha256:
            raise AnnotationError(
                f"{self.id}: the text is not the one that was coded (sha256 {found[:12]}…, coded {self.sha256[:12]}…). "
                f"The offsets fit that text alone; its source is {self.url or 'named in the data card'}."
            )


def load_gold(law: str | None = None) -> dict[str, Gold] | Gold:
    """Load the stand-off gold codes that ship with the package: of one law, or of all.

    Parameters
    ----------
    law : str, optional
        A law's id, such as ``es-2011-ley-5``; all laws when not given.

    Returns
    -------
    Gold, or dict of str to Gold
        In order of id.

    Raises
    ------
    AnnotationError
        No codes for this law.

    Examples
    --------
    >>> gold = load_gold("es-2011-ley-5")
    >>> gold.language, len(gold.codes) > 50
    ('es', True)
    """
    laws = json.loads((_FOLDER / "laws.json").read_text(encoding="utf-8"))
    if law is not None and law not in laws:
        raise AnnotationError(f"{law}: no gold codes for this law; there are codes for {', '.join(sorted(laws))}.")
    out = {}
    for id in [law] if law is not None else sorted(laws):
        meta = laws[id]
        path = _FOLDER / f"{id}.jsonl"
        out[id] = Gold(
            id,
            meta["title"],
            meta["language"],
            meta["jurisdiction"],
            meta["url"],
            meta["sha256"],
            tuple(read_codes(path, meta["characters"])),
        )
    return out[law] if law is not None else out
