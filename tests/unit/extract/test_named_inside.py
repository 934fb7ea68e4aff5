"""Who does the work, said beside it in brackets or behind a key word."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.headings import heading_lead
from ntm_extract.extract.tasks.partners import find_coordinating, find_report_to
from ntm_extract.extract.tasks.roles import acts_later, find_lead


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Mở lớp tập huấn cho hợp tác xã (Sở Công Thương chủ trì).", ["Sở Công Thương"]),
        ("Rà soát quỹ đất (giao Sở Xây dựng chủ trì, xong trong tháng 9).", ["Sở Xây dựng"]),
        ("Lập bản đồ ngập lụt. Đơn vị thực hiện: Chi cục Thủy lợi.", ["Chi cục Thủy lợi"]),
        ("Lập bản đồ (chủ trì: Sở Nội vụ; phối hợp: Sở Tài chính).", ["Sở Nội vụ"]),
        (
            "Kiểm tra chợ đầu mối do Sở Y tế chủ trì, Công an tỉnh và các xã phối hợp.",
            ["Sở Y tế"],
        ),
        ("Theo dõi các đề tài do Sở Y tế chủ trì trong năm 2024.", []),
        ("Nâng cấp phần mềm quản lý hồ sơ (Sở Nội vụ).", ["Sở Nội vụ"]),
        ("Làm việc với đơn vị tư vấn (Sở Nội vụ).", []),
        ("Mua thiết bị (kèm theo dự toán).", []),
        ("Đồng ý điều chỉnh quy mô; Sở Xây dựng khẩn trương hoàn thiện hồ sơ.", ["Sở Xây dựng"]),
        ("Chỉ đạo Sở Y tế kiểm tra; Sở Nội vụ khẩn trương rà soát biên chế.", []),
    ],
)
def test_who_is_named_beside_the_work(text: str, lead: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == lead


def test_who_helps_stands_behind_a_key_in_a_sentence_of_its_own() -> None:
    text = "Lập cơ sở dữ liệu. Chủ trì: Sở Nội vụ. Phối hợp: Công an tỉnh."

    assert [one.name for one in find_coordinating(text)] == ["Công an tỉnh"]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("UBND các huyện, TP đẩy mạnh tuyên truyền.", ["UBND các huyện, thành phố"]),
        ("UBND các huyện, TX, TP rà soát đất đai.", ["UBND các huyện, thị xã, thành phố"]),
        ("UBND TP. Cam Ranh rà soát đất đai.", ["UBND thành phố Cam Ranh"]),
        ("Kính đề nghị Bộ Tài chính xem xét, bổ sung vốn.", ["Bộ Tài chính"]),
        ("Mời Hội Nông dân tỉnh tham gia giám sát.", ["Hội Nông dân tỉnh"]),
        ("Mời thầu qua mạng theo quy định.", []),
        ("Vườn Quốc gia Cúc Phương rà soát đất đai.", ["Vườn Quốc gia Cúc Phương"]),
    ],
)
def test_short_units_polite_orders_and_parks(text: str, lead: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == lead


def test_what_the_speaker_agrees_to_is_nobody_elses_work() -> None:
    text = "Đồng ý kéo dài thời gian thi công cầu. Giao Sở Xây dựng hoàn thiện hồ sơ."

    assert not acts_later(text, find_lead(text))
    assert acts_later("Rà soát hồ sơ cầu. Giao Sở Xây dựng hướng dẫn.", find_lead(text))


def test_who_passes_a_report_on_may_stand_in_brackets() -> None:
    text = "Hằng tháng báo cáo tiến độ bằng văn bản (qua Sở Xây dựng tổng hợp)."

    assert [one.name for one in find_report_to(text)] == ["Sở Xây dựng"]


@pytest.mark.parametrize(
    ("heading", "lead"),
    [
        ("Phòng Kinh tế - cơ quan Thường trực Ban Chỉ đạo", ["Phòng Kinh tế"]),
        ("Sở Y tế - Cơ quan tham mưu, giúp việc Ban Chỉ đạo tỉnh", ["Sở Y tế"]),
        ("Phòng Tài chính - Kế hoạch", ["Phòng Tài chính - Kế hoạch"]),
    ],
)
def test_what_a_body_is_besides_is_no_part_of_its_name(heading: str, lead: list[str]) -> None:
    assert [one.name for one in heading_lead(heading)] == lead


@pytest.mark.parametrize(
    ("heading", "lead"),
    [
        ("Các cơ quan chủ quản dự án (Sở Y tế, Ban Dân tộc):", ["Sở Y tế", "Ban Dân tộc"]),
        ("Các Sở, ngành liên quan (Tài chính, Nội vụ)", ["Sở Tài chính", "Sở Nội vụ"]),
        ("Các hội (có đông hội viên):", ["các hội (có đông hội viên)"]),
    ],
)
def test_a_bracket_says_who_a_group_is(heading: str, lead: list[str]) -> None:
    assert [one.name for one in heading_lead(heading)] == lead


def test_a_place_leads_what_it_is_to_have_besides() -> None:
    text = "Huyện Bắc Sơn có thêm 02 xã đạt chuẩn nông thôn mới."

    assert [one.name for one in find_lead(text)] == ["huyện Bắc Sơn"]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "Các hiệp hội (Hiệp hội Gỗ và Lâm sản, Hiệp hội Các nhà bán lẻ) vận động hội viên.",
            ["Hiệp hội Gỗ và Lâm sản", "Hiệp hội Các nhà bán lẻ"],
        ),
        ("Các huyện (Nghi Lộc, Yên Thành) rà soát đất.", ["huyện Nghi Lộc", "huyện Yên Thành"]),
        ("Các xã (kể cả xã đảo) rà soát đất.", ["các xã (kể cả xã đảo)"]),
    ],
)
def test_members_in_a_bracket_take_the_place_of_their_group(text: str, lead: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == lead
