"""Work behind an order that is not numbered, and lines behind a name that order nothing."""

from __future__ import annotations

from ntm_extract.extract import find_drafts
from ntm_extract.layout import parse_structure

ORDER = (
    "UBND huyện chỉ thị Giám đốc Trung tâm Y tế, Chủ tịch UBND các xã thực hiện tốt những nội "
    "dung sau đây:"
)
WORK = (
    "Tiếp tục phun thuốc diệt muỗi tại các khu dân cư có ổ dịch cũ, vận động nhân dân đậy kín lu "
    "vại và thả cá diệt bọ gậy."
)
LATER = "Trạm Y tế các xã:\na) Lập danh sách hộ có nguy cơ cao.\nb) Cấp hóa chất cho từng hộ dân."


def leads(text: str) -> list[tuple[str, list[str]]]:
    drafts, whole = find_drafts(parse_structure(text))
    return [(one.span.text_in(whole)[:12], [by.name for by in one.roles.lead]) for one in drafts]


def test_paragraphs_behind_an_order_are_its_work_though_lists_follow() -> None:
    found = leads(f"{ORDER}\n\nNội dung chiến dịch\n\n{WORK}\n\n{LATER}")
    assert found[0] == ("Tiếp tục phu", ["Giám đốc Trung tâm Y tế", "Chủ tịch UBND các xã"])
    assert [who for _, who in found[1:]] == [["Trạm Y tế các xã"]] * 2


def test_a_name_behind_a_number_that_is_no_label_hands_its_work_down() -> None:
    text = (
        "III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\na) Tổ chức tập huấn cho trạm y tế xã.\n"
        "b) Kiểm tra các chợ.\n\n4. Sở Công Thương\n\n"
        "Phối hợp với Sở Y tế kiểm tra việc kinh doanh thuốc diệt muỗi tại các chợ.\n"
    )
    assert leads(text)[-1][1] == ["Sở Công Thương"]
