"""Texts that a copy broke at every full stop."""

from __future__ import annotations

import pytest

from ntm_extract.extract import find_facts
from ntm_extract.layout import parse_structure
from ntm_extract.layout.cut_sentences import cut_sentences
from ntm_extract.layout.lines import split_lines

HEAD = (
    "THÔNG BÁO\nVề việc chuẩn bị hội làng\n"
    "Năm nay hội làng mở trong ba ngày, từ mồng tám đến mồng mười tháng giêng.\n"
    "Ban Khánh tiết đã họp với các thôn để bàn việc đón khách thập phương.\n"
    "Khách về hội đông hơn mọi năm nên bãi để xe phải mở thêm về phía bờ sông.\n"
    "Chủ tịch UBND xã yêu cầu các thôn thực hiện như sau:\n"
)
CUT = (
    "1. Thôn Đông quét dọn sân đình, dựng rạp cho các đội tế lễ.\n"
    "Cử mười thanh niên trực đêm, giữ gìn đồ thờ trong những ngày hội.\n"
    "2. Thôn Đoài:\n"
    "a) Sửa lại hai chiếc thuyền rồng của đội bơi trải.\n"
    "Ván nào đã mục thì thay, xong trước ngày 05 tháng giêng.\n"
    "b) Mời các làng bên cùng dự thi bơi;\n"
    "3. Thôn Thượng mở thêm bãi để xe ở phía bờ sông.\n"
    "Người trông xe phải đeo băng, không được thu quá giá.\n"
    "Trong đó, xe của khách ở xa được gửi qua đêm.\n"
    "4. Việc bếp núc\n"
    "Thôn Hạ lo cỗ cho khách mời của xã.\n"
    "Rau và gạo mua của các nhà trong thôn.\n"
    "5. Công an xã xếp lịch tuần tra trong ba ngày hội.\n"
    "Báo cáo Chủ tịch UBND xã mỗi tối.\n"
    "Trưa mồng mười tháng giêng thì rã đám, khách ra về.\n"
)
UNCUT = CUT.replace("bờ sông.\nNgười", "bờ sông. Người").replace("rạp", "rạp. Dựng xong lấy rạp")


def goes_on(text: str) -> list[str]:
    lines = split_lines(text)
    return [lines[at].text.split()[0] for at in sorted(cut_sentences(lines, (), {}))]


def tasks(text: str) -> list[tuple[str | None, str]]:
    return [
        (task.item, " ".join(task.text.split())) for task in find_facts(parse_structure(text)).tasks
    ]


def test_sentences_of_a_text_cut_at_full_stops_go_on_with_their_items() -> None:
    assert goes_on(HEAD + CUT) == ["Cử", "Ván", "Người", "Trong", "Rau", "Báo"]


def test_every_item_of_a_cut_text_is_one_task_with_all_its_sentences() -> None:
    found = tasks(HEAD + CUT)
    assert [item for item, _ in found] == ["1", "2.a", "2.b", "3", "4", "5"]
    assert found[1][1].endswith(
        "bơi trải. Ván nào đã mục thì thay, xong trước ngày 05 tháng giêng."
    )
    assert found[4][1].startswith("4. Việc bếp núc Thôn Hạ lo cỗ")


def test_a_text_with_sentences_inside_its_lines_is_not_cut() -> None:
    by_words = ["Cử", "Trong"]  # work without a subject, and what is tied to the words above
    assert goes_on(HEAD + UNCUT) == by_words


def test_where_most_labels_were_lost_each_line_is_an_item() -> None:
    lost = CUT.replace("2. ", "").replace("3. ", "").replace("5. ", "").replace("a) ", "")
    assert goes_on(HEAD + lost.replace("b) ", "")) == []


def test_a_few_lines_say_nothing_about_how_a_text_is_broken() -> None:
    assert goes_on("1. Thôn Đông quét dọn sân đình, dựng rạp cho đội tế.\nThôn Hạ nấu cỗ.") == []


@pytest.mark.parametrize(
    ("line", "joined"),
    [
        ("Rà soát, thay mới những cánh cửa cống đã gỉ trước mùa lũ.", True),
        ("Đồng thời, phát quang hai bên bờ kênh cho dễ đi lại.", True),
        ("Hằng tháng kiểm tra mực nước ở đầu kênh chính.", True),
        ("Hợp tác xã Tân Tiến góp hai máy bơm cho việc này.", False),
        ("Yêu cầu các hộ ven kênh không đổ rác xuống lòng kênh.", False),
        ("Báo cáo UBND xã trước ngày 20 tháng 5 năm 2024.", False),
        ("Lưu ý: không nạo vét vào những ngày mưa to.", False),
    ],
)
def test_between_two_items_a_sentence_goes_on_by_its_words(line: str, joined: bool) -> None:
    text = f"1. Tổ thủy nông nạo vét kênh chính từ cống đầu làng.\n{line}\n2. Thôn Hạ đắp bờ."
    assert bool(goes_on(text)) is joined


def test_what_opens_the_next_list_or_part_is_of_no_item() -> None:
    opens = CUT + "Từ kết quả trên, Chủ tịch UBND xã giao các ban như sau:\n1. Ban Văn hóa dọn loa."
    assert "Từ" not in goes_on(HEAD + opens)


def test_lines_under_a_heading_with_bodies_of_their_own_stay_apart() -> None:
    two = CUT.replace("Rau và gạo mua", "Hội Phụ nữ xã mua rau và gạo")
    assert "Hội" not in goes_on(HEAD + two)


def test_what_is_aimed_at_by_a_year_is_a_paragraph_of_its_own() -> None:
    aim = CUT.replace("Ván nào", "Phấn đấu năm 2025: ván nào")
    assert "Phấn" not in goes_on(HEAD + aim)
