"""What does auditing a law cost beside the cheapest thing that spaCy does with it, cutting it into words?

    python tests/benchmarks/bench_auditing.py [--laws DIR] [--rounds N]

For every law: processor time of ``ssetext.audit`` on a law already read, and of spaCy's blank tokenisation of the same
text; the best of N rounds each, taken in turn. Then the time to load the classifier. The aim is a ratio of at most 2 and
a load under 50 ms.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from functools import partial
from pathlib import Path

import spacy

import ssetext
from ssetext._paths import CORPORA
from ssetext.coding.model import load_model

SHARED = Path(__file__).resolve().parents[3] / "shared"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--laws", type=Path, default=SHARED / "laws")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    folders = sorted(d for d in options.laws.glob("*") if (d / "text.txt").is_file())
    if not folders:
        print(f"no laws in {options.laws}", file=sys.stderr)
        return 2
    total = [0.0, 0.0]
    for folder in folders:
        language = json.loads((folder / "meta.json").read_text(encoding="utf-8"))["language"]
        law = ssetext.read(folder / "text.txt", language=language)
        blank = spacy.blank(language)
        blank.max_length = max(blank.max_length, len(law.text) + 1)
        times: list[list[float]] = [[], []]
        for number in range(options.rounds + 1):
            for kind, run in enumerate((partial(ssetext.audit, law), partial(blank, law.text))):
                begun = time.process_time()
                run()
                if number:  # the first round compiles patterns and fills spaCy's table of words
                    times[kind].append(time.process_time() - begun)
        audit, words = min(times[0]), min(times[1])
        total[0] += audit
        total[1] += words
        print(
            f"{folder.name:44} {len(law.text):>8} characters  audit {audit * 1e3:7.1f} ms  "
            f"spaCy {words * 1e3:7.1f} ms  ratio {audit / words:4.2f}"
        )
    print(f"all laws: ratio {total[0] / total[1]:.2f} (aim: at most 2)")
    loads = []
    for _ in range(options.rounds + 1):
        begun = time.perf_counter()
        load_model(CORPORA / "model.zip")
        loads.append(time.perf_counter() - begun)
    print(f"model loaded in {min(loads) * 1e3:.1f} ms (aim: under 50)")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
