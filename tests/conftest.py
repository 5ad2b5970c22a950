"""What several tests need: the place of the coded laws, and a small law."""

from __future__ import annotations

from pathlib import Path

import pytest

import ssetext
from ssetext.law import Law

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with real laws, beside the checkout; tests that need it are skipped where it is absent."""
    if not (SHARED / "laws").is_dir():
        pytest.skip(f"no coded laws at {SHARED}")
    return SHARED


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
