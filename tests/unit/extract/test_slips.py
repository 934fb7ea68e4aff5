"""Slips that hand a paper over, and slips that are nothing but a form."""

from __future__ import annotations

from ntm_extract.extract import find_facts
from ntm_extract.extract.tasks.partners import find_report_to
from ntm_extract.extract.tasks.roles import find_lead
from ntm_extract.layout import parse_structure


def test_whoever_a_paper_is_handed_to_deals_with_it() -> None:
    text = "Văn phòng chuyển đơn của bà Tư đến UBND xã Bình An để xem xét, trả lời."
    assert [one.name for one in find_lead(text)] == ["UBND xã Bình An"]
    assert not find_report_to(text)


def test_what_the_speaker_does_with_an_answer_is_nobody_elses_report() -> None:
    text = "Để có số liệu trình UBND tỉnh, Sở Y tế đề nghị các xã gửi về Sở trước ngày 02/3."
    assert [one.name for one in find_report_to(text)] == ["Sở"]


def test_a_form_is_one_task() -> None:
    text = (
        "UBND XÃ BÌNH AN\nSố: 4/PGV-UBND\nBình An, ngày 03 tháng 4 năm 2024\nPHIẾU GIAO VIỆC\n"
        "1. Đơn vị thực hiện: Phòng Kinh tế.\n2. Nội dung công việc: Đo lại ruộng thôn Hạ.\n"
        "3. Đơn vị phối hợp: Công an xã.\n4. Thời hạn hoàn thành: 30/4/2024.\n"
    )
    (task,) = find_facts(parse_structure(text)).tasks
    assert (task.item, task.lead, task.coordinating) == ("2", ("Phòng Kinh tế",), ("Công an xã",))
    assert [one.text for one in task.deadlines] == ["30/4/2024"]


def test_you_are_those_the_letter_is_addressed_to() -> None:
    text = (
        "SỞ Y TẾ\nSố: 9/SYT-VP\nV/v góp ý\nBình An, ngày 03 tháng 4 năm 2024\n"
        "Kính gửi: Sở Tài chính.\n"
        "Sở Y tế kính đề nghị Quý cơ quan góp ý dự thảo, gửi về Sở Y tế trước ngày 15/4/2024.\n"
    )
    (task,) = find_facts(parse_structure(text)).tasks
    assert (task.lead, task.report_to) == (("Sở Tài chính",), ("Sở Y tế",))


def test_what_was_told_before_the_order_is_no_part_of_the_work() -> None:
    text = (
        "UBND XÃ BÌNH AN\nSố: 9/UBND-VP\nBình An, ngày 03 tháng 4 năm 2024\n"
        "Kính gửi: Các thôn.\n"
        "Ngày 01/4/2024, mưa đá làm hỏng 40 mái nhà ở thôn Hạ. UBND xã yêu cầu các thôn thống kê, "
        "báo cáo UBND xã trước ngày 05/4/2024.\n"
    )
    facts = find_facts(parse_structure(text))
    (task,) = facts.tasks
    assert task.text.startswith("Ngày 01/4/2024")
    assert [str(one.due) for one in task.deadlines] == ["2024-04-05"]
    assert (task.lead, task.targets) == (("các thôn",), ())


def test_those_asked_for_their_opinion_study_a_draft() -> None:
    text = "Đề nghị các trường nghiên cứu dự thảo, tham gia góp ý bằng văn bản."
    assert [one.name for one in find_lead(text)] == ["các trường"]
    text = "Phòng Y tế gửi kèm dự thảo, đề nghị các trạm góp ý."
    assert [one.name for one in find_lead(text)] == ["các trạm"]
