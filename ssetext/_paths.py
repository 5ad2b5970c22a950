"""Where the data that ships with the package stands: in the wheel, or beside the package in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGED = Path(__file__).parent / "_data"
_ROOT = _PACKAGED if _PACKAGED.is_dir() else Path(__file__).resolve().parent.parent

SEEDS = _ROOT / "seeds"
CORPORA = _ROOT / "corpora"
