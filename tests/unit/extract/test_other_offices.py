"""Offices by letters, comrades by a given name, forces written small, where names end."""

from __future__ import annotations

import pytest

from ntm_extract.extract.agencies import read_agencies
from ntm_extract.extract.tasks.partners import find_coordinating
from ntm_extract.extract.tasks.roles import find_lead
from ntm_extract.vi.own_offices import open_office


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("P. KT-AT và P.Tổ chức cán bộ rà soát", ["Phòng KT-AT", "Phòng Tổ chức cán bộ"]),
        ("P. Kế toán lập biểu", ["Phòng Kế toán"]),
        ("Đ/c Hạnh (Văn thư) phát giấy mời", ["đồng chí Hạnh"]),
        (
            "lực lượng kiểm lâm, dân quân, công an xã",
            ["lực lượng kiểm lâm", "dân quân", "công an xã"],
        ),
        ("Đoàn khảo sát do đồng chí Giám đốc làm Trưởng đoàn đi thực địa", ["Đoàn khảo sát"]),
        ("Điện lực Hòa Lộc đo nhiệt độ mối nối", ["Điện lực Hòa Lộc"]),
        ("Trạm Y tế đặc khu Cồn Cỏ dự trữ thuốc", ["Trạm Y tế đặc khu Cồn Cỏ"]),
        ("Cơ sở 3 Bệnh viện Tim mạch tiếp nhận", ["Cơ sở 3 Bệnh viện Tim mạch"]),
        ("Thanh tra Bộ Công nghiệp thực hiện", ["Thanh tra Bộ Công nghiệp"]),
        ("Phòng Kế hoạch - Đầu tư (P. KHĐT) lập hồ sơ", ["Phòng Kế hoạch - Đầu tư"]),
    ],
)
def test_offices_and_people_of_any_body(text: str, names: list[str]) -> None:
    assert [one.name for one in read_agencies(text, 0).mentions] == names


def test_a_noun_cut_to_its_letter_ends_no_sentence() -> None:
    text = "Đội Vận hành phối hợp với P. Điều độ lập phiếu thao tác."
    assert [one.name for one in find_lead(text)] == ["Đội Vận hành"]
    assert [one.name for one in find_coordinating(text)] == ["Phòng Điều độ"]


def test_whoever_helps_somebody_who_acts_does_not_lead() -> None:
    text = "Hạt Kiểm lâm Bắc Sơn lập phương án chữa cháy, Ban Quản lý rừng phối hợp thực hiện."
    assert [one.name for one in find_lead(text)] == ["Hạt Kiểm lâm Bắc Sơn"]
    assert [one.name for one in find_coordinating(text)] == ["Ban Quản lý rừng"]


@pytest.mark.parametrize(
    ("name", "text", "full"),
    [
        ("Đội QLVH", "Đội Quản lý vận hành và Đội QLVH", "Đội Quản lý vận hành"),
        ("Phòng KT", "Các phòng: An toàn, Kỹ thuật.\nP. KT lập", "Phòng Kỹ thuật"),
        ("Phòng KT", "Phòng Kỹ thuật, Phòng Kinh tế", "Phòng KT"),
        ("Phòng VT-KH", "P. VT-KH", "Phòng VT-KH"),
        ("Phòng Kế toán", "Phòng Kế toán", "Phòng Kế toán"),
    ],
)
def test_letters_are_opened_by_the_one_name_with_these_initials(
    name: str, text: str, full: str
) -> None:
    assert open_office(name, text) == full


def test_lists_inside_lists_are_read_once() -> None:
    found = read_agencies("Các đơn vị: Y tế, Quân sự, " * 400, 0)
    assert {one.name for one in found.mentions} == {"Y tế", "Quân sự"}
