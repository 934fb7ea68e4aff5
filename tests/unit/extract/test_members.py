"""Items that name who sits on a board."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.members import founds_board, is_member


@pytest.mark.parametrize(
    "item",
    [
        "Đồng chí Lê Văn A - Phó Chủ tịch UBND huyện: Trưởng ban;",
        "Ông Trần B, Giám đốc Sở Tư pháp - Thành viên;",
        "Mời ông Trần B, Trưởng phòng Nội vụ làm Phó Trưởng ban;",
        "Giám đốc Sở Tài chính - Phó Trưởng ban Thường trực;",
        "Chủ tịch UBND các xã, thị trấn: Ủy viên.",
        "Bà Lò Thị C, Phó Giám đốc Trung tâm Y tế, Ủy viên kiêm Thư ký;",
        "Ông Trần Văn Bình, Chánh Văn phòng;",
        "Trưởng ban: Thứ trưởng Lê Văn Tư.",
        "Thành viên: Đại diện Sở Y tế.",
    ],
)
def test_a_seat_on_a_board_is_no_work(item: str) -> None:
    assert is_member(item)


@pytest.mark.parametrize(
    "item",
    [
        "Đồng chí Lê Văn A, Trưởng ban: Phụ trách chung;",
        "Trưởng ban phụ trách chung, phân công nhiệm vụ cho các thành viên.",
        "Chủ tịch UBND các xã báo cáo Trưởng ban.",
        "Ông Trần B, Phó Trưởng ban chủ trì, phối hợp với Thư ký.",
    ],
)
def test_what_a_member_does_is_work(item: str) -> None:
    assert not is_member(item)


def test_a_list_of_members_is_known_by_its_heading() -> None:
    assert founds_board("Thành lập Ban Chỉ đạo chuyển đổi số xã gồm các ông, bà có tên sau:")
    assert founds_board("Các thành viên:")
    assert not founds_board("Thành lập mới 15 hợp tác xã, cụ thể:")
    assert not founds_board("Các thành viên Ban Chỉ đạo có nhiệm vụ:")
