"""The law as data: provisions are looked up by id at once, and a law stays a frozen value."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import replace

import pytest

from ssetext.law import Law, Provision


class _Walked(tuple):  # type: ignore[type-arg]
    """Provisions that count how often they are walked through."""

    times = 0

    def __iter__(self) -> Iterator[Provision]:
        type(self).times += 1
        return super().__iter__()


def test_a_provision_is_found_without_a_walk_through_the_law() -> None:
    """Each look-up went through the provisions from the first: a law of thousands took seconds."""
    provisions = _Walked(Provision(f"art_{n}", "article", f"Art. {n}", "", n, n + 1) for n in range(100))
    law = Law("x" * 101, "es", provisions)
    before = _Walked.times
    assert [law[f"art_{n}"].start for n in range(100)] == list(range(100))
    assert _Walked.times == before


def test_a_law_stays_a_value() -> None:
    first, second = Provision("art_1", "article", "Art. 1", "", 0, 5), Provision("art_2", "article", "Art. 2", "", 5, 9)
    law = Law("Art. 1. A", "es", (first, second))
    assert law == Law("Art. 1. A", "es", (first, second))
    assert hash(law) == hash(replace(law))
    assert pickle.loads(pickle.dumps(law))["art_2"] == second
    less = replace(law, provisions=(first,))
    with pytest.raises(KeyError, match="no provision 'art_2'; there are 1"):
        less["art_2"]
