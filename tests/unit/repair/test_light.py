import math
import re

import pytest

from ntm_extract.core.stages import ReadText, RepairedText, Word
from ntm_extract.repair import NoisyChannelRestorer, load_restorer
from ntm_extract.repair.confidences import Confidences, Sureness

PAGE = (
    "Sở Xây dựng chủ trì, phối hợp với các đơn vị liên quan tổ chức thực hiện nhiệm vụ được giao, "
    "báo cáo kết quả về Ủy ban nhân dân tỉnh theo quy định. "
)


@pytest.fixture(scope="module")
def restorer() -> NoisyChannelRestorer:
    return load_restorer()


def scanned(text: str, *, unsure: str = "", confidence: float = 0.7) -> ReadText:
    """Return a reading by OCR, the words of ``unsure`` read with less confidence."""
    doubted = set(unsure.split())
    words = tuple(
        Word(
            found.start(),
            found.end(),
            1,
            (0, 0, 0, 0),
            confidence if found.group().strip(".,;") in doubted else 0.96,
        )
        for found in re.finditer(r"\S+", text)
    )
    return ReadText(text, words)


def repair(restorer: NoisyChannelRestorer, text: str, *, unsure: str = "") -> RepairedText:
    return restorer.repair(scanned(text, unsure=unsure))


@pytest.mark.parametrize(
    ("read", "wrong", "true"),
    [
        ("Các xã tiếp tục phấn đầu hoàn thành chỉ tiêu được giao.", "đầu", "đấu"),
        ("Kiểm tra việc thực hiện chính sách trên địa bản tỉnh.", "bản", "bàn"),
        ("Ủy bán nhân dân các huyện rà soát, tổng hợp danh mục công trình.", "bán", "ban"),
        ("Chỉ đạo các đơn vị khẩn trương khác phục hậu quả mưa bão.", "khác", "khắc"),
        ("Nâng cao chầt lượng nguồn nhân lực của địa phương.", "chầt", "chất"),
        ("Giao Sở Tàí chính bố trí kinh phí thực hiện.", "Tàí", "Tài"),
    ],
)
def test_word_that_ocr_slipped_on_is_repaired(
    restorer: NoisyChannelRestorer, read: str, wrong: str, true: str
) -> None:
    repaired = repair(restorer, PAGE + read, unsure=wrong)
    assert repaired.text == PAGE + read.replace(wrong, true, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Phạm Thị Thánh Trà chủ trì cuộc họp.",
        "Kết luận của ông Lê Văn Hủng tại hội nghị.",
        "Số 15/TB-UBNĐ ngày 04/6/2024 của Ủy ban nhân dân tỉnh.",
        "Kinh phí 1.250 triệu đồng, đạt 98,7% kế hoạch.",
        "Phần mềm QLVB và ứng dụng Zalo, website http://tinh.gov.vn được sử dụng.",
        "Lưu: VT, NNTN, KTTH.",
        "The committee shall report to the council before the end of the year.",
    ],
)
def test_names_numbers_codes_and_foreign_words_stay(
    restorer: NoisyChannelRestorer, text: str
) -> None:
    repaired = repair(restorer, PAGE + text, unsure=text)
    assert repaired.text == PAGE + text


def test_rare_word_read_surely_stays(restorer: NoisyChannelRestorer) -> None:
    text = PAGE + "Vùng thấp trũng ven sông thường xuyên ngập lụt."
    assert repair(restorer, text).edits == ()


def test_word_that_may_be_a_slip_is_listed_but_not_changed(
    restorer: NoisyChannelRestorer,
) -> None:
    text = PAGE + "Bổ sung quỹ đất ở cho dân, cấp nhà tam cho hộ nghèo."
    repaired = repair(restorer, text, unsure="tam")
    (doubt,) = repaired.doubts
    assert repaired.text == text
    assert (doubt.read, doubt.alternatives) == ("tam", ("tam", "tạm"))
    assert text[doubt.start : doubt.end] == "tam"


def test_slips_have_a_confidence_and_a_reason(restorer: NoisyChannelRestorer) -> None:
    text = PAGE + "Các xã tiếp tục phấn đầu hoàn thành chỉ tiêu được giao."
    (edit,) = repair(restorer, text, unsure="đầu").edits
    assert (edit.before, edit.after, edit.reason) == ("đầu", "đấu", "slip")
    assert 0.8 < edit.confidence <= 1.0


def test_same_words_without_ocr_stay(restorer: NoisyChannelRestorer) -> None:
    text = PAGE + "Các xã tiếp tục phấn đầu hoàn thành chỉ tiêu được giao."
    assert restorer.repair(ReadText(text)).edits == ()


def test_confidence_of_a_stretch_is_that_of_its_least_sure_word() -> None:
    words = [
        Word(0, 3, 1, (0, 0, 0, 0), 0.9),
        Word(4, 7, 1, (0, 0, 0, 0), 0.5),
        Word(8, 11, 2, (0, 0, 0, 0), None),
    ]
    look_up = Confidences(words)
    found = look_up.of(0, 7)
    assert found is not None
    assert found.word == 0.5
    assert math.isclose(found.page, 0.7)
    assert look_up.of(8, 11) is None
    assert Confidences(words[:1]).of(0, 2) == Sureness(0.9, 0.9)


def test_layer_that_another_ocr_made_is_repaired(restorer: NoisyChannelRestorer) -> None:
    text = PAGE + "Nâng cao chầt lượng, sữa chửã đường; phấn đầu hoàn thành chỉ tiểụ được giao."
    assert "phấn đấu hoàn thành chỉ tiêu được giao" in restorer.repair(ReadText(text)).text


def test_change_of_a_clearly_read_word_is_listed(restorer: NoisyChannelRestorer) -> None:
    text = f"{PAGE}Ủy bán nhân dân các huyện rà soát, tổng hợp danh mục công trình."
    result = restorer.repair(scanned(text))
    assert "bán" in [doubt.read for doubt in result.doubts]
