"""The project file: what the package imports is declared, and what is declared for its users is imported."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

if sys.version_info < (3, 11):
    pytest.skip("tomllib is there from Python 3.11 on", allow_module_level=True)
import tomllib

ROOT = Path(__file__).resolve().parents[1]
#: Names of distributions that differ from what is imported.
IMPORTED_AS = {
    "pillow": "PIL",
    "pyahocorasick": "ahocorasick",
    "python-docx": "docx",
    "pyyaml": "yaml",
    "scikit-learn": "sklearn",
}
#: For the notebooks of users, beside the package.
FOR_USERS = {"pdfplumber"}


def test_a_named_folder_of_laws_that_is_not_there_fails(tmp_path: Path) -> None:
    """Tests on real laws are skipped where there are none; where somebody names their folder, that would hide a mistake."""
    command = [sys.executable, "-m", "pytest", str(ROOT / "tests" / "test_law.py")]
    environment = {**os.environ, "SSETEXT_SHARED": str(tmp_path / "nowhere")}
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "SSETEXT_SHARED names" in done.stdout + done.stderr


def _imported() -> set[str]:
    names: set[str] = set()
    for path in (ROOT / "ssetext").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.split(".")[0])
    return names - set(sys.stdlib_module_names) - {"ssetext"}


def test_what_is_imported_is_declared_and_the_other_way_round() -> None:
    """Two libraries were declared that nothing imports, and three that are imported came with others by chance."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    users = [*project["dependencies"]]
    users += [d for extra, wanted in project["optional-dependencies"].items() if extra != "test" for d in wanted]
    declared = {re.split(r"[^\w-]", d)[0] for d in users}
    assert {IMPORTED_AS.get(d, d) for d in declared} - FOR_USERS == _imported()
