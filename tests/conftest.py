"""What several tests need: the place of the coded laws, and a small law."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import ssetext
from ssetext.law import Law

#: Real laws stay outside of the repository: beside the checkout, or where SSETEXT_SHARED says (.ci/run works on a copy).
NAMED = os.environ.get("SSETEXT_SHARED")
SHARED = Path(NAMED) if NAMED else Path(__file__).resolve().parents[2] / "shared"

if NAMED and not (SHARED / "laws").is_dir():
    # who names a folder wants those tests to run: skipping them would look like success
    raise pytest.UsageError(f"SSETEXT_SHARED names {NAMED}, but there is no folder {SHARED / 'laws'}")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with real laws; tests that need it are skipped where it is absent."""
    if not (SHARED / "laws").is_dir():
        pytest.skip(f"no coded laws at {SHARED}")
    return SHARED


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each real PDF a test of its own (one that is skipped where there are none)."""
    if "shared_pdf" in metafunc.fixturenames:
        files = sorted((SHARED / "sources").glob("*/*.pdf"))
        metafunc.parametrize("shared_pdf", files, ids=[path.stem for path in files])


@pytest.fixture(scope="session")
def draft() -> Law:
    """A small draft in English, with a principle, a rule, and a clause against it."""
    return ssetext.read(
        b"Article 1. Object\nThis Act governs co-operatives.\n"
        b"Article 2. Principles\nCo-operatives are based on voluntary and open membership and on solidarity.\n"
        b"Article 3. Votes\nEach member shall have one vote, whatever the capital held.\n"
        b"Article 4. Entry into force\nThis Act comes into force on the day of its publication.\n",
        language="en",
    )


@pytest.fixture(scope="session")
def own_lexicon() -> str:
    """A lexicon file of a user's own, with a concept that does not ship."""
    return """language: en
entries:
  - concept: water_rights
    codes: {care_people_planet: 3}
    patterns: [water of the commons]
    match: The water of the commons belongs to all.
    no_match: The water is cold.
    source: my own reading
"""
