"""The public surface: its names, and how light it is to import."""

from __future__ import annotations

import subprocess
import sys

import ssetext
from ssetext import errors


def test_all_is_alphabetical_and_every_name_is_there() -> None:
    assert ssetext.__all__ == sorted(ssetext.__all__)
    for name in ssetext.__all__:
        assert getattr(ssetext, name) is not None
    assert 8 <= len(ssetext.__all__) <= 14


def test_the_samples_can_be_read_by_name() -> None:
    found = ssetext.samples()
    assert list(found) == sorted(found)
    assert len(ssetext.read(found["es-marco-valdoro"], language="es")) > 10


def test_import_is_light() -> None:
    code = (
        "import sys, ssetext; print([m for m in ('spacy', 'sklearn', 'pandas', 'scipy', 'lxml') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_every_error_is_one_of_ours_and_in_the_drawing() -> None:
    assert errors.__doc__ is not None
    for name in errors.__all__:
        assert issubclass(getattr(errors, name), ssetext.SseTextError)
        assert name in errors.__doc__
