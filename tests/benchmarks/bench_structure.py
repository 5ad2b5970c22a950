"""Print, law by law, how many provisions are found, how many there are, and how many are found that are none.

    python tests/benchmarks/bench_structure.py [--laws DIR] [--only ID ...] [--missed]

DIR holds one folder a law: text.txt, meta.json, provisions.json. A unit is found where one predicted unit, not used yet,
overlaps it with at least 95 % of intersection over union. Of those missed it also says how many differ only in that
the coded unit swallows what the design puts outside of it: chapter headings behind an article, or the article that
follows ("20^1" in 20). The last lines give the speed: plain text to provisions, in MB a second on one core.
"""

from __future__ import annotations

import argparse
import collections
import json
import pathlib
import time

from ssetext.law import Law, Text
from ssetext.structure import segment

NOT_UNITS = {"front", "container"}
LAWS = pathlib.Path(__file__).resolve().parents[2].parent / "shared" / "laws"


def overlap(a: dict, b: dict) -> int:
    """Give the number of characters that two stretches share."""
    return max(0, min(a["end"], b["end"]) - max(a["start"], b["start"]))


def compare(gold: list[dict], found: list[dict]) -> tuple[int, list[dict], list[dict]]:
    """Give how many are found, the gold units missed, and the predicted units that match none."""
    used: set[int] = set()
    missed = []
    for g in gold:
        best = max(range(len(found)), key=lambda i: overlap(g, found[i]), default=None)
        if best is not None and best not in used:
            o = overlap(g, found[best])
            union = (g["end"] - g["start"]) + (found[best]["end"] - found[best]["start"]) - o
            if union and o / union >= 0.95:
                used.add(best)
                continue
        missed.append(g)
    return len(gold) - len(missed), missed, [p for i, p in enumerate(found) if i not in used]


def swallowed(missed: list[dict], law: Law) -> int:
    """Give how many missed units end, once the chapter headings at their end are taken off, where the law's own does."""
    ends = {p.start: p.end for p in law}
    count = 0
    for g in missed:
        end = ends.get(g["start"], g["end"])
        inside = [h for h in law.headings if end <= h.start < g["end"]]
        count += bool(inside) and inside[0].start == end
    return count


def speed(samples: list[tuple[str, str]]) -> None:
    """Print the speed over many calls (20 MB in all) and over one text of 20 MB."""
    size = sum(len(text.encode()) for _, text in samples)
    rounds = max(1, 20_000_000 // size)
    began = time.perf_counter()
    for _ in range(rounds):
        for language, text in samples:
            segment(Text(text, "plain"), language=language)
    took = time.perf_counter() - began
    print(f"speed, laws one by one      {rounds * size / took / 1e6:6.1f} MB/s  ({rounds * size / 1e6:.1f} MB)")
    for language in ("es", "en"):
        part = "\n".join(text for name, text in samples if name == language)
        for target in (5_000_000, 20_000_000):
            long = (part + "\n") * (target // len(part.encode()))
            began = time.perf_counter()
            segment(Text(long, "plain"), language=language)
            took = time.perf_counter() - began
            n = len(long.encode())
            print(f"speed, one text ({language}, {n / 1e6:4.1f} MB) {n / took / 1e6:6.1f} MB/s")


def main() -> None:
    """Run over the laws and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--laws", type=pathlib.Path, default=LAWS)
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--no-speed", action="store_true")
    a = parser.parse_args()
    total = [0, 0, 0, 0]
    samples = []
    languages = collections.defaultdict(lambda: [0, 0])
    seconds = 0.0
    for folder in sorted(p for p in a.laws.iterdir() if (p / "provisions.json").exists()):
        if a.only and not any(o in folder.name for o in a.only):
            continue
        meta = json.loads((folder / "meta.json").read_text())
        text = (folder / "text.txt").read_text()
        samples.append((meta["language"], text))
        gold = [g for g in json.loads((folder / "provisions.json").read_text()) if g["kind"] not in NOT_UNITS]
        began = time.perf_counter()
        try:
            law = segment(Text(text, "plain"), language=meta["language"])
        except Exception as error:
            print(f"{folder.name:44s} {type(error).__name__}: {error}")
            total[1] += len(gold)
            languages[meta["language"]][1] += len(gold)
            continue
        seconds += time.perf_counter() - began
        found = [{"id": p.id, "start": p.start, "end": p.end, "label": p.label} for p in law]
        hit, missed, spurious = compare(gold, found)
        counted = meta.get("structure", True)
        print(
            f"{folder.name:44s} {meta['language']} {hit:4d}/{len(gold):4d} spurious {len(spurious):3d}"
            + ("" if counted else "  (not counted)")
        )
        for i, v in enumerate((hit, len(gold), len(spurious), swallowed(missed, law))):
            total[i] += v
        languages[meta["language"]][0] += hit
        languages[meta["language"]][1] += len(gold)
        if a.missed:
            for g in missed:
                print("    missed  ", g["id"], g["start"], g["end"], repr(text[g["start"] : g["start"] + 70]))
            for p in spurious:
                print("    spurious", p["id"], p["start"], p["end"], repr(text[p["start"] : p["start"] + 70]))
    print(f"{'all':44s}    {total[0]:4d}/{total[1]:4d} spurious {total[2]:3d}  {seconds:.2f} s")
    print(f"of the {total[1] - total[0]} missed, {total[3]} hold a chapter heading at their end in the coded law")
    print({k: round(v[0] / v[1], 4) for k, v in sorted(languages.items()) if v[1]})
    if samples and not a.no_speed:
        speed(samples)


if __name__ == "__main__":
    main()
