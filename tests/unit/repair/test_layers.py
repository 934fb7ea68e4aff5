import re
from pathlib import Path

import pytest

from ntm_extract.core.resources import models_dir
from ntm_extract.core.stages import ReadText, RepairedText, Word
from ntm_extract.repair import NoisyChannelRestorer, load_restorer
from ntm_extract.repair.confidences import Confidences
from ntm_extract.repair.diagnosis import count_signs, is_suspect
from ntm_extract.repair.passages import cut_passages, find_faults
from ntm_extract.repair.slip_model import SlipModel, load_slips
from ntm_extract.repair.slips import Confusions
from ntm_extract.repair.suspicion import is_rather_misread

READ = (
    "Thực hiện Quyết định số 2145/QD-UBND ngày 14/3/2024 vê việc tăng cường quản lý đất đai, các "
    "xã phan đấu hoàn thành ké hoạch trước ngày 30/6/2024.\n"
    "Giao Phòng Tài nguyên và Môi trường chủ trì, phối hop với các xã rà soat hô sơ, dé xuất "
    "phương án xử lý, báo cáo Ủy ban nhân dân huyện.\n"
)
TRUE = (
    "Thực hiện Quyết định số 2145/QĐ-UBND ngày 14/3/2024 về việc tăng cường quản lý đất đai, các "
    "xã phấn đấu hoàn thành kế hoạch trước ngày 30/6/2024.\n"
    "Giao Phòng Tài nguyên và Môi trường chủ trì, phối hợp với các xã rà soát hồ sơ, đề xuất "
    "phương án xử lý, báo cáo Ủy ban nhân dân huyện.\n"
)


@pytest.fixture(scope="module")
def restorer() -> NoisyChannelRestorer:
    return load_restorer()


@pytest.fixture(scope="module")
def layers() -> SlipModel:
    return load_slips(models_dir() / "slips" / "layers")


def repair(restorer: NoisyChannelRestorer, text: str) -> RepairedText:
    return restorer.repair(ReadText(text))


def test_text_that_another_engine_read_is_mended(restorer: NoisyChannelRestorer) -> None:
    assert repair(restorer, READ).text == TRUE


def test_same_text_without_slips_stays(restorer: NoisyChannelRestorer) -> None:
    repaired = repair(restorer, TRUE)
    assert (repaired.edits, repaired.doubts) == ((), ())


def test_one_slip_makes_no_layer(restorer: NoisyChannelRestorer) -> None:
    text = TRUE.replace("kế hoạch", "ké hoạch")
    assert repair(restorer, text).text == text


@pytest.mark.parametrize(
    ("read", "true"),
    [
        ("Đề nghị Cục Thuê tỉnh Kom Tum và Lạng Son báo cáo.", "Cục Thuế tỉnh Kon Tum và Lạng Sơn"),
        ("Thường trực Tinh ủy Cao Bang cho ý kiến.", "Thường trực Tỉnh ủy Cao Bằng"),
        ("Kip thời báo cáo Bộ Tai chính.", "Kịp thời báo cáo Bộ Tài chính"),
        ("TONG CỤC TRƯỞNG", "TỔNG CỤC TRƯỞNG"),
        ("Lãnh dao huyện chi đạo các phòng.", "Lãnh đạo huyện chỉ đạo các phòng"),
    ],
)
def test_terms_and_places_in_capitals_are_mended(
    restorer: NoisyChannelRestorer, read: str, true: str
) -> None:
    assert true in repair(restorer, READ + read).text


@pytest.mark.parametrize(
    "kept",
    [
        "Ông Lê Văn Hủng chủ trì cuộc họp.",
        "Kết luận của bà Trần Thị Hanh tại hội nghị.",
        "Kinh phí 1.250 triệu đồng, đạt 98,7% kế hoạch, trong đó 06/12 xã.",
        "Công văn số 15/STC-NS ngày 04/6/2024, phần mềm QLVB, website và Zalo.",
        "The committee shall report to the council before the end of the year.",
    ],
)
def test_names_figures_and_foreign_words_stay(restorer: NoisyChannelRestorer, kept: str) -> None:
    assert repair(restorer, READ * 3 + kept).text == TRUE * 3 + kept


