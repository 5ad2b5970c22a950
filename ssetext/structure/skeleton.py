"""The outline of a law as plain lines, so that a person sees at a glance whether it was read right."""

from __future__ import annotations

from ..law import Heading, Law, Notice, Provision

__all__ = ["skeleton"]


def skeleton(law: Law) -> list[str]:
    """Give the tree of headings and provisions, one line each, with page, length, quotations and warnings.

    Parameters
    ----------
    law : Law
        As ``segment`` gives it.

    Returns
    -------
    list of str
        The first line names the law; a provision's line holds its id, its label, its page and, in brackets, its
        length in characters; a line that begins with ``!`` is a warning, placed where it arose.

    Examples
    --------
    >>> from ssetext.law import Law, Provision
    >>> law = Law("Article 1\\nAll.", "en", (Provision("art_1", "article", "Article 1", "", 0, 14),))
    >>> print("\\n".join(skeleton(law)))
    law (en, 1 provision, 14 characters)
    art_1  Article 1  [14]
    """
    many = "" if len(law) == 1 else "s"
    lines = [f"{_short(law.name)} ({law.language}, {len(law)} provision{many}, {len(law.text)} characters)"]
    end = len(law.text)
    parts: list[Heading | Provision | Notice] = [*law.headings, *law.provisions, *law.notices]
    rank = {Notice: 0, Heading: 1, Provision: 2}
    parts.sort(key=lambda p: (end if p.start is None else p.start, rank[type(p)]))
    above: list[int] = []
    for part in parts:
        if isinstance(part, Heading):
            above = [level for level in above if level < part.level]
            lines.append("  " * len(above) + _short(part.label) + _page(law.page(part.start)))
            above.append(part.level)
        elif isinstance(part, Provision):
            lines += _provision(law, part, "  " * len(part.path))
        else:
            lines.append(f"! {part.code}: {part.message}" + _page(part.page))
    return lines


def _provision(law: Law, provision: Provision, indent: str) -> list[str]:
    name = _short(provision.label)
    if provision.heading and provision.heading not in provision.label:
        name = _short(f"{provision.label}: {provision.heading}")
    page = _page(provision.page or law.page(provision.start))
    lines = [f"{indent}{provision.id}  {name}{page}  [{provision.end - provision.start}]"]
    for quote in provision.quotes:
        amends = f" of {_short(quote.amends)}" if quote.amends else ""
        lines.append(f"{indent}  quoted: {_short(quote.label)}{amends}")
    return lines


def _page(page: int | None) -> str:
    return f"  p. {page}" if page else ""


def _short(words: str, limit: int = 90) -> str:
    words = " ".join(words.split())
    return words if len(words) <= limit else words[: limit - 1] + "…"
