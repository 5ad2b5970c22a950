"""Which language a law is written in."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

__all__ = ["identify"]

KNOWN = ("bg", "ca", "el", "en", "es", "fr", "gl", "it", "pl", "pt", "ro", "sk")
_SAMPLE = 4000


@lru_cache(maxsize=1)
def _identifier() -> Any:
    # loaded when first used: the model takes a moment
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_pickled_model(MODEL_FILE, norm_probs=True)


def identify(text: str) -> tuple[str, float]:
    """Tell the language of a text, and how sure that is (0 to 1).

    Stretches from the beginning, the middle and the end are read, so that a foreign title page does not decide.

    >>> identify("La presente ley tiene por objeto regular las cooperativas y sus socios.")[0]
    'es'
    """
    sample = _sample(text)
    if not sample.strip():
        return "und", 0.0
    language, sure = _identifier().classify(sample)
    return str(language), float(sure)


def _sample(text: str) -> str:
    if len(text) <= 6 * _SAMPLE:
        return text
    step = (len(text) - _SAMPLE) // 5
    return "\n".join(text[i * step : i * step + _SAMPLE] for i in range(6))
