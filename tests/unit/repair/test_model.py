import shutil
from pathlib import Path

import pytest

from ntm_extract.core.errors import MissingModelError, ModelChecksumError
from ntm_extract.core.resources import models_dir
from ntm_extract.repair.model import load_model


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(models_dir() / "repair", tmp_path / "repair"))


def test_changed_file_is_refused(copied: Path) -> None:
    lexicon = copied / "lexicon.tsv"
    lexicon.write_bytes(lexicon.read_bytes().replace(b"t", b"u", 1))
    with pytest.raises(ModelChecksumError, match=r"lexicon\.tsv"):
        load_model(copied)


def test_missing_file_is_named(copied: Path) -> None:
    (copied / "channel.tsv").unlink()
    with pytest.raises(MissingModelError, match=r"channel\.tsv"):
        load_model(copied)


def test_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingModelError, match=r"model\.json"):
        load_model(tmp_path)


def test_files_stay_small() -> None:
    sizes = [path.stat().st_size for path in (models_dir() / "repair").iterdir()]
    assert max(sizes) < 8_000_000
    assert sum(sizes) < 50_000_000
