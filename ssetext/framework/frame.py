"""Frames: a definition of the social and solidarity economy as elements that a law can be audited against."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from ssetext._paths import SEEDS
from ssetext.errors import FrameError
from ssetext.lexicon.matching import load_concepts
from ssetext.lexicon.schema import load_yaml, validate

__all__ = ["Element", "Frame", "Group", "frames", "load_frame", "require_concepts"]

DEFAULT = "ilo-2022-office"


@dataclass(frozen=True, slots=True)
class Group:
    """A group of elements: principles, values, forms, scope, contributions, enabling framework."""

    id: str
    graded: bool
    names: dict[str, str]

    def name(self, language: str = "en") -> str:
        """Give the group's name in a language, in English where there is none."""
        return self.names.get(language) or self.names["en"]


@dataclass(frozen=True, slots=True)
class Element:
    """One value, principle, form, contribution or measure of a frame.

    ``codes`` are the codebook's elements whose findings it takes, ``concepts`` the lexicon's concepts that count
    besides;
    ``graded`` says whether its findings have a strength (mention, principle, rule); ``description`` is in English,
    ``descriptions`` are by language.
    """

    id: str
    group: str
    graded: bool
    weight: float
    names: dict[str, str]
    description: str
    source: str
    codes: tuple[str, ...]
    concepts: tuple[str, ...] = ()
    descriptions: dict[str, str] = field(default_factory=dict)

    def name(self, language: str = "en") -> str:
        """Give the element's name in a language, in English where there is none."""
        return self.names.get(language) or self.names["en"]

    def describe(self, language: str = "en") -> str:
        """Say in a language what the element asks for, in English where that is not translated."""
        return self.descriptions.get(language) or self.description


@dataclass(frozen=True, slots=True)
class Frame:
    """A definition to audit against: its elements in order, their groups, and where it comes from.

    Examples
    --------
    >>> frame = load_frame()
    >>> len(frame.graded), frame["integrity"].name("fr")
    (10, 'Intégrité')
    """

    id: str
    title: str
    source: str
    groups: tuple[Group, ...]
    elements: tuple[Element, ...]
    titles: dict[str, str] = field(default_factory=dict)

    def name(self, language: str = "en") -> str:
        """Give the definition's title in a language, in the frame's own where it is not translated."""
        return self.titles.get(language) or self.title

    def __getitem__(self, id: str) -> Element:
        for element in self.elements:
            if element.id == id:
                return element
        raise KeyError(f"the frame {self.id} has no element {id!r}; it has {', '.join(e.id for e in self.elements)}")

    @property
    def graded(self) -> tuple[Element, ...]:
        """The elements whose findings have a strength, and which make the law's score."""
        return tuple(e for e in self.elements if e.graded)

    def of_group(self, group: str) -> tuple[Element, ...]:
        """Give the elements of one group, in order."""
        return tuple(e for e in self.elements if e.group == group)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class _GroupRow(_Strict):
    id: str
    graded: bool
    names: dict[str, str]


class _ElementRow(_Strict):
    id: str
    group: str
    weight: Annotated[float, Field(ge=0)] = 1.0
    names: dict[str, str]
    description: str
    descriptions: dict[str, str] = {}
    source: str
    codes: list[str] = Field(default=[], alias="from")
    concepts: list[str] = []


class _FrameFile(_Strict):
    id: str
    title: str
    titles: dict[str, str] = {}
    source: str
    groups: Annotated[list[_GroupRow], Field(min_length=1)]
    elements: Annotated[list[_ElementRow], Field(min_length=1)]


def frames() -> tuple[str, ...]:
    """Give the names of the frames that ship with the package.

    Examples
    --------
    >>> frames()
    ('ilc-2022', 'ilo-2022-office')
    """
    return tuple(sorted(p.stem for p in (SEEDS / "frames").glob("*.yaml")))


