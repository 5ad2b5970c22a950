"""Explanation: why a finding was made, in words."""

from __future__ import annotations

from ssetext.coding.finding import STRENGTHS, Finding
from ssetext.law import Law

__all__ = ["explain", "feature_in_words"]


def explain(finding: Finding, law: Law) -> str:
    """Say in words which entries of the lexicon and which weights decided a finding.

    Examples
    --------
    >>> from ssetext.coding.finding import Reason
    >>> law = Law("Article 1. Each member has one vote.", "en")
    >>> why = (Reason("lexicon", "one_member_one_vote", 1.4, 11, 35), Reason("classifier", "p:place_organs", 0.8))
    >>> print(explain(Finding("democratic_governance", 3, False, "art_1", 11, 35, 0.93, "both", why), law))
    democratic governance, rule, 93 % sure (lexicon and classifier):
      lexicon: one member one vote, in "Each member has one vote"
      + 0.80  under a heading on organs
    """
    keys = {"both": "lexicon and classifier", "lexicon": "lexicon", "classifier": "classifier"}[finding.key]
    strength = f", {STRENGTHS[finding.strength]}" if finding.strength else ""
    against = " (contrary)" if finding.contrary else ""
    name = finding.element.replace("_", " ")
    lines = [f"{name}{strength}{against}, {round(100 * finding.confidence)} % sure ({keys}):"]
    seen = set()
    for reason in finding.why:
        if reason.key == "lexicon":
            if reason.name in seen:
                continue
            seen.add(reason.name)
            words = " ".join(law.text[reason.start : reason.end].split()) if reason.start is not None else ""
            lines.append(f'  lexicon: {reason.name.replace("_", " ")}, in "{words}"')
        else:
            sign = "+" if reason.weight > 0 else "-"
            lines.append(f"  {sign} {abs(reason.weight):.2f}  {feature_in_words(reason.name)}")
    return "\n".join(lines)


def feature_in_words(name: str) -> str:
    """Put the name of a feature into words.

    Examples
    --------
    >>> feature_in_words("c:books_and_accounts&shall")
    'books and accounts, in a sentence of duty'
    >>> feature_in_words("k:preamble")
    'it stands in a preamble'
    """
    kind, _, rest = name.partition(":")
    forces = {
        "shall": "in a sentence of duty",
        "must not": "in a sentence that forbids",
        "may": "in a sentence that permits",
        "aims": "in a sentence of aims",
        "is": "in a sentence that defines",
        "number": "beside a number",
        "state": "beside the State",
        "regulator": "beside the supervisor",
        "unit": "beside the unit",
        "members": "beside the members",
    }

    def said(words: str) -> str:
        return words.replace("place_", "").replace("_", " ")

    if kind in ("c", "e") and "&" in rest:
        what, force = rest.split("&", 1)
        return f"{said(what)}, {forces.get(force, force)}"
    if kind in ("c", "e") and "@" in rest:
        what, place = rest.split("@", 1)
        where = "in the heading" if place == "heading" else f"under {said(place)}"
        return f"{said(what)}, {where}"
    if kind in ("c", "e"):
        return said(rest)
    if kind in ("e2", "e3"):
        return f"{'two' if kind == 'e2' else 'three'} or more concepts of {said(rest)}"
    if kind == "s":
        return f"sentences on {said(rest)}"
    if kind == "p":
        return f"under a heading on {said(rest)}"
    if kind == "a":
        return f"in a chapter on {said(rest)}"
    if kind == "k":
        return f"it stands in a{'n' if rest[:1] in 'ae' else ''} {rest}"
    if kind == "n":
        return rest
    if kind == "l":
        return "how much the law is about the sector"
    if kind == "h":
        _, concept, *word = rest.split(":")
        return f"{said(concept)}, in this language" + (f", in a word beginning with “{word[0]}”" if word else "")
    if kind == "w":
        return f"a word beginning with “{rest.split(':', 1)[-1]}”"
    return name
