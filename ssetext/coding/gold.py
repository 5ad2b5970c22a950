"""Coded laws: a person's codes bound to the law's text, for training and for measuring."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ssetext._paths import CORPORA
from ssetext.errors import AnnotationError
from ssetext.law import Law

__all__ = ["Code", "CodedLaw", "load_drafts", "load_laws", "load_samples", "read_codes"]


@dataclass(frozen=True, slots=True)
class Code:
    """One code that a person gave: element, strength, direction, and the words (offsets into the law's text)."""

    provision: str
    element: str
    strength: int | None
    contrary: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CodedLaw:
    """A law with a person's codes; a control has none and is about something else."""

    id: str
    law: Law
    codes: tuple[Code, ...]
    jurisdiction: str
    control: bool
    sha256: str

    def by_provision(self) -> list[list[Code]]:
        """Give for each provision of the law, as it was segmented here, the codes whose words stand in it."""
        out: list[list[Code]] = [[] for _ in self.law.provisions]
        starts = [(p.start, p.end) for p in self.law.provisions]
        for code in self.codes:
            middle = (code.start + code.end) // 2
            for i, (start, end) in enumerate(starts):
                if start <= middle < end:
                    out[i].append(code)
                    break
        return out


def load_laws(folder: str | Path, *, only: Iterable[str] | None = None) -> list[CodedLaw]:
    """Load coded laws and controls: one folder a law with ``text.txt``, ``meta.json`` and ``codes.jsonl``.

    Folders whose ``meta.json`` says ``"role": "structure"`` are left out; a folder without codes is a control.

    Raises
    ------
    AnnotationError
        No such folder, a ``meta.json`` that cannot be read or names no language, or codes that do not fit their text.
    """
    from ssetext.law import Text
    from ssetext.structure import segment

    folder = Path(folder)
    if not folder.is_dir():
        raise AnnotationError(f"{folder}: there is no such folder; name one that holds a folder a law.")
    wanted = set(only) if only is not None else None
    out = []
    for place in sorted(folder.iterdir()):
        if not (place / "text.txt").is_file() or (wanted is not None and place.name not in wanted):
            continue
        meta = _meta(place / "meta.json")
        if meta.get("role") == "structure":
            continue
        text = (place / "text.txt").read_text(encoding="utf-8")
        law = segment(Text(text=text, format="plain", source=str(place / "text.txt")), language=meta["language"])
        codes = tuple(read_codes(place / "codes.jsonl", len(text))) if (place / "codes.jsonl").is_file() else ()
        out.append(
            CodedLaw(
                id=place.name,
                law=law,
                codes=codes,
                jurisdiction=str(meta.get("jurisdiction", place.name[:2].upper()))[:2],
                control=not codes,
                sha256=hashlib.sha256(text.encode()).hexdigest(),
            )
        )
    if not out:
        raise AnnotationError(f"{folder}: no law in it; each law is a folder with text.txt, meta.json and codes.jsonl.")
    return out


def _meta(path: Path) -> dict[str, Any]:
    """Read what is known of a law besides its text: its language, and perhaps its role and country."""
    again = 'write JSON such as {"language": "es"}.'
    try:
        meta = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as e:
        raise AnnotationError(f"{path}: cannot be read ({e}); {again}") from e
    if not isinstance(meta, dict) or not (isinstance(meta.get("language"), str) or meta.get("role") == "structure"):
        raise AnnotationError(f"{path}: names no language; {again}")
    return meta


def load_samples() -> list[CodedLaw]:
    """Load the sample drafts that ship with the package, with their codes: one folder a draft in ``corpora/samples``."""
    return load_laws(CORPORA / "samples")


def load_drafts() -> list[CodedLaw]:
    """Load every coded draft of the project: the samples and, from ``corpora/drafts``, those written to train on."""
    return load_samples() + load_laws(CORPORA / "drafts")


def read_codes(path: Path, length: int) -> Iterable[Code]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            code = Code(
                row["provision"],
                row["element"],
                row["strength"],
                bool(row.get("contrary")),
                int(row["start"]),
                int(row["end"]),
            )
        except (ValueError, KeyError, TypeError) as e:
            raise AnnotationError(f"{path}:{number}: not a code ({e}); see the codebook's record.") from e
        if not 0 <= code.start < code.end <= length:
            raise AnnotationError(f"{path}:{number}: the words {code.start} to {code.end} are not in the text.")
        yield code