def load_frame(frame: str | Path | Frame = DEFAULT) -> Frame:
    """Load a frame by its name, or a user's own from a YAML file.

    Parameters
    ----------
    frame : str or Path or Frame
        A shipped name (``ilo-2022-office``, ``ilc-2022``) or the path of a YAML file of the same form.

    Raises
    ------
    FrameError
        No such frame, or a file that does not follow the schema, with file and line. Whether the concepts that it names
        are there is known with the lexicon alone: see `require_concepts`.
    """
    if isinstance(frame, Frame):
        return frame
    shipped = SEEDS / "frames" / f"{frame}.yaml"
    if isinstance(frame, str) and frame in frames():
        return _shipped(shipped)
    path = Path(frame)
    if not path.is_file():
        raise FrameError(f"{frame}: there is no such frame; take one of {', '.join(frames())}, or name a YAML file.")
    return _load(path)


def require_concepts(frame: Frame, own: Collection[str] = ()) -> None:
    """Refuse a frame that takes from concepts that no lexicon has: of those its elements would never find anything.

    Parameters
    ----------
    frame : Frame
    own : collection of str
        Ids of the concepts that a user's own lexicon brings, besides those that ship.

    Raises
    ------
    FrameError
        With the element, the concept, and what may be meant.
    """
    known = {*load_concepts(), *own}
    for element in frame.elements:
        for concept in element.concepts:
            if concept not in known:
                near = get_close_matches(concept, sorted(known), 3)
                meant = f" (do you mean {' or '.join(near)}?)" if near else ""
                raise FrameError(
                    f"the frame {frame.id!r}: element {element.id!r} takes from {concept!r}, which is a concept neither of "
                    "seeds/concepts.yaml nor of a lexicon of your own"
                    f"{meant}; mend the id, or name the lexicon that brings it."
                )


@lru_cache(maxsize=8)
def _codebook() -> tuple[str, ...]:
    return tuple(e.id for e in _shipped(SEEDS / "frames" / f"{DEFAULT}.yaml").elements)


@lru_cache(maxsize=16)
def _shipped(path: Path) -> Frame:
    return _load(path)


def _load(path: Path) -> Frame:
    # A user's own file is read each time: it may have been edited since.
    file = validate(_FrameFile, load_yaml(path, FrameError), path, FrameError)
    groups: dict[str, Group] = {}
    for group in file.groups:
        if group.id in groups:
            raise FrameError(f"{path}: the group {group.id!r} stands twice; give each id once.")
        if "en" not in group.names:
            raise FrameError(f"{path}: group {group.id!r}: a name in English (en) is needed.")
        groups[group.id] = Group(group.id, group.graded, group.names)
    own = path == SEEDS / "frames" / f"{DEFAULT}.yaml"
    known = () if own else _codebook()
    elements: dict[str, Element] = {}
    for row in file.elements:
        if row.group not in groups:
            raise FrameError(f"{path}: element {row.id!r}: no group {row.group!r}; there are {', '.join(groups)}.")
        if row.id in elements:
            raise FrameError(f"{path}: the element {row.id!r} stands twice; give each id once.")
        if "en" not in row.names:
            raise FrameError(f"{path}: element {row.id!r}: a name in English (en) is needed.")
        codes = tuple(row.codes) or ((row.id,) if own or row.id in known else ())
        wrong = [c for c in codes if not own and c not in known]
        if wrong:
            raise FrameError(
                f"{path}: element {row.id!r} takes from {', '.join(wrong)}, which is no element of the codebook "
                f"({', '.join(known)}); name concepts of the lexicon under `concepts:`."
            )
        if not codes and not row.concepts:
            raise FrameError(
                f"{path}: element {row.id!r} says nothing of where its findings come from; give `from:` (elements of the codebook) "
                "or `concepts:` (concepts of the lexicon)."
            )
        elements[row.id] = Element(
            row.id,
            row.group,
            groups[row.group].graded,
            row.weight,
            row.names,
            row.description,
            row.source,
            codes,
            tuple(row.concepts),
            row.descriptions,
        )
    return Frame(file.id, file.title, file.source, tuple(groups.values()), tuple(elements.values()), file.titles)
