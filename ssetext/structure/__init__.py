"""From text to law: articles, preamble, closing provisions and annexes, with the titles above them."""

from __future__ import annotations

from .segmenter import segment
from .skeleton import skeleton

__all__ = ["segment", "skeleton"]
