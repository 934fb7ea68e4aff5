"""Groups with members, numbers and titles beside them; people by what they were told."""

from __future__ import annotations

import pytest

from ntm_extract.extract.agencies import read_agencies
from ntm_extract.extract.tasks.partners import find_coordinating
from ntm_extract.extract.tasks.roles import find_lead


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Đội Thuế 2, 3 và 4 khẩn trương", ["Đội Thuế 2", "Đội Thuế 3", "Đội Thuế 4"]),
        (
            "UBND các xã ven biển, trọng tâm là các xã: Hải An, Hải Khê khẩn trương",
            ["UBND các xã ven biển", "UBND xã Hải An", "UBND xã Hải Khê"],
        ),
        ("Giám đốc (Thủ trưởng) các sở bố trí trực", ["Giám đốc (Thủ trưởng) các sở"]),
        (
            "Các đơn vị: Y tế, Quân sự, Công an phường phải chuẩn bị",
            ["Y tế", "Quân sự", "Công an phường"],
        ),
        (
            "Quân chủng Hải quân, Phòng không - Không quân sẵn sàng",
            ["Quân chủng Hải quân", "Quân chủng Phòng không - Không quân"],
        ),
        ("BTL Quân khu 9 chỉ đạo", ["Bộ Tư lệnh Quân khu 9"]),
        (
            "các cơ quan tham mưu, giúp việc của Thành ủy góp ý",
            ["các cơ quan tham mưu, giúp việc của Thành ủy"],
        ),
    ],
)
def test_groups_are_read_with_their_members(text: str, names: list[str]) -> None:
    assert [one.name for one in read_agencies(text, 0, relative=True).mentions] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Điều dưỡng được phân công kiểm tra tủ thuốc.", ["điều dưỡng được phân công"]),
        ("Nhân viên được giao trông kho lập sổ.", ["nhân viên được giao trông kho"]),
        ("Đồng ý cho Trường Tiểu học Mỹ Lộc tổ chức học hai buổi.", ["Trường Tiểu học Mỹ Lộc"]),
        ("Những việc còn dở dang, các khoa, phòng báo cáo trước 20/6.", ["các khoa, phòng"]),
        ("Nhận được văn bản này, đề nghị các trạm triển khai.", ["các trạm"]),
        ("Giao cô Hoa (tổ trưởng) soạn đề cương.", ["cô Hoa"]),
        ("Các thành viên Ban Chỉ huy xuống ngay cơ sở.", ["các thành viên Ban Chỉ huy"]),
    ],
)
def test_whoever_is_told_leads(text: str, names: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == names


def test_who_answers_for_work_not_done_does_not_lead_besides() -> None:
    text = (
        "Phòng Kinh tế rà soát quỹ đất. Trường hợp chậm tiến độ thì Chủ tịch UBND xã Tân An "
        "chịu trách nhiệm trước UBND tỉnh."
    )
    assert [one.name for one in find_lead(text)] == ["Phòng Kinh tế"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lập kế hoạch phối hợp cụ thể với Bệnh viện Mắt tỉnh.", ["Bệnh viện Mắt tỉnh"]),
        ("Phối hợp ký kết hợp đồng với Công ty Bảo Minh.", ["Công ty Bảo Minh"]),
        (
            "Chủ trì, phối hợp với phụ huynh, nhân viên y tế (nếu có) và các hội liên quan.",
            ["phụ huynh", "nhân viên y tế", "các hội liên quan"],
        ),
    ],
)
def test_whoever_helps_is_read_behind_other_words(text: str, names: list[str]) -> None:
    assert [one.name for one in find_coordinating(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Các ông (bà): Trưởng phòng Nội vụ, Trưởng khoa Dược và Thủ trưởng các đơn vị",
            ["Trưởng phòng Nội vụ", "Trưởng khoa Dược", "Thủ trưởng các đơn vị"],
        ),
        ("Ông Chánh Văn phòng HĐND và UBND huyện", ["Chánh Văn phòng HĐND và UBND huyện"]),
        ("Chánh Văn phòng, Trưởng phòng Tư pháp", ["Chánh Văn phòng", "Trưởng phòng Tư pháp"]),
        ("Chủ tịch, Giám đốc các công ty", ["Chủ tịch, Giám đốc các công ty"]),
    ],
)
def test_each_title_with_a_body_of_its_own_stands_for_itself(text: str, names: list[str]) -> None:
    assert [one.name for one in read_agencies(text, 0).mentions] == names


def test_a_bracket_names_the_forces_that_work_together() -> None:
    text = "Phối hợp ba lực lượng (Công an, Quân sự, Kiểm lâm) tuần tra hằng đêm."
    assert [one.name for one in find_coordinating(text)] == ["Công an", "Quân sự", "Kiểm lâm"]


def test_bodies_without_a_plural_help_each_for_itself() -> None:
    text = "Phối hợp với nhân viên hỗ trợ, gia đình, nhà trường theo dõi học sinh."
    names = [one.name for one in find_coordinating(text)]
    assert names == ["nhân viên hỗ trợ", "gia đình", "nhà trường"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hiệu trưởng trường Mầm non Hoa Mai", ["Hiệu trưởng trường Mầm non Hoa Mai"]),
        (
            "trạm Y tế xã Tân Lập, công ty Cổ phần Sao Mai",
            ["trạm Y tế xã Tân Lập", "công ty Cổ phần Sao Mai"],
        ),
    ],
)
def test_a_noun_written_small_may_begin_a_name(text: str, names: list[str]) -> None:
    assert [one.name for one in read_agencies(text, 0).mentions] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Lớp nào cũng có sổ. Nhân viên được phân công kiểm tra sổ hằng tuần.",
            ["nhân viên được phân công"],
        ),
        ("Học sinh: Việc miễn giảm học phí thực hiện theo quy định.", []),
        (
            "Chuẩn bị hội thi: Phòng Nghiệp vụ lập kế hoạch. Văn phòng bố trí xe.",
            ["Phòng Nghiệp vụ", "Văn phòng"],
        ),
        (
            "Sở Y tế ban hành Quy chế phối hợp giữa các cục và các hội; các trạm thuộc Sở rà soát.",
            ["Sở Y tế", "các trạm thuộc Sở"],
        ),
    ],
)
def test_whoever_acts_in_a_later_sentence_leads(text: str, names: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Đề nghị bà con không đốt rơm rạ.", ["bà con"]),
        ("Phân công cán bộ trực đường dây nóng.", []),
        ("Câu lạc bộ Bóng bàn phường mở giải.", ["Câu lạc bộ Bóng bàn phường"]),
        ("Tổ soạn thảo gửi dự thảo trước ngày 05/5.", ["Tổ soạn thảo"]),
    ],
)
def test_people_are_asked_and_staff_is_posted(text: str, names: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == names
