"""Bodies beside one: stand-ins, owners behind a dash, names without their noun, shared units."""

from __future__ import annotations

import pytest

from ntm_extract.extract.agencies import read_agencies
from ntm_extract.extract.tasks.partners import find_coordinating, find_report_to
from ntm_extract.extract.tasks.roles import find_lead


def _names(text: str) -> list[str]:
    return [one.name for one in read_agencies(text, 0, relative=True).mentions]


def _lead(text: str) -> list[str]:
    return [one.name for one in find_lead(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Phòng Nội vụ (Phòng Tư pháp đối với thị xã) rà soát",
            ["Phòng Nội vụ", "Phòng Tư pháp"],
        ),
        (
            "Tổng công ty Điện lực miền Nam (Công ty Điện lực Long An) sửa chữa",
            ["Tổng công ty Điện lực miền Nam", "Công ty Điện lực Long An"],
        ),
        ("Phòng Hồ sơ nghiệp vụ - Công an tỉnh rà soát", ["Phòng Hồ sơ nghiệp vụ - Công an tỉnh"]),
        (
            "Ngân hàng Chính sách xã hội - Chi nhánh tỉnh Lào Cai cho vay",
            ["Ngân hàng Chính sách xã hội - Chi nhánh tỉnh Lào Cai"],
        ),
        (
            "Các bệnh viện tuyến cuối (Việt Đức, Nhi Trung ương) giữ lại giường",
            ["Bệnh viện Việt Đức", "Bệnh viện Nhi Trung ương"],
        ),
        (
            "Các trường đại học (Vinh, Hồng Đức) tuyển sinh",
            ["Trường đại học Vinh", "Trường đại học Hồng Đức"],
        ),
        ("Các trung tâm (y tế, văn hóa) rà soát", ["các trung tâm (y tế, văn hóa)"]),
        (
            "Các Viện: Vệ sinh dịch tễ Trung ương, Pasteur Nha Trang rà soát.",
            ["Viện Vệ sinh dịch tễ Trung ương", "Viện Pasteur Nha Trang"],
        ),
        (
            "Trạm Y tế, Trạm Thú y các xã, thị trấn phun thuốc",
            ["Trạm Y tế các xã, thị trấn", "Trạm Thú y các xã, thị trấn"],
        ),
        (
            "Sở Y tế các tỉnh Long An, Tiền Giang giám sát",
            ["Sở Y tế tỉnh Long An", "Sở Y tế tỉnh Tiền Giang"],
        ),
        ("Trạm Y tế các xã, phường tiêm chủng", ["Trạm Y tế các xã, phường"]),
        (
            "các trường tiểu học Nguyễn Trãi, Kim Đồng tổ chức dạy bù",
            ["Trường tiểu học Nguyễn Trãi", "Trường tiểu học Kim Đồng"],
        ),
        ("Trưởng phòng Nội vụ huyện thẩm định", ["Trưởng phòng Nội vụ huyện"]),
        ("Sở Y tế, Trạm Thú y các xã phun thuốc", ["Sở Y tế", "Trạm Thú y các xã"]),
        ("các đoàn thể, nhất là Hội Nông dân vận động", ["các đoàn thể", "Hội Nông dân"]),
        ("Chi cục Thú y vùng V xét nghiệm", ["Chi cục Thú y vùng V"]),
        ("UBND các xã đặc biệt khó khăn vận động", ["UBND các xã đặc biệt khó khăn"]),
    ],
)
def test_bodies_beside_one(text: str, found: list[str]) -> None:
    assert _names(text) == found


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "UBND các huyện Cư Kuin, Lắk, nơi thường bị hạn, lập phương án cấp nước.",
            ["UBND huyện Cư Kuin", "UBND huyện Lắk"],
        ),
        (
            "Riêng UBND xã Ea Trul, là xã còn vướng nhà ở, phối hợp với Tỉnh đoàn xóa nhà tạm.",
            ["UBND xã Ea Trul"],
        ),
        (
            "Sở Nội vụ làm đầu mối, cùng Thanh tra tỉnh, Văn phòng UBND tỉnh theo dõi kết quả.",
            ["Sở Nội vụ", "Thanh tra tỉnh", "Văn phòng UBND tỉnh"],
        ),
        (
            "Các đơn vị được giao quản lý đường theo Quyết định số 12/QĐ-UBND ngày 5/5/2021 của "
            "UBND huyện khẩn trương sửa chữa.",
            ["các đơn vị được giao quản lý đường"],
        ),
        (
            "Các hộ dân có đất nằm trong ranh giới dự án bàn giao mặt bằng trước tháng 6.",
            ["các hộ dân có đất nằm trong ranh giới dự án"],
        ),
        (
            "Sở Tài chính cấp vốn, UBND xã Đông Hải khởi công trong tháng 9.",
            ["Sở Tài chính", "UBND xã Đông Hải"],
        ),
        ("Sở Xây dựng, trong vòng 10 ngày, trình UBND tỉnh phương án.", ["Sở Xây dựng"]),
        (
            "UBND các huyện Ba Bể, Na Rì đưa đàn trâu về chuồng; riêng các xã Yến Dương, Chu Hương,"
            " UBND huyện cử cán bộ xuống thôn.",
            ["UBND huyện Ba Bể", "UBND huyện Na Rì"],
        ),
    ],
)
def test_who_acts(text: str, lead: list[str]) -> None:
    assert _lead(text) == lead


@pytest.mark.parametrize(
    ("text", "report"),
    [
        ("Hàng quý thông báo tình hình cho Sở Tài chính.", ["Sở Tài chính"]),
        ("Chủ trang trại khai báo với UBND cấp xã trong 24 giờ.", ["UBND cấp xã"]),
        ("Lập thủ tục chuyển Hội đồng cấp tỉnh trước ngày 05/11/2021.", ["Hội đồng cấp tỉnh"]),
        ("Thông báo số 12/TB-UBND của Sở Tài chính.", []),
    ],
)
def test_who_is_told(text: str, report: list[str]) -> None:
    assert [one.name for one in find_report_to(text)] == report


def test_who_helps_by_gifts() -> None:
    text = "Phối hợp với Tỉnh đoàn và các nhà hảo tâm xóa nhà tạm."
    assert [one.name for one in find_coordinating(text)] == ["Tỉnh đoàn", "các nhà hảo tâm"]
