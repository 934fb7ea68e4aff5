"""Whom the one who speaks asks, who shares the work, and to whom an account is given."""

from __future__ import annotations

import pytest

from ntm_extract.extract.agencies import read_agencies
from ntm_extract.extract.tasks.asked import asked_besides, read_asked, read_called
from ntm_extract.extract.tasks.partners import find_coordinating, find_report_to
from ntm_extract.extract.tasks.roles import find_lead


@pytest.mark.parametrize(
    ("sentence", "issuer", "asked"),
    [
        (
            "Để giữ rừng, Hạt Kiểm lâm kêu gọi người dân, các chủ rừng không đốt nương.",
            None,
            ("người dân", "các chủ rừng"),
        ),
        (
            "Điện lực thành phố kêu gọi khách hàng tiết kiệm điện.",
            "Điện lực thành phố",
            ("khách hàng",),
        ),
        (
            "Nhà trường đề nghị phụ huynh và vận động cựu học sinh đóng góp sách cho thư viện.",
            "Trường Tiểu học A",
            ("phụ huynh", "cựu học sinh"),
        ),
        ("UBND xã vận động các hộ kinh doanh treo cờ.", "UBND huyện B", ()),
        ("UBND xã lập danh sách hộ thiếu đói.", "UBND xã", ()),
    ],
)
def test_whom_the_issuer_asks_acts_and_not_the_issuer(
    sentence: str, issuer: str | None, asked: tuple[str, ...]
) -> None:
    read = read_asked(sentence, find_lead(sentence), issuer)
    assert tuple(one.name for one in read) == asked


def test_who_is_asked_by_another_verb_acts_as_well() -> None:
    sentence = "Yêu cầu các thôn và kêu gọi các đoàn thể không đốt rơm rạ."
    besides = asked_besides(sentence, read_agencies(sentence, len("Yêu cầu ")).mentions)
    assert [one.name for one in besides] == ["các đoàn thể"]


def test_nobody_is_asked_besides_those_who_act_unasked() -> None:
    sentence = "Các thôn, vận động nhân dân hiến đất làm đường."
    assert not asked_besides(sentence, read_agencies(sentence, 0).mentions)


def test_who_is_called_upon_by_nobody_acts() -> None:
    called = read_called("Kêu gọi các nhà hảo tâm ủng hộ quỹ nhà ở.")
    assert [one.name for one in called] == ["các nhà hảo tâm"]
    assert not read_called("Vận động nhân dân hiến đất làm đường.")


@pytest.mark.parametrize(
    ("sentence", "receivers"),
    [
        ("Chủ đầu tư giải trình bằng văn bản với UBND huyện về việc chậm.", ["UBND huyện"]),
        ("Trưởng phòng có văn bản giải trình với Giám đốc Sở.", ["Giám đốc Sở"]),
        ("Ban Quản lý giải trình rõ nguyên nhân với Sở Xây dựng bằng văn bản.", ["Sở Xây dựng"]),
        ("Người đứng đầu giải trình trước HĐND tỉnh.", []),
        ("Thủ trưởng đơn vị chịu trách nhiệm giải trình với Thanh tra tỉnh.", []),
        (
            "Các hộ thông tin đến Hạt Quản lý đê, chính quyền địa phương chỗ sạt lở.",
            ["Hạt Quản lý đê", "chính quyền địa phương"],
        ),
        ("Thông tin đến người dân, doanh nghiệp về chính sách mới.", []),
        ("Đề xuất phương án xử lý trình UBND huyện quyết định.", ["UBND huyện"]),
        ("Chuyển kiến nghị đến Sở Y tế.", []),
    ],
)
def test_an_account_in_writing_and_news_are_received(sentence: str, receivers: list[str]) -> None:
    assert [one.name for one in find_report_to(sentence)] == receivers


@pytest.mark.parametrize(
    "sentence",
    [
        "Cùng với Công an huyện, Ban Chỉ huy quân sự huyện lập chốt kiểm soát.",
        "Cùng Phòng Tài chính - Kế hoạch chốt số nợ xây dựng cơ bản.",
    ],
)
def test_those_behind_a_first_cung_neither_lead_nor_coordinate(sentence: str) -> None:
    assert not find_lead(sentence)
    assert not find_coordinating(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Khi cải tạo chợ, khu dân cư, phương án bố trí gian hàng phải công khai cho tiểu thương.",
        "Khu công nghiệp, cụm công nghiệp khi mở rộng phải có trạm xử lý nước thải tập trung.",
    ],
)
def test_places_among_papers_and_works_are_nobody(sentence: str) -> None:
    assert not find_lead(sentence)
