"""The annotated lexicon: what lawyers say for each concept, in each language, with what blocks it and where it comes from."""

from ssetext.lexicon.matching import Hit, Lexicon, languages, load_concepts, load_lexicon
from ssetext.lexicon.schema import Concept, Entry

__all__ = ["Concept", "Entry", "Hit", "Lexicon", "languages", "load_concepts", "load_lexicon"]
