import json
import math
import shutil
from pathlib import Path

import pytest

from ntm_extract.core.errors import MissingModelError, ModelChecksumError
from ntm_extract.core.resources import models_dir
from ntm_extract.repair.confidences import Sureness
from ntm_extract.repair.slip_model import SlipModel, load_slips
from ntm_extract.repair.slips import Confusions, kind_of


@pytest.fixture(scope="module")
def model() -> SlipModel:
    return load_slips(models_dir() / "slips")


@pytest.mark.parametrize(
    ("true", "read", "kind"),
    [
        ("ấ", "ầ", "tone"),
        ("à", "ằ", "shape"),
        ("d", "đ", "shape"),
        ("ế", "ề", "tone"),
        ("ế", "è", "both"),
        ("c", "e", "base"),
        ("g", "", "gap"),
    ],
)
def test_slips_have_kinds(true: str, read: str, kind: str) -> None:
    assert kind_of(true, read) == kind


def test_confusion_seen_often_is_cheaper_than_one_never_seen() -> None:
    confusions = Confusions({("ấ", "ấ"): 900, ("ấ", "ầ"): 100, ("n", "n"): 1000}, 1000, 100)
    assert confusions.word_cost("đấu", "đầu") < confusions.word_cost("đấu", "đâu")
    assert confusions.word_cost("đấu", "đầu") < confusions.word_cost("đấn", "đầm")


@pytest.mark.parametrize(("true", "read"), [("bàn", "tiên"), ("các", "của"), ("an", "toàn")])
def test_words_further_apart_are_no_slips(model: SlipModel, true: str, read: str) -> None:
    assert math.isinf(model.confusions.word_cost(true, read))


def test_word_read_with_less_confidence_is_likelier_wrong(model: SlipModel) -> None:
    chances = [model.chance_of_slip(Sureness(word, 0.94)) for word in (0.3, 0.8, 0.92, 0.96)]
    assert chances == sorted(chances, reverse=True)
    assert chances[-1] < 0.05


def test_calibration_rises(model: SlipModel) -> None:
    steps = [model.confidence(at / 20) for at in range(21)]
    assert steps == sorted(steps)


def test_changed_table_is_refused(tmp_path: Path) -> None:
    copied = Path(shutil.copytree(models_dir() / "slips", tmp_path / "slips"))
    (copied / "slips.tsv").write_text("a\tb\t1\n", encoding="utf-8")
    with pytest.raises(ModelChecksumError, match=r"slips\.tsv"):
        load_slips(copied)


def test_missing_card_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingModelError, match=r"model\.json"):
        load_slips(tmp_path)


def test_card_tells_what_was_measured() -> None:
    card = json.loads((models_dir() / "slips" / "model.json").read_text(encoding="utf-8"))
    measured = card["measured"]
    assert measured["word error after"] < measured["word error before"]
    assert measured["changes that are right"] >= 0.9
