"""Read framework laws on the social and solidarity economy and score how they cover its definition.

Examples
--------
>>> import ssetext
>>> law = ssetext.read(b"Article 1. Units are free.\\nArticle 2. They are democratic.", language="en")
>>> len(law)
2
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ssetext._paths import samples
    from ssetext.annotation import load_gold
    from ssetext.auditing import Audit, audit, read
    from ssetext.batch import audit_files
    from ssetext.comparison import Comparison, compare, diff
    from ssetext.errors import SseTextError
    from ssetext.framework import Frame, load_frame
    from ssetext.law import Law
    from ssetext.lexicon import load_lexicon

__version__ = "0.1.0"

__all__ = [
    "Audit",
    "Comparison",
    "Frame",
    "Law",
    "SseTextError",
    "audit",
    "audit_files",
    "compare",
    "diff",
    "load_frame",
    "load_gold",
    "load_lexicon",
    "read",
    "samples",
]

# Where each public name lives: a module is imported when one of its names is first used, so that
# `import ssetext` stays light (neither spaCy nor scikit-learn nor pandas).
_HOMES = {
    "Audit": "ssetext.auditing",
    "Comparison": "ssetext.comparison",
    "Frame": "ssetext.framework",
    "Law": "ssetext.law",
    "SseTextError": "ssetext.errors",
    "audit": "ssetext.auditing",
    "audit_files": "ssetext.batch",
    "compare": "ssetext.comparison",
    "diff": "ssetext.comparison",
    "load_frame": "ssetext.framework",
    "load_gold": "ssetext.annotation",
    "load_lexicon": "ssetext.lexicon",
    "read": "ssetext.auditing",
    "samples": "ssetext._paths",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        value = getattr(import_module(_HOMES[name]), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'ssetext' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
