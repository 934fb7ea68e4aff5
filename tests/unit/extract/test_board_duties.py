"""Who acts by a seat on a board, and who is named in brackets behind what is to be done."""

from __future__ import annotations

import pytest

from ntm_extract.extract.agencies import read_agencies
from ntm_extract.extract.tasks.partners import find_report_to
from ntm_extract.extract.tasks.roles import find_lead


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tổ phó thường trực giúp Tổ trưởng điều hành", "Tổ phó thường trực"),
        ("Thành viên Ban Chỉ đạo giúp Trưởng ban nắm tình hình", "Thành viên Ban Chỉ đạo"),
        ("Tổ giúp việc Ban Chỉ đạo lập hồ sơ", "Tổ giúp việc Ban Chỉ đạo"),
        ("Xí nghiệp Xây lắp hoàn thành công trình", "Xí nghiệp Xây lắp"),
    ],
)
def test_a_name_ends_before_what_its_bearer_does(text: str, name: str) -> None:
    assert [one.name for one in read_agencies(text, 0).mentions] == [name]


@pytest.mark.parametrize(
    ("item", "lead"),
    [
        ("Tổ chức lễ ra mắt mô hình (Ban Chỉ huy Quân sự huyện);", "Ban Chỉ huy Quân sự huyện"),
        ("Lịch trực lễ, trình UBND xã trước ngày 20/4 (Phòng Kinh tế).", "Phòng Kinh tế"),
        ("Báo cáo tổng kết Đề án năm 2015 (Phòng Dân tộc chuẩn bị);", "Phòng Dân tộc"),
    ],
)
def test_a_bracket_behind_the_work_names_who_does_it(item: str, lead: str) -> None:
    assert [one.name for one in find_lead(item)] == [lead]


def test_a_bracket_behind_a_body_says_which_one() -> None:
    assert not find_lead("Làm việc với doanh nghiệp (Công ty Điện lực).")


@pytest.mark.parametrize(
    ("item", "lead"),
    [
        ("Bước 1: Khảo sát (từ ngày 03/4 đến ngày 20/4/2024) Trưởng các thôn lập danh sách", 1),
        ("Hai ngành trao đổi thông tin hằng tháng.", 1),
        ("Yêu cầu các thôn nghiêm túc thực hiện Kế hoạch này; Phòng Kinh tế đôn đốc.", 1),
    ],
)
def test_who_acts_behind_a_step_a_pair_or_a_request(item: str, lead: int) -> None:
    found = [one.name for one in find_lead(item)]
    assert len(found) == lead
    assert found[0] in {"Trưởng các thôn", "hai ngành", "Phòng Kinh tế"}


@pytest.mark.parametrize(
    ("item", "receiver"),
    [
        ("Lập báo cáo, trình lãnh đạo hai ngành phê duyệt.", "lãnh đạo hai ngành"),
        ("Báo cáo về Thường trực LĐLĐ huyện.", "Thường trực Liên đoàn Lao động huyện"),
    ],
)
def test_those_at_the_head_of_bodies_receive(item: str, receiver: str) -> None:
    assert [one.name for one in find_report_to(item)] == [receiver]
