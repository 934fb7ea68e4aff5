"""What stands as an item and only tells is known by its words taken together."""

from __future__ import annotations

import pytest

from ntm_extract.layout import parse_structure
from ntm_extract.vi.telling import tells_by_its_words, word_cues

TELLS = (
    "Trong 09 tháng, toàn huyện trồng được 118 ha rừng, bằng 79% kế hoạch; còn 03 xã chưa có hộ "
    "đăng ký, tiến độ giao cây giống chậm.",
    "Bên cạnh những mặt làm được, công tác giải phóng mặt bằng vẫn còn chậm, nhiều hộ chưa nhận "
    "tiền; tỷ lệ giải ngân mới đạt 21%, thấp hơn bình quân chung.",
)
ORDERS = (
    "Phòng Kinh tế khẩn trương rà soát các hộ chưa nhận tiền, báo cáo UBND huyện trước ngày 15/9.",
    "Các xã còn chậm giải ngân phải cam kết tiến độ từng tuần với Chủ tịch UBND huyện.",
    "Khắc phục ngay các tồn tại, hạn chế đã được chỉ ra tại Kết luận thanh tra.",
    "Đến hết năm 2027, toàn huyện có thêm 04 xã đạt chuẩn nông thôn mới nâng cao.",
)


@pytest.mark.parametrize("text", TELLS)
def test_reports_are_told_from_orders(text: str) -> None:
    assert tells_by_its_words(text)


@pytest.mark.parametrize("text", ORDERS)
def test_orders_stay_orders(text: str) -> None:
    assert not tells_by_its_words(text)


@pytest.mark.parametrize("text", ["Kết quả đạt được", "Về tình hình vẫn còn hạn chế như sau:", ""])
def test_headings_and_scraps_tell_nothing(text: str) -> None:
    assert not tells_by_its_words(text)


def test_an_item_that_tells_stands_in_the_reporting_part() -> None:
    orders = "\n".join(f"{at}. {text}" for at, text in enumerate(ORDERS, 2))
    text = f"Chủ tịch UBND huyện kết luận như sau:\n1. {TELLS[0]}\n{orders}\n"
    parts = {block.label: block.part for block in parse_structure(text).blocks if block.label}
    assert parts == {"1.": "reporting", **{f"{at}.": "assigning" for at in range(2, 6)}}


def test_numbers_count_by_their_form() -> None:
    cues = word_cues("Đạt 45,5% vào ngày 12/6, tăng 31 xã.")
    assert {"0%", "0/0", "0", "first đạt", "begin đạt 0%", "tăng 0"} <= set(cues)
    assert not any("45" in name for name in cues)
