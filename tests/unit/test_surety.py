"""What the deciders of review weigh: how a name stands in its task, how a number is built."""

from __future__ import annotations

import json
from datetime import date

import pytest

from ntm_extract.assemble.followers import follower_cues
from ntm_extract.assemble.header_cues import header_cues
from ntm_extract.assemble.name_cues import name_cues
from ntm_extract.assemble.name_places import Place, find_name
from ntm_extract.assemble.surety import MOST, SURE, UNSURE, Sureties, cued_facts, doubtful
from ntm_extract.assemble.surroundings import Surroundings, without_label
from ntm_extract.assemble.suspicion import suspicions
from ntm_extract.assemble.task_doubts import role_reason
from ntm_extract.assemble.value_cues import shape
from ntm_extract.assemble.work_cues import said_of_work
from ntm_extract.core.facts import Header, LegalReference, Source, Task
from ntm_extract.core.found import FoundFacts
from ntm_extract.core.resources import models_dir
from ntm_extract.layout import parse_structure


def cues_of(text: str, **roles: tuple[str, ...]) -> dict[tuple[str | int, ...], dict[str, float]]:
    task = Task(
        source=Source(page=None, start=0, end=len(text), bbox=None),
        confidence=1.0,
        item="1",
        text=text,
        **roles,  # type: ignore[arg-type]
    )
    notice = parse_structure(text)
    found = cued_facts(FoundFacts(tasks=(task,)), notice.header, Surroundings(notice))
    return {one.path: one.cues for one in found}


def test_name_in_the_task_is_told_from_one_handed_down() -> None:
    text = "1. Sở Tài chính báo cáo UBND tỉnh."

    own = cues_of(text, lead=("Sở Tài chính",))["tasks", 0, "lead", 0]
    above = cues_of(text, lead=("Sở Nội vụ",))["tasks", 0, "lead", 0]

    assert "lead&whole" in own
    assert "lead&handed_down" in above
    assert "handed_down&names_body" in above


def test_name_that_goes_on_behind_a_joint_is_noticed() -> None:
    text = "1. Sở Y tế phối hợp với Ban Quản lý các khu công nghệ cao và khu công nghiệp rà soát."

    cut = cues_of(text, coordinating=("Ban Quản lý các khu công nghệ cao",))

    assert "goes_on=và" in cut["tasks", 0, "coordinating", 0]


def test_joint_before_the_next_name_is_no_cut() -> None:
    text = "1. Sở Y tế phối hợp với Sở Tư pháp và Sở Nội vụ rà soát."

    both = cues_of(text, coordinating=("Sở Tư pháp", "Sở Nội vụ"))

    assert "goes_on=và" not in both["tasks", 0, "coordinating", 0]


@pytest.mark.parametrize(
    ("name", "text", "how"),
    [
        ("UBND tỉnh", "giao ủy ban nhân dân tỉnh rà soát", "whole"),
        ("Sở Tư pháp", "các sở: tư pháp, nội vụ", "part"),
        ("Sở Y tế", "các sở: tư pháp, nội vụ", "absent"),
    ],
)
def test_names_are_found_as_they_are_written(name: str, text: str, how: str) -> None:
    assert find_name(name, text, 0, len(text)).how == how


@pytest.mark.parametrize("label", ["1. ", "a) ", "2.3.1. ", "- ", "12 ", "IV. ", ""])
def test_labels_are_left_out(label: str) -> None:
    assert without_label(f"{label}triển khai kế hoạch") == "triển khai kế hoạch"


def test_numbers_are_told_by_how_they_are_built() -> None:
    assert shape("64/TB-UBND") == "9/A-A"
    assert shape("12/2021/NĐ-CP") == "9/9999/A-A"


def test_number_that_may_be_the_notice_s_own_is_less_sure_than_one_it_cites() -> None:
    head = "UBND TỈNH BẮC GIANG\nSố: 45/UBND-NC\nBắc Giang, ngày 02 tháng 5 năm 2024\n"
    text = "Căn cứ Quyết định số 12/QĐ-TTg ngày 01/5/2024 của Thủ tướng Chính phủ."

    def sure_of(notice: str) -> float:
        start = notice.index("12/")
        cited = LegalReference(
            source=Source(page=None, start=start, end=notice.index(" của"), bbox=None),
            confidence=0.95,
            doc_type="QĐ",
            number="12/QĐ-TTg",
            issued_on=date(2024, 5, 1),
            issuer="Thủ tướng Chính phủ",
        )
        return Sureties(FoundFacts(references=(cited,)), parse_structure(notice)).of(
            "references", 0
        )

    assert sure_of(head + text) > sure_of(text)


