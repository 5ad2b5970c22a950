"""Does a Word file with automatic article numbers give the same provisions as the law's text?

    python tests/benchmarks/bench_word.py [--word DIR] [--laws DIR]

For every DIR/ID.docx the provisions are compared with those of LAWS/ID/provisions.json: the same number, and the same
words with white space normalised. The sign of an ordinal after the number ("1.º" for "1.") is not compared, since an
automatic number has only what its list was given. `plain` is what the words are without the resolver of numbers.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from pathlib import Path

import ssetext
from ssetext.errors import NotALawError

SHARED = Path(__file__).resolve().parents[3] / "shared"
_ORDINAL = re.compile(r"(?<=\d)\.?[ºª°]")


def words(text: str) -> str:
    return " ".join(_ORDINAL.sub(".", text).replace("\u00a0", " ").split())


def compare(path: Path, law_dir: Path) -> dict[str, object]:
    gold = json.loads((law_dir / "provisions.json").read_text(encoding="utf-8"))
    gold = gold["provisions"] if isinstance(gold, dict) else gold
    gold = [g for g in gold if g["kind"] not in ("front", "container")]
    text = (law_dir / "text.txt").read_text(encoding="utf-8")
    meta = json.loads((law_dir / "meta.json").read_text(encoding="utf-8"))
    begun = time.perf_counter()
    try:
        law = ssetext.read(path, language=meta.get("language") or meta.get("lang"))
    except NotALawError:
        return {"law": path.stem, "same": 0, "gold": len(gold), "found": 0, "seconds": 0.0}
    seconds = time.perf_counter() - begun
    found = {words(law.words(p)) for p in law}
    same = sum(words(text[g["start"] : g["end"]]) in found for g in gold)
    return {"law": path.stem, "same": same, "gold": len(gold), "found": len(law), "seconds": round(seconds, 2)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--word", type=Path, default=SHARED / "sources" / "word")
    parser.add_argument("--laws", type=Path, default=SHARED / "laws")
    options = parser.parse_args()
    files = sorted(options.word.glob("*.docx"))
    if not files:
        print(f"no Word files in {options.word}", file=sys.stderr)
        return 2
    bad = 0
    for path in files:
        row = compare(path, options.laws / path.stem)
        bad += row["same"] != row["gold"] or row["found"] != row["gold"]
        print("{law:28} same {same:3} of {gold:3}, found {found:3}, {seconds:.2f} s".format(**row))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
