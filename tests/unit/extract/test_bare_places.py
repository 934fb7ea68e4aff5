"""Districts and communes that begin an item by their bare names."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntm_extract import read_notice

_NOTICE = """UBND TỈNH LÀO CAI
VĂN PHÒNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 55/TB-VP

Lào Cai, ngày 12 tháng 5 năm 2022

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh về sắp xếp dân cư vùng sạt lở

Chủ tịch UBND tỉnh kết luận như sau:

1. {heading}:
a) {item}
b) Báo cáo UBND tỉnh trước ngày 25 hằng tháng.

2. Sở Xây dựng kiểm tra các điểm sạt lở tại xã Bản Vược, phường Duyên Hải.

Văn phòng UBND tỉnh thông báo để các cơ quan biết, thực hiện./.
"""
_DISTRICTS = "UBND các huyện, thị xã, thành phố"


@pytest.mark.parametrize(
    ("heading", "item", "lead"),
    [
        (
            _DISTRICTS,
            "Bát Xát, Si Ma Cai rà soát các điểm nguy cơ cao; thành phố Lào Cai giữ vững quỹ đất.",
            ("UBND huyện Bát Xát", "UBND huyện Si Ma Cai", "UBND thành phố Lào Cai"),
        ),
        (
            _DISTRICTS,
            "Sa Pa và Bắc Hà mỗi nơi chọn 02 điểm tái định cư.",
            ("UBND thị xã Sa Pa", "UBND huyện Bắc Hà"),
        ),
        (_DISTRICTS, "Cam Đường, Bảo Yên tập trung di chuyển 40 hộ.", (_DISTRICTS,)),
        (_DISTRICTS, "Hương Khê tập trung di chuyển 40 hộ.", (_DISTRICTS,)),
        (
            "UBND các xã, phường",
            "Bản Vược, Duyên Hải khẩn trương cử người trực.",
            ("UBND xã Bản Vược", "UBND phường Duyên Hải"),
        ),
        (
            "UBND các xã, phường",
            "Mường Lạn khẩn trương cử người trực.",
            ("UBND các xã, phường",),
        ),
    ],
)
def test_only_places_all_known_in_the_province_or_the_notice_lead(
    tmp_path: Path, heading: str, item: str, lead: tuple[str, ...]
) -> None:
    path = tmp_path / "notice.txt"
    path.write_text(_NOTICE.format(heading=heading, item=item), encoding="utf-8")
    tasks = {task.item: task for task in read_notice(path).tasks}
    assert tuple(tasks["1.a"].lead) == lead
