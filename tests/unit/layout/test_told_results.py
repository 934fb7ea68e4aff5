"""Paragraphs that tell what was reached, whatever they stand under."""

from __future__ import annotations

import pytest

from ntm_extract.layout.told_results import tells_what_was_reached

TOLD = (
    "Mặc dù còn khó khăn, phải tập trung chống hạn, các thôn đã có nhiều cố gắng, giao việc cho "
    "từng tổ; có thêm 02 tuyến đường được bê tông hóa.",
    "Công tác thủy lợi nội đồng tiếp tục được quan tâm. Tuy nhiên, một số kênh còn bồi lắng.",
    "Các trường đã tích cực vận động học sinh; tỷ lệ chuyên cần đạt được nhiều tiến bộ.",
)
ORDERS = (
    "Tập trung nạo vét các kênh đã hoàn thành thiết kế trước mùa mưa năm nay.",
    "Các thôn đã tích cực nạo vét kênh. Thời gian tới cần làm xong tuyến còn lại.",
    "Nếu dự án đã hoàn thành thì Phòng Tài chính quyết toán theo quy định của pháp luật.",
    "Phòng Tài chính quyết toán các công trình đã hoàn thành, bàn giao cho xã quản lý.",
    "Xã đã làm.",
)


@pytest.mark.parametrize("text", TOLD)
def test_what_was_reached_is_told(text: str) -> None:
    assert tells_what_was_reached(text, labelled=False)


@pytest.mark.parametrize("text", ORDERS)
def test_what_is_to_be_done_is_not_told(text: str) -> None:
    assert not tells_what_was_reached(text, labelled=False)


def test_an_item_of_a_list_has_to_say_when_it_was_or_how_good() -> None:
    text = "Hộ đã triển khai mô hình được nhận giấy chứng nhận của Hội."
    assert tells_what_was_reached(text, labelled=False)
    assert not tells_what_was_reached(text, labelled=True)
    assert tells_what_was_reached(f"Thời gian qua, {text.lower()}", labelled=True)


def test_a_plan_that_somebody_has_carried_out_frames_what_is_told() -> None:
    text = "Thực hiện Kế hoạch số 5/KH-UBND, Chủ tịch UBND xã đã ban hành ba văn bản đôn đốc."
    assert tells_what_was_reached(text, labelled=False)
    order = "Thực hiện đúng lộ trình, thời gian trong kế hoạch xã đã ban hành từ đầu năm."
    assert not tells_what_was_reached(order, labelled=False)
