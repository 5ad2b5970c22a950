"""People's codes: gold codes bound to their text, and inter-coder agreement."""

from ssetext.annotation.gold import Gold, load_gold

__all__ = ["Gold", "load_gold"]
