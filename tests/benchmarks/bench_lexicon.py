"""Print, for one language, how the lexicon's concepts meet the codes of the coded laws, and what it misses.

    python tests/benchmarks/bench_lexicon.py LANG [--laws DIR] [--only ID ...] [--missed ELEMENT] [--wrong CONCEPT] [--brief]

For each element: how many coded provisions some concept of it hits (recall) and how many of the provisions hit are coded
with it (precision); for each concept its hits and how many stand in provisions coded with its element. Segmentation is the
laws' own provisions.json, so that the lexicon alone is measured.
"""

from __future__ import annotations

import argparse
import collections
import json
import pathlib

from ssetext.coding.observation import observe
from ssetext.law import Law, Provision
from ssetext.lexicon import load_lexicon

LAWS = pathlib.Path(__file__).resolve().parents[2].parent / "shared" / "laws"


def load(folder: pathlib.Path, language: str) -> tuple[Law, list[dict]]:
    """Give the law with its own provisions, and its codes."""
    text = (folder / "text.txt").read_text(encoding="utf-8")
    rows = [r for r in json.loads((folder / "provisions.json").read_text()) if r["kind"] not in ("front", "container")]
    provisions = tuple(
        Provision(r["id"], r["kind"], r.get("label") or "", r.get("heading") or "", r["start"], r["end"]) for r in rows
    )
    codes = folder / "codes.jsonl"
    lines = codes.read_text(encoding="utf-8").splitlines() if codes.exists() else []
    return Law(text, language, provisions), [json.loads(line) for line in lines]


def main() -> None:
    """Run over the laws of one language and print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("language")
    parser.add_argument("--laws", type=pathlib.Path, default=LAWS)
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--missed", help="list the codes of this element (or 'all') that no concept of it meets")
    parser.add_argument("--wrong", help="list the hits of this concept that stand where its element was not coded")
    parser.add_argument("--brief", action="store_true", help="elements only")
    a = parser.parse_args()
    lexicon = load_lexicon(a.language)
    elements: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0, 0])
    concepts: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0])
    for folder in sorted(a.laws.iterdir()):
        if not (folder / "meta.json").exists() or (a.only and folder.name not in a.only):
            continue
        meta = json.loads((folder / "meta.json").read_text())
        if meta["language"] != a.language or meta.get("role") == "structure":
            continue
        law, codes = load(folder, a.language)
        coded: dict[str, dict[str, dict]] = collections.defaultdict(dict)
        for code in codes:
            place = law.at((code["start"] + code["end"]) // 2)
            if place and not code.get("contrary"):
                coded[place.id][code["element"]] = code
        for observation in observe(law, lexicon):
            gold = coded[observation.provision.id]
            hit: dict[str, set[str]] = collections.defaultdict(set)
            for hits in observation.hits:
                for h in hits:
                    own = lexicon.concepts[h.concept]
                    if own.contrary or not own.codes:
                        continue
                    for element in own.codes:
                        hit[element].add(h.concept)
                    right = any(e in gold for e in own.codes)
                    if a.wrong == h.concept and not right:
                        words = law.text[max(0, h.start - 60) : h.end + 60].replace("\n", " ")
                        print(f"WRONG {folder.name} {observation.provision.id}: …{words}…")
            seen = {c for found in hit.values() for c in found}
            for concept in seen:
                concepts[concept][0] += 1
                concepts[concept][1] += any(e in gold for e in lexicon.concepts[concept].codes)
            for element in set(gold) | set(hit):
                slot = 0 if element in gold and element in hit else 1 if element in hit else 2
                elements[element][slot] += 1
                if slot == 2 and a.missed in (element, "all"):
                    c = gold[element]
                    words = " ".join(law.text[c["start"] : c["end"]].split())
                    print(f"MISSED {folder.name} {observation.provision.id} {element} {c['strength']}: {words}")
    if not a.brief and not a.missed and not a.wrong:
        print(f"{'concept':34s} hits right share")
        for concept, (n, right) in sorted(concepts.items()):
            print(f"{concept:34s} {n:4d} {right:5d} {right / n:5.2f}")
        idle = sorted(c for c, v in lexicon.concepts.items() if v.codes and c not in concepts)
        print("never met:", " ".join(idle))
    print(f"{'element':30s} precision recall    F1 codes")
    total = [0, 0, 0]
    for element, (both, tool, coder) in sorted(elements.items()):
        total = [total[0] + both, total[1] + tool, total[2] + coder]
        p, r = both / max(both + tool, 1), both / max(both + coder, 1)
        print(f"{element:30s} {p:9.2f} {r:6.2f} {2 * p * r / max(p + r, 1e-9):5.2f} {both + coder:5d}")
    p, r = total[0] / max(total[0] + total[1], 1), total[0] / max(total[0] + total[2], 1)
    print(f"{'all':30s} {p:9.2f} {r:6.2f} {2 * p * r / max(p + r, 1e-9):5.2f}")


if __name__ == "__main__":
    main()
