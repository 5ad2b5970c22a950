"""How a report calls laws and provisions: short, and readable also where the file was not."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ssetext.auditing import Audit
from ssetext.comparison.matrix import short_name
from ssetext.law import Provision

__all__ = ["file_name", "law_title", "short_label", "version_labels"]

#: A title of which a smaller part is letters and figures is what bad recognition of a scan made of it.
_READABLE = 0.65
#: So many letters tell whether they make words.
_ENOUGH = 6


def law_title(audit: Audit) -> str:
    """Give a law's title, or its file's name where the title is mostly not letters, as in a badly recognised scan."""
    return audit.law.name if _is_readable(audit.law.name) else short_name(audit)


def _is_readable(title: str) -> bool:
    signs = "".join(title.split())
    letters = sum(c.isalpha() for c in signs)
    in_words = sum(map(len, re.findall(r"[^\W\d_]{3,}", title)))
    broken = letters >= _ENOUGH and in_words < letters / 2
    return bool(letters) and not broken and sum(c.isalnum() for c in signs) >= _READABLE * len(signs)


def file_name(source: str | None) -> str:
    """Give the name of a law's file without its folders, which are the user's own affair."""
    return Path(source).name if source else ""


def version_labels(old: Audit, new: Audit, words: dict[str, Any]) -> tuple[str, str]:
    """Tell two versions of a law apart: by their titles, else their files' names, else their folders, else as before and
    after.
    """
    paths = [Path(a.law.source) if a.law.source else Path() for a in (old, new)]
    for before, after in (
        (law_title(old), law_title(new)),
        (paths[0].name, paths[1].name),
        (f"{paths[0].parent.name}/{paths[0].name}", f"{paths[1].parent.name}/{paths[1].name}"),
    ):
        if before != after and before and after:
            return before, after
    return words["before"], words["after"]


def short_label(provision: Provision) -> str:
    """Give a provision's label, short enough for a table: the number without its heading.

    Examples
    --------
    >>> short_label(Provision("art_4", "article", "Artículo 4. Principios orientadores.", "Principios orientadores.", 0, 9))
    'Artículo 4'
    """
    label = " ".join(provision.label.split())
    if provision.heading and provision.heading in label:
        label = label[: label.index(provision.heading)] or label
    label = label.strip(" .-–—:()")
    return label if 0 < len(label) <= 48 else (label[:45].rstrip() + "…" if label else provision.id)