def test_threshold_is_the_one_that_was_measured() -> None:
    card = json.loads((models_dir() / "review" / "model.json").read_text(encoding="utf-8"))

    assert card["threshold"] == SURE


@pytest.mark.parametrize(
    ("name", "kind", "hint"),
    [
        ("Vụ Tổ chức cán bộ Vụ Pháp chế", "office", "two_heads"),
        ("Vụ Tổ chức cán bộ Hằng năm Kế hoạch luân phiên", "office", "holds_time"),
        ("các Tổ", "many", "generic"),
        ("các xã (Thanh Hưng", "many", "unbalanced"),
        ("Hạt Kiểm lâm, Xí nghiệp Thủy lợi", "other", "comma&other"),
        ("các đơn vị liên quan thuộc Bộ tổ chức", "many", "ends_in_verb"),
    ],
)
def test_a_name_cut_wrongly_shows_it(name: str, kind: str, hint: str) -> None:
    assert hint in name_cues(name, kind)


@pytest.mark.parametrize("name", ["Sở Xây dựng", "UBND các xã, phường", "Ban Quản lý dự án huyện"])
def test_an_ordinary_name_gives_no_hint(name: str) -> None:
    assert not suspicions("role", name_cues(name, "ubnd" if "UBND" in name else "office"))


def test_hints_are_counted_together() -> None:
    assert suspicions("role", ["bias", "generic", "goes_on=,", "comma&ubnd"]) == {"suspicions": 2.0}
    assert suspicions("reference", ["bias", "generic"]) == {}


def test_a_paragraph_that_closes_the_notice_hardly_assigns_work() -> None:
    text = "văn phòng ubnd tỉnh thông báo để các đơn vị biết, thực hiện./."
    around = Surroundings(parse_structure(text))

    assert "closing" in said_of_work(text, around, 0, is_row=False)


def test_a_subject_that_runs_into_the_next_line_is_listed_as_odd() -> None:
    header = Header(issuing_body="HĐND tỉnh Bình Phước", number="12/NQ-HĐND", doc_type="NQ")
    cues = header_cues("subject", "VỀ KẾ HOẠCH NĂM 2023 KHÓA X, KỲ HỌP THỨ 8", header)

    assert "subject&other_line" in cues


@pytest.mark.parametrize("name", ["thị xã Hồng Lĩnh", "tỉnh Lạng Sơn", "Sở Tài chính"])
def test_reason_says_unknown_of_no_unit_that_the_lists_have(name: str) -> None:
    reason = role_reason("lead", name, Place(0, 4, "whole"), ())

    assert reason == "who leads is not certain"


def test_reason_says_unknown_of_a_body_that_no_list_has() -> None:
    reason = role_reason("lead", "thị xã Chốn Không", Place(0, 4, "whole"), ())

    assert reason.startswith("no rule and no list knows")


def test_word_that_seldom_follows_a_name_is_told() -> None:
    usual = follower_cues("lead", "sở tài chính", " chủ trì, phối hợp")
    rare = follower_cues("lead", "cục kết cấu", " huyền thoại của tỉnh")

    assert "follower=rare" not in usual
    assert "follower=rare" in rare


def test_clause_of_a_name_is_no_verb_taken_into_it() -> None:
    text = "1. Các xã được giao thực hiện dự án báo cáo UBND tỉnh."

    cues = cues_of(text, lead=("các xã được giao thực hiện dự án",))["tasks", 0, "lead", 0]

    assert "holds_clause" in cues
    assert "holds_verb" not in cues


def test_no_more_than_a_share_of_a_notice_is_listed_for_small_doubts() -> None:
    sure: dict[tuple[str | int, ...], float] = {("tasks", at): 0.85 for at in range(100)}

    assert len(doubtful(sure)) == int(100 * MOST)
    assert len(doubtful(dict.fromkeys(sure, UNSURE - 0.1))) == 100
