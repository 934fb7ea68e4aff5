"""Who acts in whose company, groups counted and named in brackets, and what a body is for."""

from __future__ import annotations

import pytest

from ntm_extract.extract.agencies import read_agencies
from ntm_extract.extract.tasks.headings import heading_lead
from ntm_extract.extract.tasks.partners import find_coordinating
from ntm_extract.extract.tasks.roles import find_lead
from ntm_extract.extract.tasks.who_else_acts import find_singled_out


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chi cục Thú y cùng các trạm ở cơ sở kiểm tra các chợ.", ["Chi cục Thú y"]),
        ("Sở Tài chính cùng Sở Y tế thẩm định dự toán.", ["Sở Tài chính", "Sở Y tế"]),
        (
            "03 xã chưa có chợ (Bình An, Tân Lợi, Mỹ Hòa) phải lập phương án xây chợ.",
            ["xã Bình An", "xã Tân Lợi", "xã Mỹ Hòa"],
        ),
        ("Các huyện (Bình An, Tân Lợi) đã hoàn thành.", []),
        (
            "Chủ đầu tư hạ tầng cụm công nghiệp tập trung trồng cây xanh.",
            ["chủ đầu tư hạ tầng cụm công nghiệp"],
        ),
    ],
)
def test_who_leads(text: str, names: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == names


def test_what_becomes_of_those_who_fail_is_no_work() -> None:
    text = "Trồng bù cây chết. Xã nào không trồng, Chủ tịch UBND huyện sẽ xem xét trách nhiệm."
    assert find_lead(text) == ()


def test_places_that_finish_something_are_singled_out() -> None:
    text = "Vận động dân hiến đất; xã Bình An, xã Tân Lợi dựng xong 12 cầu tre."
    assert [one.name for one in find_singled_out(text)] == ["xã Bình An", "xã Tân Lợi"]


def test_an_apposition_is_no_part_of_the_name_in_a_heading() -> None:
    heading = "Sở Y tế - cơ quan thường trực phòng chống dịch:"
    assert [one.name for one in heading_lead(heading)] == ["Sở Y tế"]


def test_an_investor_with_a_trade_begins_an_entry() -> None:
    text = "Phối hợp với các sở, ban, ngành, nhà đầu tư thứ cấp kiểm đếm đất."
    found = [one.name for one in find_coordinating(text)]
    assert found == ["các sở, ban, ngành", "nhà đầu tư thứ cấp"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "các đồng chí Huyện ủy viên phụ trách xã tăng cường kiểm tra",
            "các đồng chí Huyện ủy viên phụ trách xã",
        ),
        ("Đồng chí Giám đốc Sở Y tế chỉ đạo", "Giám đốc Sở Y tế"),
    ],
)
def test_comrades_by_their_seat_stay_comrades(text: str, name: str) -> None:
    assert [one.name for one in read_agencies(text, 0).mentions] == [name]


def test_incidents_are_no_departments() -> None:
    assert find_singled_out("Thu gom rác; riêng các vụ lấn chiếm lòng kênh xử lý xong.") == ()


def test_whom_one_consults_and_tells_at_once_helps() -> None:
    found = find_coordinating("Chi cục chủ động phối hợp, báo cáo các cơ quan chức năng để xử lý.")
    assert [one.name for one in found] == ["các cơ quan chức năng"]
