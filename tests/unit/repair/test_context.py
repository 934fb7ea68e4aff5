from __future__ import annotations

import numpy as np
import pytest

from ntm_extract.core.resources import models_dir
from ntm_extract.core.stages import ReadText
from ntm_extract.repair import load_restorer
from ntm_extract.repair.context import MOST_SPELLINGS, ContextNet, windows
from ntm_extract.repair.language import DISTRUST
from ntm_extract.repair.model import RepairModel, load_model
from ntm_extract.repair.words import CLAUSE_END, NUMBER
from ntm_extract.vi.unicode import bare


@pytest.fixture(scope="module")
def model() -> RepairModel:
    return load_model(models_dir() / "repair")


@pytest.fixture(scope="module")
def net(model: RepairModel) -> ContextNet:
    assert model.context is not None
    return model.context


def _ids(model: RepairModel, line: str) -> np.ndarray:
    return np.array([model.lexicon.ids[word] for word in line.split()])


def test_windows_hold_the_rows_around_each() -> None:
    rows = np.arange(1, 6, dtype=np.float32)[:, None]
    assert windows(rows, 3, 2)[0].tolist() == [0, 1, 3]
    assert windows(rows, 3, 2)[3].tolist() == [2, 4, 0]


def test_shares_of_the_spellings_of_a_word_sum_to_one(net: ContextNet, model: RepairModel) -> None:
    plain = net.spellings.plain[_ids(model, "các sở ngành và địa phương báo cáo kết quả")]
    assert np.exp(net.log_shares(plain)).sum(axis=1) == pytest.approx(1.0, abs=1e-4)


def test_what_is_no_word_and_what_has_one_spelling_gains_nothing(net: ContextNet) -> None:
    words = np.array([[[NUMBER, CLAUSE_END], [CLAUSE_END, CLAUSE_END]]])
    assert not net.weigh(words).any()


def test_words_far_away_tell(net: ContextNet, model: RepairModel) -> None:
    def gain(line: str, word: str) -> float:
        ids = _ids(model, line)
        at = line.split().index("vỡ")
        words = np.repeat(ids[None, :, None], 2, axis=2)
        words[0, at] = _ids(model, f"vỡ {word}")
        gains = net.weigh(words)[0, at]
        return float(gains[0] - gains[1])

    dyke = "nước lũ dâng cao làm đê bao bị vỡ ở nhiều đoạn và ngập nhà dân"
    wedding = "anh ấy cưới rồi sống với người vỡ trẻ và hai con nhỏ của gia đình"
    assert gain(dyke, "vợ") > gain(wedding, "vợ")


def test_long_texts_are_weighed_as_short_ones(
    net: ContextNet, model: RepairModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = net.spellings.plain[_ids(model, "rà soát hồ sơ đất đai của các hộ dân " * 12)]
    whole = net.log_shares(plain)
    monkeypatch.setattr("ntm_extract.repair.context._PIECE", 16)
    assert net.log_shares(plain) == pytest.approx(whole, abs=1e-3)
    assert whole.shape == (len(plain), MOST_SPELLINGS)


def test_a_model_that_trusts_as_it_was_trained_scores_the_same(model: RepairModel) -> None:
    runs = [_ids(model, "ủy ban nhân"), _ids(model, "báo hạn phương")]
    columns = [np.array(column) for column in zip(*runs, strict=True)]
    held = model.language.score(*columns)
    assert model.language.trusting(DISTRUST).score(*columns) == pytest.approx(held, abs=1e-4)
    firmer = model.language.trusting(0.02).score(*columns)
    assert firmer[0] > held[0]
    assert firmer[1] < held[1]


@pytest.mark.parametrize(
    "line",
    [
        "Sau khi mổ, bệnh viện theo dõi vết mổ, huyết áp và nhiệt độ của người bệnh ba ngày.",
        "Trạm y tế xã tổ chức tiêm phòng cho trẻ em dưới 5 tuổi, theo dõi các trường hợp bị sốt.",
    ],
)
def test_marks_come_back(line: str) -> None:
    assert load_restorer().repair(ReadText(bare(line))).text == line
