"""The share of provisions found again in coded laws that stay outside of the repository."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

from ssetext.law import Text
from ssetext.structure import segment

ROOT = Path(__file__).resolve().parents[2]
TARGET = 0.99


def _bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench", ROOT / "tests" / "benchmarks" / "bench_structure.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_units_found(shared: Path) -> None:
    """Nearly all units are found, counting those that differ by a chapter heading at their end only.

    The coded units of some laws end after the heading of the next chapter ("Capítol II", "CAPÍTULO NOVENO"), those of
    other laws before it; here headings belong to no provision, as the design says.
    """
    bench = _bench()
    found = total = 0
    for folder in sorted(p for p in (shared / "laws").iterdir() if (p / "provisions.json").exists()):
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        if not meta.get("structure", True):
            continue
        units = json.loads((folder / "provisions.json").read_text(encoding="utf-8"))
        gold = [g for g in units if g["kind"] not in bench.NOT_UNITS]
        law = segment(Text((folder / "text.txt").read_text(encoding="utf-8"), "plain"), language=meta["language"])
        hit, missed, _ = bench.compare(gold, [{"start": p.start, "end": p.end} for p in law])
        found += hit + bench.swallowed(missed, law)
        total += len(gold)
    assert found / total >= TARGET
