"""How many provisions of the rendered gazettes are found again in what the PDF reader gives.

    python tests/benchmarks/bench_pdf.py [--miss] [LAW …]

The PDFs of ``../shared/sources/rendered`` were made from the coded laws: two columns, running heads, folios, words
broken at line ends. "text" counts the provisions whose words stand together in the text read (at least 90 % alike);
"cut" those that the segmenter also gives as one provision, at least 90 % alike (one of its provisions for each).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from rapidfuzz import fuzz

from ssetext.reading.limits import Limits
from ssetext.reading.pdf import read_pdf

SHARED = Path(__file__).resolve().parents[3] / "shared"
ALIKE = 90.0


def squeezed(text: str) -> str:
    return " ".join(text.split())


def found_in(text: str, provisions: list[tuple[str, str]]) -> dict[str, float]:
    """Give, for each provision in order, how alike the best stretch of the text is, looked for from the last one on."""
    out: dict[str, float] = {}
    at = 0
    for id, words in provisions:
        size = len(words)
        start = text.find(words[:50], at)
        if start < 0 or start > at + 20_000:
            opening = fuzz.partial_ratio_alignment(words[:120], text[at : at + 20_000])
            start = at + opening.dest_start if opening is not None and opening.score > 70 else at
        window = text[max(start - 20, 0) : start + int(1.15 * size) + 60]
        best = fuzz.partial_ratio_alignment(words, window) if len(window) >= size else None
        out[id] = best.score if best is not None else fuzz.ratio(words, window)
        if out[id] >= ALIKE:
            at = start + int(0.9 * size)
    return out


def cut_alike(read: object, language: str, provisions: list[tuple[str, str]]) -> dict[str, float] | None:
    """Give how alike the segmenter's own provision is; None where the language has no heading grammar."""
    from ssetext.errors import LanguageError
    from ssetext.structure import segment

    try:
        law = segment(read, language=language)  # type: ignore[arg-type]
    except LanguageError:
        return None
    given = [squeezed(law.text[p.start : p.end]) for p in law.provisions]
    out: dict[str, float] = {}
    for id, words in provisions:
        best = max(range(len(given)), key=lambda i: fuzz.ratio(words, given[i], score_cutoff=50), default=None)
        out[id] = fuzz.ratio(words, given[best]) if best is not None else 0.0
        if best is not None and out[id] >= ALIKE:
            del given[best]
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("law", nargs="*")
    parser.add_argument("--miss", action="store_true", help="name the provisions that were not found")
    options = parser.parse_args()
    total = text_hits = cut_total = cut_hits = 0
    print(f"{'law':45} {'all':>5} {'text':>7} {'cut':>7}")
    for path in sorted((SHARED / "sources/rendered").glob("*.pdf")):
        if options.law and path.stem not in options.law:
            continue
        law = SHARED / "laws" / path.stem
        full = (law / "text.txt").read_text(encoding="utf-8")
        meta = json.loads((law / "meta.json").read_text(encoding="utf-8"))
        provisions = [
            (p["id"], squeezed(full[p["start"] : p["end"]]))
            for p in json.loads((law / "provisions.json").read_text(encoding="utf-8"))
            if p["kind"] not in ("front", "container")
        ]
        read = read_pdf(path.read_bytes(), source=str(path), limits=Limits())
        alike = found_in(squeezed(read.text), provisions)
        hits = sum(score >= ALIKE for score in alike.values())
        cut = cut_alike(read, meta.get("language", "es"), provisions)
        cuts = sum(score >= ALIKE for score in cut.values()) if cut is not None else 0
        total, text_hits = total + len(provisions), text_hits + hits
        if cut is not None:
            cut_total, cut_hits = cut_total + len(provisions), cut_hits + cuts
        print(
            f"{path.stem:45} {len(provisions):5} {100 * hits / len(provisions):6.1f}% "
            + (f"{100 * cuts / len(provisions):6.1f}%" if cut is not None else "      –")
        )
        if options.miss:
            for id, score in alike.items():
                if score < ALIKE:
                    print(f"    text {id} {score:.0f}")
            for id, score in (cut or {}).items():
                if score < ALIKE:
                    print(f"    cut  {id} {score:.0f}")
    print(f"{'all':45} {total:5} {100 * text_hits / max(total, 1):6.1f}% {100 * cut_hits / max(cut_total, 1):6.1f}%")


if __name__ == "__main__":
    main()
