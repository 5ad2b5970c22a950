"""Lexicon and concept files: what may stand in them, and messages with file and line where something else does."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, TypeVar

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from ssetext.errors import LexiconError, SseTextError

__all__ = ["Concept", "ConceptFile", "Entry", "LexiconFile", "line_of", "load_yaml", "validate"]


def _null(value: Any) -> Any:
    return None if isinstance(value, str) and value.strip().lower() in {"null", "~", ""} else value


Strength = Annotated[Annotated[int, Field(ge=1, le=3)] | None, BeforeValidator(_null)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Concept(_Strict):
    """One thing that lawyers say, whatever the language, and the codes that it suggests."""

    id: str
    says: str
    codes: dict[str, Strength] = {}
    contrary: bool = False
    source: str = "codebook"


class ConceptFile(_Strict):
    """``seeds/concepts.yaml``."""

    concepts: list[Concept]


class Entry(_Strict):
    """How one concept is said in one language."""

    concept: str
    patterns: list[str] = []
    tokens: list[list[dict[str, Any]]] = []
    unless: list[str] = []
    match: str
    no_match: str
    source: str
    codes: dict[str, Strength] | None = None
    contrary: bool = False


class LexiconFile(_Strict):
    """One file of ``seeds/lexicon/``."""

    language: str
    endings: list[str] = []
    entries: list[Entry]


_Model = TypeVar("_Model", bound=BaseModel)


def load_yaml(path: Path, error: type[SseTextError] = LexiconError) -> Any:
    """Read a YAML file with every scalar as the words that stand there (so `no` and `1.10` are no traps)."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except FileNotFoundError as e:
        raise error(f"{path}: there is no such file; name an existing YAML file.") from e
    except IsADirectoryError as e:
        raise error(f"{path}: this is a folder; name a YAML file in it.") from e
    except (yaml.YAMLError, UnicodeDecodeError) as e:
        mark = getattr(e, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        problem = getattr(e, "problem", None) or str(e)
        raise error(f"{path}{line}: not readable as YAML ({problem}); mend that line.") from e


def validate(model: type[_Model], data: Any, path: Path, error: type[SseTextError] = LexiconError) -> _Model:
    """Check data against the schema; errors name file, line, value and what is allowed."""
    try:
        return model.model_validate(data)
    except ValidationError as e:
        lines = []
        for problem in e.errors()[:5]:
            where = tuple(problem["loc"])
            line = line_of(path, where)
            shown = ".".join(str(w) for w in where) or "the whole file"
            value = problem.get("input")
            got = f" (found {str(value)[:60]!r})" if not isinstance(value, (dict, list)) else ""
            lines.append(f"{path}:{line}: {shown}: {problem['msg']}{got}")
        more = len(e.errors()) - len(lines)
        if more > 0:
            lines.append(f"… and {more} more.")
        raise error("\n".join(lines)) from e


def line_of(path: Path, where: tuple[int | str, ...]) -> int:
    """Give the line, from 1, of a value of a YAML file, named by its keys (or of the nearest one above it)."""
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    line = 1
    for step in where:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if key.value == str(step):
                    node, line = value, key.start_mark.line + 1
                    break
            else:
                break
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
        else:
            break
    return line