def test_digits_are_never_changed(restorer: NoisyChannelRestorer) -> None:
    text = READ + "Số: 415/QD-UBND; Công văn số 3l/CV-X9 ngày 1O/5/2024, Chỉ thị 05/CT-TTg."
    repaired = repair(restorer, text)
    assert re.findall(r"\d+", repaired.text) == re.findall(r"\d+", text)
    assert "415/QĐ-UBND" in repaired.text


@pytest.mark.parametrize(
    ("text", "read", "true"),
    [
        ("Đôn đốc sô thu của xã. Giao số thu cho xã, báo cáo số thu hằng tháng.", "sô", "số"),
        ("Gửi các Chỉ cục Thuế. Giao Chi cục Thuế, Chi cục Thuế báo cáo.", "Chỉ", "Chi"),
    ],
)
def test_text_itself_tells_what_is_unsure(
    restorer: NoisyChannelRestorer, text: str, read: str, true: str
) -> None:
    repaired = repair(restorer, READ + text)
    (doubt,) = repaired.doubts
    assert repaired.text == TRUE + text.replace(read, true, 1)
    assert (doubt.read, doubt.alternatives, doubt.kind) == (read, (true,), "edit")


def test_noise_in_sound_text_is_left_and_listed(restorer: NoisyChannelRestorer) -> None:
    repaired = repair(restorer, f"Mra Suk & els Be thoi gion\n\n{TRUE * 3}")
    assert repaired.text.startswith("Mra Suk & els Be thoi gion\n")
    assert [doubt.read for doubt in repaired.doubts] == ["Mra Suk & els Be thoi gion"]


def test_pages_that_we_read_are_no_such_text() -> None:
    words = [Word(at.start(), at.end(), 1, (0, 0, 0, 0), 0.9) for at in re.finditer(r"\S+", READ)]
    passages, counts = cut_passages(READ)
    assert is_suspect(READ, counts)
    assert find_faults(passages, counts, Confidences(()), suspect=True).foreign
    assert not find_faults(passages, counts, Confidences(words), suspect=True).foreign


@pytest.mark.parametrize("word", ["triến", "ké", "dat", "Noi", "QUYET", "phap", "vê"])
def test_words_that_are_rather_misread(word: str) -> None:
    assert is_rather_misread(word)


@pytest.mark.parametrize("word", ["triển", "để", "web", "UBND", "NOI", "Dat", "đ", "HĐND", "data"])
def test_words_that_tell_of_no_slip(word: str) -> None:
    assert not is_rather_misread(word)


def test_rare_word_said_often_makes_no_text_suspect() -> None:
    text = "Bảo vệ đàn voi rừng. " * 30
    assert count_signs(text).misread == 30
    assert not is_suspect(text, count_signs(text))


def test_rare_words_of_a_place_make_no_layer(restorer: NoisyChannelRestorer) -> None:
    text = TRUE * 2 + "Dỡ các vó, nò lấn lòng kênh. Ban nhân dân các ấp: họp dân bàn mức đóng góp."
    assert repair(restorer, text).text == text


def test_words_lose_all_marks_at_once(layers: SlipModel) -> None:
    one_by_one = Confusions(layers.confusions.counts, 1000, 50)
    assert layers.confusions.word_cost("quyết", "quyet") < one_by_one.word_cost("quyết", "quyet")
    assert layers.confusions.word_cost("quyết", "quyêt") == pytest.approx(
        Confusions(
            layers.confusions.counts, layers.confusions.words, layers.confusions.wrong
        ).word_cost("quyết", "quyêt")
    )


def test_version_names_the_model_of_layers(restorer: NoisyChannelRestorer) -> None:
    checksum = load_slips(Path(models_dir()) / "slips" / "layers").checksum
    assert f"layers {checksum[:12]}" in restorer.version()
