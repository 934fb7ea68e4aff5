"""Papers whose kind assigns nothing: requests, reports, invitations, rotas."""

from __future__ import annotations

import pytest

from ntm_extract.layout import parse_structure

_TOP = "UBND XÃ BÌNH AN\nSố: 12/UBND\nBình An, ngày 03 tháng 4 năm 2024\n"
NOTHING = (
    "TỜ TRÌNH\nVề việc xin sửa cầu\nKính gửi: UBND huyện Hạ Lang.\n"
    "Cầu thôn Hạ đã hỏng. UBND xã kính đề nghị UBND huyện hỗ trợ:\n- Thép: 2 tấn;\n- Đá: 5 khối.\n",
    "BÁO CÁO\nKết quả làm đường\nKính gửi: UBND huyện Hạ Lang.\n"
    "Xã đã làm xong đường thôn Hạ.\nUBND xã tiếp tục tham mưu UBND huyện sửa cầu, rà soát cống.\n",
    "GIẤY MỜI\nHọp thôn\nKính gửi: Trưởng các thôn.\nUBND xã mời các đồng chí dự họp, cụ thể:\n"
    "1. Địa điểm: Phòng họp UBND xã.\n2. Thời gian: 8 giờ ngày 05/4/2024.\n",
    "THÔNG BÁO\nLịch tiếp công dân năm 2024\nUBND xã thông báo lịch tiếp công dân như sau:\n"
    "1. Chủ tịch UBND xã tiếp công dân thứ Hai hằng tuần.\n2. Địa điểm: Phòng tiếp dân.\n",
)


@pytest.mark.parametrize("body", NOTHING)
def test_what_asks_tells_or_invites_assigns_nothing(body: str) -> None:
    blocks = parse_structure(_TOP + body).blocks
    assert blocks
    assert "assigning" not in {block.part for block in blocks}


def test_an_invitation_may_tell_who_prepares_the_papers() -> None:
    body = (
        "GIẤY MỜI\nHọp thôn\nKính gửi: Trưởng các thôn.\n"
        "1. Địa điểm: Phòng họp UBND xã.\n2. Phòng Kinh tế chuẩn bị báo cáo, gửi Văn phòng.\n"
    )
    blocks = parse_structure(_TOP + body).blocks
    assert [block.part for block in blocks] == ["closing", "assigning"]
