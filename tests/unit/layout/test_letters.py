"""A letter of one page hands on what came in; its one order may stand anywhere."""

from __future__ import annotations

import pytest

from ntm_extract.layout import parse_structure
from ntm_extract.layout.letters import hands_work_on

ORDERS = (
    "UBND tỉnh giao Sở Xây dựng nghiên cứu Văn bản số 12/CV-AB, trả lời Công ty.",
    "Trả lời Văn bản số 89/STC-NS, UBND tỉnh nhất trí kéo dài. Giao Sở Tài chính theo dõi.",
    "Sau khi xem xét, đồng chí Phó Chủ tịch UBND huyện có ý kiến: Phòng Kinh tế đôn đốc nhà thầu.",
    "Sau khi xem xét hồ sơ Chủ tịch UBND huyện giao Phòng Kinh tế xác minh, trả lời Công ty.",
    "Dự báo nắng nóng kéo dài. Công ty giao các xí nghiệp lập kế hoạch bơm nước theo đợt.",
    "Thực hiện Công văn số 34/BYT-DP, Giám đốc Sở Y tế yêu cầu các trung tâm y tế rà soát thuốc.",
)
NO_ORDERS = (
    "Ngày 02/8/2026, Bộ Y tế có Công văn số 77/BYT-DP đề nghị các tỉnh tăng cường giám sát dịch.",
    "UBND xã đã đề nghị Sở Tài chính bổ sung kinh phí nhưng chưa được bố trí.",
    "Trong tháng 7, toàn tỉnh ghi nhận 120 ca mắc, tăng 15% so với cùng kỳ.",
    "Chủ tịch UBND tỉnh yêu cầu các sở, ngành:",
)


@pytest.mark.parametrize("text", ORDERS)
def test_an_order_is_found_wherever_it_stands(text: str) -> None:
    assert hands_work_on(text, first=True)


@pytest.mark.parametrize("text", NO_ORDERS)
def test_what_others_wrote_or_reached_is_no_order(text: str) -> None:
    assert not hands_work_on(text, first=True)


def test_the_paragraph_with_the_order_is_the_assigning_part() -> None:
    text = f"{NO_ORDERS[0]}\n{ORDERS[4]}\n"
    assert [block.part for block in parse_structure(text).blocks] == ["opening", "assigning"]


MORE_ORDERS = (
    "Phòng Y tế gửi dự thảo Quy chế và trân trọng đề nghị Quý đơn vị góp ý bằng văn bản.",
    "Trưởng ban Chỉ đạo yêu cầu các tổ trực ca đêm báo tình hình mỗi giờ một lần.",
    "Để kịp in tài liệu, đề nghị các đơn vị chưa có báo cáo gửi ngay bản mềm.",
)


@pytest.mark.parametrize("text", MORE_ORDERS)
def test_politeness_and_reasons_hide_no_order(text: str) -> None:
    assert hands_work_on(text, first=True)


def test_a_page_out_of_the_middle_of_a_list_assigns_from_its_first_line() -> None:
    page = (
        "Gửi danh sách về Phòng Y tế trước ngày 05/8.\nb) Trạm y tế các xã phun hóa chất khử khuẩn "
        "tại chợ, bến xe.\n2. Công an huyện kiểm tra việc chấp hành tại các chốt.\n"
    )
    assert {block.part for block in parse_structure(page).blocks} == {"assigning"}
