"""Where the data that ships with the package stands: in the wheel, or beside the package in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGED = Path(__file__).parent / "_data"
_ROOT = _PACKAGED if _PACKAGED.is_dir() else Path(__file__).resolve().parent.parent

SEEDS = _ROOT / "seeds"
CORPORA = _ROOT / "corpora"


def samples() -> dict[str, Path]:
    """Give the sample drafts that ship with the package, to try things on: laws written for this project, no real ones.

    Returns
    -------
    dict of str to Path
        The name of each, in order, and its text; ``corpora/samples/README.md`` says what each is good for.

    Examples
    --------
    >>> samples()["es-marco-valdoro"].name
    'text.txt'
    """
    return {path.parent.name: path for path in sorted((CORPORA / "samples").glob("*/text.txt"))}
