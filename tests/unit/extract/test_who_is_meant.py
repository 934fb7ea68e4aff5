"""Groups by their place, helpers in a bracket, duties between dashes, who acts next."""

import pytest

from ntm_extract.extract.agencies import Mention
from ntm_extract.extract.tasks.headings import heading_lead
from ntm_extract.extract.tasks.partners import find_coordinating, find_report_to
from ntm_extract.extract.tasks.roles import find_lead
from ntm_extract.extract.tasks.who_else_acts import find_singled_out


def _names(mentions: tuple[Mention, ...]) -> list[str]:
    return [one.name for one in mentions]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Riêng các trường ở huyện Ba Bể, Na Rì, ngoài những việc trên còn rà soát nhà bán trú.",
            ["các trường ở huyện Ba Bể, Na Rì"],
        ),
        (
            "Sở Xây dựng - cơ quan thường trực Ban Chỉ huy phòng thủ tỉnh - tổ chức trực đêm.",
            ["Sở Xây dựng"],
        ),
        ("P. Vật tư lo đủ cáp dự phòng cho các trạm.", ["Phòng Vật tư"]),
        (
            "Đội Quản lý đường dây trung thế soi nhiệt hằng tháng các mối nối.",
            ["Đội Quản lý đường dây trung thế"],
        ),
        (
            "Sở Nội vụ - cơ quan chủ trì quản lý các chương trình - tham mưu giao kế hoạch.",
            ["Sở Nội vụ"],
        ),
        (
            "Đảng ủy các xã đăng ký về đích năm 2016 mỗi tháng một lần báo cáo tiến độ.",
            ["Đảng ủy các xã đăng ký về đích năm 2016"],
        ),
        (
            "Giao Sở Tài chính phân bổ vốn; quá thời hạn, Giám đốc Sở Tài chính chịu trách nhiệm.",
            ["Sở Tài chính"],
        ),
        (
            "Về Chương trình giảm nghèo: giao chỉ tiêu cho Sở Nông nghiệp và Môi trường chịu "
            "trách nhiệm đôn đốc các địa phương.",
            ["Sở Nông nghiệp và Môi trường"],
        ),
        (
            "Công an các xã lập tổ tuần tra. Xã Bình Mỹ, Bình Lợi mỗi đêm duy trì 02 tổ.",
            ["Công an các xã", "xã Bình Mỹ", "xã Bình Lợi"],
        ),
        (
            "Kết quả rà soát, các trường mầm non báo cáo phòng Giáo dục trước ngày 12/10.",
            ["các trường mầm non"],
        ),
        (
            "Các phòng thuộc Chi cục theo lĩnh vực được giao lồng ghép việc tiết kiệm điện.",
            ["các phòng thuộc Chi cục"],
        ),
    ],
)
def test_who_leads(text: str, names: list[str]) -> None:
    assert _names(find_lead(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Thay cáp ngầm trong tháng 9 (Phòng Kỹ thuật chủ trì, Tư vấn giám sát phối hợp).",
            ["tư vấn giám sát"],
        ),
        (
            "Trạm Y tế tiêm nhắc cho trẻ (trưởng bản, y tế thôn bản phối hợp mời gọi).",
            ["trưởng bản", "y tế thôn bản"],
        ),
        (
            "Ban Quản lý dự án phối hợp với nhà thầu đóng điện trạm trong quý II.",
            ["nhà thầu"],
        ),
        ("Khoa Nhi mở phòng khám (phối hợp với khoa Dược).", ["khoa Dược"]),
    ],
)
def test_who_helps_by_a_bracket(text: str, names: list[str]) -> None:
    assert _names(find_coordinating(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Phòng Nghiệp vụ hằng tuần báo cáo Cục trưởng; Phòng Pháp chế hướng dẫn thủ tục.",
            ["Cục trưởng"],
        ),
        ("Các xã báo cáo Huyện ủy; UBND huyện trước ngày 05/3.", ["Huyện ủy", "UBND huyện"]),
        ("Sở Y tế trình UBND tỉnh Đề án trạm y tế trong tháng 3.", ["UBND tỉnh"]),
        ("Khi độ mặn vượt ngưỡng thì báo ngay Thường trực Huyện ủy.", ["Thường trực Huyện ủy"]),
        ("Hằng ngày báo số liệu mưa, mực nước về Phòng Quản lý nước.", ["Phòng Quản lý nước"]),
        ("Tổ nhận tin đến hiện trường, sau đó báo về trực ban.", ["trực ban"]),
        ("Chi nhánh phải báo cáo giải trình Giám đốc Công ty.", ["Giám đốc Công ty"]),
        ("Tham mưu để Chủ tịch UBND huyện đối thoại với thanh niên.", ["Chủ tịch UBND huyện"]),
        ("Các đội báo cáo theo mẫu (về P. Kinh doanh, đầu mối: chị Hoa).", ["Phòng Kinh doanh"]),
        ("Tham mưu Công ty làm việc với Sở Công Thương.", ["Công ty"]),
    ],
)
def test_who_receives(text: str, names: list[str]) -> None:
    assert _names(find_report_to(text)) == names


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("ĐỐI VỚI CÁC CHI CỤC THUẾ", ["các chi cục thuế"]),
        ("ĐỐI VỚI CÔNG TÁC THU NỢ", []),
    ],
)
def test_headings_in_capitals(heading: str, names: list[str]) -> None:
    assert _names(heading_lead(heading)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Bố trí bãi rác; các xã Hòa Tiến, Hòa Phong có dịch phải lập chốt kiểm dịch.",
            ["xã Hòa Tiến", "xã Hòa Phong"],
        ),
        ("Bố trí bãi rác; các xã Hòa Tiến, Hòa Phong có dịch được hỗ trợ vôi bột.", []),
    ],
)
def test_places_singled_out(text: str, names: list[str]) -> None:
    assert _names(find_singled_out(text)) == names
