"""Any string has a structure and facts; what is quoted stands where it says."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from ntm_extract.assemble import notice_id
from ntm_extract.core.found import FoundFacts
from ntm_extract.extract import find_facts
from ntm_extract.layout import parse_structure

_PIECES = [
    "THÔNG BÁO\n",
    "KẾ HOẠCH\n",
    "Số: 12/TB-UBND\n",
    "Hà Tĩnh, ngày 13 tháng 3 năm 2023\n",
    "V/v rà soát\n",
    "Kính gửi: ",
    "- ",
    "1. ",
    "2.1. ",
    "a) ",
    "(i) ",
    "I. NHIỆM VỤ\n",
    "\n",
    "\t",
    ": ",
    "; ",
    ", ",
    ". ",
    "(",
    ")",
    "“",
    "giao ",
    "yêu cầu ",
    "đề nghị ",
    "phối hợp với ",
    "báo cáo ",
    "trình ",
    "gửi ",
    "(qua ",
    "Đối với ",
    "Về việc ",
    "Căn cứ Kế hoạch này, ",
    "Sở Tài chính",
    "UBND các huyện, thị xã",
    "các sở, ban, ngành",
    "Công an tỉnh",
    "Tỉnh",
    "03 huyện Thạch Hà",
    "Các Bộ: Y tế",
    "Ban Chỉ đạo",
    "Chủ tịch UBND tỉnh",
    "rà soát",
    "khẩn trương ",
    "trước ngày 30/3/2023",
    "50%",
    "Quyết định số 3/QĐ-TTg",
    "Nơi nhận:\n",
    "KT. CHỦ TỊCH\n",
    "Trần Văn An\n",
    "PHỤ LỤC\n",
    "[1] ",
    "TT\n",
    "Nội dung\n",
    "Cơ quan chủ trì\n",
    "Thời gian\n",
    "1\n",
    "hoà giải ",
    "Uỷ ban ",
    "́",
    "İ",
    "ß",
    "",
    " ",
    "…",
]
texts = st.text() | st.lists(st.sampled_from(_PIECES), max_size=60).map("".join)


def facts_of(text: str) -> FoundFacts:
    return find_facts(parse_structure(text))


@given(texts)
@settings(max_examples=300, deadline=None)
def test_blocks_are_ordered_and_inside_the_text(text: str) -> None:
    notice = parse_structure(text)
    body = [block for block in notice.blocks if block.part not in {"annex", "note"}]

    assert all(0 <= block.span.start < block.span.end <= len(text) for block in notice.blocks)
    assert all(a.span.end <= b.span.start for a, b in pairwise(body))
    assert all(block.parent is None or block.parent < at for at, block in enumerate(notice.blocks))


@given(texts)
@settings(max_examples=300, deadline=None)
def test_facts_quote_the_text_up_to_white_space(text: str) -> None:
    for task in facts_of(text).tasks:
        for one in (task, *task.deadlines, *task.targets):
            quoted = text[one.source.start : one.source.end]
            assert "".join(quoted.split()) == "".join(one.text.split())


@given(texts)
@settings(max_examples=200, deadline=None)
def test_finding_facts_is_repeatable(text: str) -> None:
    assert facts_of(text) == facts_of(text)


@given(texts)
@settings(max_examples=200, deadline=None)
def test_doubts_stand_in_the_text(text: str) -> None:
    for doubt in facts_of(text).doubts:
        assert 0 <= doubt.span.start <= doubt.span.end <= len(text)
        assert doubt.reason


@given(texts)
@settings(max_examples=100, deadline=None)
def test_notice_id_ignores_spacing_and_tone_placement(text: str) -> None:
    assert notice_id(f"hoà {text}") == notice_id(f"hòa \n {text} ")
