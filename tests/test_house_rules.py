"""The rules of the house that a linter does not know."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted(
    path
    for folder in ("src", "tests", "training", "benchmarks", "samples")
    for path in (ROOT / folder).rglob("*.py")
)
DATA = sorted((ROOT / "src" / "ntm_extract" / "vi" / "data").glob("*.tsv"))
LONGEST_MODULE = 400
MODELS_LIMIT = 60_000_000


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_module_is_one_noun_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", [*MODULES, *DATA], ids=name)
def test_source_is_written_in_nfc(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize("path", DATA, ids=name)
def test_data_rows_are_unique(path: Path) -> None:
    rows = path.read_text(encoding="utf-8").splitlines()
    assert len(rows) == len(set(rows))


def test_there_is_no_drawer_for_odds_and_ends() -> None:
    forbidden = {"utils.py", "helpers.py", "common.py", "misc.py", "models.py"}
    assert not [name(path) for path in MODULES if path.name in forbidden]


def test_models_weigh_under_sixty_megabytes() -> None:
    weight = sum(path.stat().st_size for path in (ROOT / "models").rglob("*") if path.is_file())
    assert 0 < weight < MODELS_LIMIT


def test_every_model_folder_says_what_it_is() -> None:
    for folder in (ROOT / "models").iterdir():
        record = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        assert record["licence"], folder
        assert record.get("sha256") or record["files"], folder


def test_importing_the_package_loads_nothing_heavy() -> None:
    program = (
        "import sys, ntm_extract.cli\n"
        "heavy = {'numpy', 'pydantic', 'cv2', 'PIL', 'pypdfium2', 'pdfplumber', 'underthesea',"
        " 'scipy', 'dateparser', 'lxml', 'rapidfuzz'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
