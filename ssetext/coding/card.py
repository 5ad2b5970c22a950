"""The model card: on what the classifier was trained, by id and hash, and how well it does on what it has not seen."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from ssetext.coding.evaluation import Evaluation, evaluate
from ssetext.coding.gold import load_drafts, load_laws
from ssetext.coding.model import save_model
from ssetext.coding.training import Prepared, prepare, train

__all__ = ["build_model", "coded_laws"]

Say = Callable[[str], None]


def coded_laws(folder: str | Path, *, drafts: bool = True) -> tuple[list[Prepared], list[Prepared]]:
    """Load and observe coded laws, and the project's coded drafts (to be trained on, never measured on)."""
    return prepare(load_laws(folder)), prepare(load_drafts()) if drafts else []


def build_model(
    folder: str | Path,
    out: str | Path,
    card: str | Path,
    *,
    drafts: bool = True,
    measure: bool = True,
    jobs: int = 1,
    progress: Say | None = None,
) -> None:
    """Train the classifier and write it with its card.

    Parameters
    ----------
    folder : path
        Coded laws, one folder a law.
    out, card : path
        The model file and its card (markdown).
    drafts : bool
        Train on the project's coded drafts too.
    measure : bool
        Measure on laws and languages left out and write the figures into the card.
    """
    say = progress or (lambda _: None)
    laws, besides = coded_laws(folder, drafts=drafts)
    figures: dict[str, Any] = {}
    if measure:
        cores = jobs if jobs > 0 else -1
        for by in ("law", "language"):
            say(f"leaving out each {by}")
            figures[by] = _rounded(evaluate(laws, by=by, besides=besides, jobs=cores))
        for way in ("lexicon", "classifier"):
            say(f"{way} alone")
            figures[way] = _rounded(evaluate(laws, way=way, besides=besides, jobs=cores))
    say("training on all")
    model = train([*laws, *besides])
    model = replace(model, card={**model.card, "measured on what was left out": figures})
    save_model(model, out)
    Path(card).write_text(_markdown(model.card), encoding="utf-8")


def _rounded(result: Evaluation) -> dict[str, Any]:
    def short(value: Any) -> Any:
        return {k: round(v, 3) for k, v in value.items()} if isinstance(value, dict) else round(value, 3)

    return {
        "summary": {k: short(v) for k, v in result.summary().items()},
        "elements": {k: short(v) for k, v in result.elements().items() if v["codes"]},
    }


def _groups(figures: dict[str, Any]) -> list[str]:
    """A table of precision, recall and F1 by group of elements, for one way of coding or several."""
    several = len(figures) > 1
    lines = [
        ("| keys " if several else "") + "| group | precision | recall | F1 | macro F1 |",
        ("|---" if several else "") + "|---|---:|---:|---:|---:|",
    ]
    for label, measured in figures.items():
        for name, value in measured["summary"].items():
            if isinstance(value, dict):
                row = " | ".join(f"{value[k]:.3f}" for k in ("precision", "recall", "f1", "macro_f1"))
                lines.append((f"| {label} " if several else "") + f"| {name} | {row} |")
    return lines


def _markdown(card: dict[str, Any]) -> str:
    lines = [
        "# Model card: the classifier of ssetext",
        "",
        "One logistic regression an element over concepts of the lexicon, their force and place, and beginnings of "
        "words;",
        "one more for the strength. Weights are plain numbers in a zip; nothing in it runs code.",
        "",
        "**What it is for**: saying, for a provision of a law on the social and solidarity economy, which elements of "
        "the",
        "codebook it carries and how strongly, as a coder with the codebook would. **What it is not for**: judging "
        "whether a",
        "law is good, is applied, or is constitutional; texts that are no law.",
        "",
        f"Format `{card['format']}`; settings: {json.dumps(card['settings'])}.",
        "",
        "## Trained on",
        "",
        "| law | provisions | codes | sha256 of the text |",
        "|---|---:|---:|---|",
    ]
    lines += [f"| {r['id']} | {r['provisions']} | {r['codes']} | `{r['sha256'][:16]}` |" for r in card["laws"]]
    lines += [
        "",
        "Laws without codes are controls: they are about something else, and nothing may be found in them.",
        "",
    ]
    measured = card["measured on what was left out"]
    for by in [b for b in ("law", "language") if b in measured]:
        lines += [f"## Measured, leaving out one {by} at a time", "", *_groups({"": measured[by]})]
        summary, elements = measured[by]["summary"], measured[by]["elements"]
        lines += ["", "| measure | value |", "|---|---:|"]
        lines += [f"| {k} | {v:.3f} |" for k, v in summary.items() if not isinstance(v, dict)]
        lines += ["", "| element | precision | recall | F1 | codes |", "|---|---:|---:|---:|---:|"]
        lines += [
            f"| {k} | {v['precision']:.2f} | {v['recall']:.2f} | {v['f1']:.2f} | {v['codes']} |"
            for k, v in elements.items()
        ]
        lines.append("")
    if "lexicon" in measured:
        ways = {"lexicon alone": "lexicon", "words alone, without lexicon": "classifier", "both": "law"}
        lines += ["## What each key does, leaving out one law at a time", ""]
        lines += [*_groups({label: measured[key] for label, key in ways.items()}), ""]
    lines += [
        "## Limits",
        "",
        "- The lexicon's authors have seen the coded laws, so figures for laws left out say what the classifier does "
        "on new",
        "  laws with a lexicon that knows their kind; on laws from other traditions expect less.",
        "- Contrary findings are learnt from some hundred codes, most of them in drafts (the left-out laws have twelve): read "
        "them",
        "  with care.",
        "- Languages without coded laws rest on the lexicon and on what carries over from the others.",
        "",
    ]
    return "\n".join(lines)
