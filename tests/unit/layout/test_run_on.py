"""Texts that lost their line breaks."""

from __future__ import annotations

from ntm_extract.extract import find_facts
from ntm_extract.layout import parse_structure
from ntm_extract.layout.lines import split_lines
from ntm_extract.layout.run_on import cut_run_on

FILLER = "Các thôn đã họp dân, bàn kỹ từng việc và ghi vào sổ để theo dõi. " * 20
PASTED = (
    "UBND XÃ ĐẠI HƯNG Số: 9/TB-UBND Đại Hưng, ngày 04 tháng 4 năm 2023 THÔNG BÁO Kết luận của Chủ "
    "tịch UBND xã tại buổi giao ban Sau khi nghe báo cáo, Chủ tịch UBND xã kết luận như sau: "
    f"I. VỀ KẾT QUẢ THÁNG 3 {FILLER}II. NHIỆM VỤ THÁNG 4 1. Công an xã a) Tuần tra ban đêm. "
    "b) Báo cáo UBND xã trước ngày 25/4/2023. 2. Trạm Y tế xã: - Phun thuốc diệt muỗi. - Lập danh "
    "sách trẻ tiêm chủng. Trên đây là kết luận của Chủ tịch UBND xã, thông báo để các thôn biết, "
    "thực hiện./. Nơi nhận: - Như trên; - Lưu: VT. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Đỗ Văn Lợi"
)


def test_a_pasted_notice_has_the_tasks_of_its_labels() -> None:
    notice = parse_structure(PASTED)
    tasks = find_facts(notice).tasks
    assert [(task.item, task.lead) for task in tasks] == [
        ("1.a", ("Công an xã",)),
        ("1.b", ("Công an xã",)),
        ("2.1", ("Trạm Y tế xã",)),
        ("2.2", ("Trạm Y tế xã",)),
    ]
    assert all(PASTED[task.source.start : task.source.end] == task.text for task in tasks)
    assert notice.header.recipients == ("Như trên", "Lưu: VT")


def test_pieces_are_the_text_in_order() -> None:
    pieces = cut_run_on(split_lines(PASTED))
    assert " ".join(piece.text for piece in pieces) == PASTED
    assert all(PASTED[piece.span.start : piece.span.end] == piece.text for piece in pieces)


def test_a_long_paragraph_among_others_is_left_whole() -> None:
    other = "Các thôn tự thu xếp thời gian và báo lại cho xã trong tuần sau."
    text = "\n".join([PASTED, *[other] * 30])
    assert cut_run_on(split_lines(text))[0].text == PASTED


def test_a_pasted_text_whose_numbers_do_not_count_on_is_left_whole() -> None:
    text = f"{FILLER}Ngày 5. Thôn Đông báo cáo. Ngày 9. Thôn Đoài báo cáo."
    assert len(cut_run_on(split_lines(text))) == 1
