"""The outline of a law as plain lines, so that a person sees at a glance whether it was read right."""

from __future__ import annotations

from ..law import Law

__all__ = ["skeleton"]


def skeleton(law: Law) -> list[str]:
    """Give the tree of headings and provisions, one line each, with page, length and warnings.

    >>> from ssetext.law import Law, Provision
    >>> law = Law("Article 1\\nAll.", "en", (Provision("art_1", "article", "Article 1", "", 0, 14),))
    >>> print("\\n".join(skeleton(law)))
    law (en, 1 provisions, 14 characters)
    art_1  Article 1  [14]
    """
    lines = [f"{law.name} ({law.language}, {len(law)} provisions, {len(law.text)} characters)"]
    rows: list[tuple[int, int, str]] = []
    for h in law.headings:
        page = law.page(h.start)
        rows.append(
            (h.start, 0, "  " * (_depth(law, h.start, h.level)) + _short(h.label) + (f"  p. {page}" if page else ""))
        )
    for p in law:
        page = p.page or law.page(p.start)
        text = (
            "  " * len(p.path)
            + f"{p.id}  {_short(p.label)}"
            + (f"  p. {page}" if page else "")
            + f"  [{p.end - p.start}]"
        )
        rows.append((p.start, 1, text))
        for q in p.quotes:
            amends = f" of {_short(q.amends)}" if q.amends else ""
            rows.append((q.start, 2, "  " * (len(p.path) + 1) + f"quoted: {_short(q.label)}{amends}"))
    for n in law.notices:
        rows.append(
            (
                n.start if n.start is not None else len(law.text),
                3,
                f"! {n.code}: {n.message}" + (f" (p. {n.page})" if n.page else ""),
            )
        )
    lines.extend(text for _, _, text in sorted(rows, key=lambda r: (r[0], r[1])))
    return lines


def _depth(law: Law, start: int, level: int) -> int:
    levels = sorted({h.level for h in law.headings})
    return levels.index(level)


def _short(words: str, limit: int = 90) -> str:
    words = " ".join(words.split())
    return words if len(words) <= limit else words[: limit - 1] + "…"
