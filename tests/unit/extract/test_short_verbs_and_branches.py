"""Branches written small, numbered villages, short verbs behind a whole name, 'chỉ thị'."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.roles import find_lead


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "Ngành Y tế chuẩn bị vắc xin, ngành Giáo dục thông báo phụ huynh.",
            ["Ngành Y tế", "ngành Giáo dục"],
        ),
        (
            "Khu phố 1, 2 và 3 dọn tuyến kênh; khu phố 4 dọn chợ.",
            ["khu phố 1", "khu phố 2", "khu phố 3", "khu phố 4"],
        ),
        ("Trạm Y tế rắc Cloramin B, phát thuốc cho các hộ.", ["Trạm Y tế"]),
        ("Các đoàn thể nấu cơm phục vụ lực lượng trực.", ["các đoàn thể"]),
        (
            "Chủ tịch UBND tỉnh chỉ thị các sở, ngành khẩn trương rà soát.",
            ["các sở, ngành"],
        ),
        (
            "Thanh tra Chính phủ, Thanh tra các Bộ, ngành, địa phương thực hiện kế hoạch.",
            ["Thanh tra Chính phủ", "Thanh tra các Bộ, ngành, địa phương"],
        ),
        (
            "Sở Nông nghiệp và Môi trường giao Chi cục Thủy lợi mở cống.",
            ["Chi cục Thủy lợi"],
        ),
    ],
)
def test_who_acts(text: str, lead: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == lead


def test_a_cited_directive_tells_nobody() -> None:
    assert find_lead("Thực hiện Chỉ thị các cấp ban hành.") == ()


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "Doanh nghiệp khai thác cảng Mũi Né bố trí bến cho tàu tránh bão.",
            ["doanh nghiệp khai thác cảng Mũi Né"],
        ),
        (
            "Các đơn vị khai thác mỏ đá Hòn Chuông phải ký quỹ.",
            ["các đơn vị khai thác mỏ đá Hòn Chuông"],
        ),
        (
            "Ban điều hành chương trình phát triển du lịch tỉnh báo cáo UBND tỉnh.",
            ["Ban điều hành chương trình phát triển du lịch tỉnh"],
        ),
    ],
)
def test_what_a_trade_or_a_programme_is_about_is_of_the_name(text: str, lead: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == lead
