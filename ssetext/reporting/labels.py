"""How a report calls laws and provisions: short, and readable also where the file was not."""

from __future__ import annotations

import re

from ssetext.auditing import Audit
from ssetext.comparison.matrix import short_name
from ssetext.law import Provision

__all__ = ["law_title", "short_label"]

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
