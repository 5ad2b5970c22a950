"""Which language a law is written in."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

__all__ = ["identify"]

_SAMPLE = 4000
_SURE = 0.8


@lru_cache(maxsize=1)
def _identifier() -> Any:
    # loaded when first used: the model takes a moment
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    # 0.4 renamed the constructor
    load = getattr(LanguageIdentifier, "from_model_file", None) or LanguageIdentifier.from_pickled_model
    return load(MODEL_FILE, norm_probs=True)


def identify(text: str) -> tuple[str, float]:
    """Tell the language of a text, and how sure that is (0 to 1).

    Stretches from the beginning, the middle and the end are read, so that a foreign title page does not decide.

    >>> identify("La presente ley tiene por objeto regular las cooperativas y sus socios.")[0]
    'es'
    """
    sample = _sample(text)
    if not sample.strip():
        return "und", 0.0
    ranked = _identifier().rank(sample)
    language, sure = ranked[0]
    if sure < _SURE:
        # a short text looks like many languages: the likeliest that can be read is taken
        from ssetext.structure.grammar import known_languages

        known = known_languages()
        language, sure = next(((name, p) for name, p in ranked if name in known), ranked[0])
    return str(language), float(sure)


def _sample(text: str) -> str:
    if len(text) <= 6 * _SAMPLE:
        return text
    step = (len(text) - _SAMPLE) // 5
    return "\n".join(text[i * step : i * step + _SAMPLE] for i in range(6))
