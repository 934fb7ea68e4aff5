"""Tests of layout/foot.py, posts.py and recipients.py: what scans do to the end of a notice."""

from __future__ import annotations

import pytest

from ntm_extract.core.stages import StructuredNotice
from ntm_extract.layout import parse_structure
from ntm_extract.layout.posts import EXAMPLES, NON_EXAMPLES, guess_deputy, read_posts
from ntm_extract.layout.signing import split_stead

HEAD = (
    "UBND TỈNH THÁI BÌNH\nSỞ NỘI VỤ\nSố: 15/TB-SNV\nThái Bình, ngày 03 tháng 6 năm 2024\n"
    "THÔNG BÁO\nKết luận cuộc họp giao ban\nGiám đốc Sở yêu cầu các phòng thực hiện như sau:\n"
    "1. Văn phòng Sở rà soát quy chế.\n"
)


def read(foot: str) -> StructuredNotice:
    return parse_structure(HEAD + foot)


@pytest.mark.parametrize(("text", "posts"), EXAMPLES)
def test_posts_are_known_again_without_their_marks(text: str, posts: tuple[str, ...]) -> None:
    assert tuple(post.text for post in read_posts(text)) == posts


@pytest.mark.parametrize("text", NON_EXAMPLES)
def test_what_is_no_post_is_left_alone(text: str) -> None:
    assert read_posts(text) == []


def test_post_read_as_printed_is_not_doubted() -> None:
    assert not any(post.damaged for post in read_posts("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC"))


@pytest.mark.parametrize(
    ("chief", "part", "deputy"),
    [
        ("KT. GIÁM ĐỐC", "GIÁM ĐỐC ĐỐC", "PHÓ GIÁM ĐỐC"),
        ("KT. BỘ TRƯỞNG", "TRƯỞNG", "THỨ TRƯỞNG"),
        ("KT. VIỆN TRƯỞNG", "4 PHO ca VIỆN 22 TRƯỞNG", "PHÓ VIỆN TRƯỞNG"),
        ("KT. GIÁM ĐỐC", "SỞ NỘI VỤ", None),
        ("KT. GIÁM ĐỐC", "GIÁM ĐỐC BỆNH VIỆN ĐA KHOA", None),
        ("TL. GIÁM ĐỐC", "GIÁM ĐỐC", None),
    ],
)
def test_part_of_a_deputys_name_tells_who_signs(chief: str, part: str, deputy: str | None) -> None:
    assert guess_deputy(chief, part) == deputy


def test_damaged_post_is_given_in_official_spelling_and_doubted() -> None:
    notice = read("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. GIÁM ĐỐC\nPHO GIAM ĐỐC\nLê Văn Tám")

    assert notice.header.signatory is not None
    assert notice.header.signatory.position == "PHÓ GIÁM ĐỐC"
    (doubt,) = notice.doubts
    assert (doubt.read, doubt.alternatives) == ("PHO GIAM ĐỐC", ("PHÓ GIÁM ĐỐC",))
    assert notice.text[doubt.start : doubt.end] == "PHO GIAM ĐỐC"


@pytest.mark.parametrize(
    ("foot", "mark"),
    [
        ("Nơi nhận:\n- Các phòng thuộc Sở;\n- x=\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Tám", "x="),
        ("Nơi nhận:\n- Các phòng thuộc Sở; 5\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Tám", "5"),
        ("Nơi nhận:\n- Các phòng thuộc Sở;\n- Lưu: VT.\n- nu\nGIÁM ĐỐC\nLê Văn Tám", "nu"),
    ],
)
def test_mark_beside_the_list_is_no_recipient(foot: str, mark: str) -> None:
    notice = read(foot)

    assert notice.header.recipients == ("Các phòng thuộc Sở", "Lưu: VT")
    assert [doubt.read for doubt in notice.doubts] == [mark]


def test_entry_whose_dash_was_lost_is_an_entry() -> None:
    notice = read("Nơi nhận:\n- Như trên;\nCác phòng thuộc Sở;\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Tám")

    assert notice.header.recipients == ("Như trên", "Các phòng thuộc Sở", "Lưu: VT")
    assert notice.doubts == ()


def test_units_of_an_office_go_on_with_its_entry() -> None:
    notice = read(
        "Nơi nhận:\n- VPUB: CVP, các PCVP;\nCác phòng: TH, KT;\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Tám"
    )

    assert notice.header.recipients[0] == "VPUB: CVP, các PCVP; Các phòng: TH, KT"


@pytest.mark.parametrize(
    ("line", "mark"), [("GIÁM ĐỐC anh Tá", "anh Tá"), ("EEEE GIÁM ĐÓC", "EEEE")]
)
def test_words_under_the_seal_are_no_recipient(line: str, mark: str) -> None:
    notice = read(f"Nơi nhận:\n- Như trên;\n- Lưu: VT, TH.\n{line}\nLê Văn Tám")

    assert notice.header.recipients == ("Như trên", "Lưu: VT, TH")
    assert notice.header.signatory is not None
    assert notice.header.signatory.position == "GIÁM ĐỐC"
    assert notice.header.signatory.name == "Lê Văn Tám"
    assert mark in [doubt.read for doubt in notice.doubts]


def test_longer_post_is_not_cut_to_one_that_the_grammar_knows() -> None:
    notice = read("Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH HỘI NÔNG DÂN\nLê Văn Tám")

    assert notice.header.signatory is not None
    assert notice.header.signatory.position == "CHỦ TỊCH HỘI NÔNG DÂN"


def test_letters_under_the_seal_below_a_damaged_post_are_no_part_of_it() -> None:
    notice = read(
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. GIÁM ĐỐC\nPHO GEAMN ĐỐC e*\nXS N \\ j\nTP. XS\n"
    )

    assert notice.header.signatory is not None
    assert notice.header.signatory.position == "PHÓ GIÁM ĐỐC"
    assert [doubt.alternatives for doubt in notice.doubts] == [("PHÓ GIÁM ĐỐC",), ()]
    assert notice.doubts[1].read == "XS N \\ j TP. XS"


@pytest.mark.parametrize(
    ("line", "rest"),
    [("VT, QHĐP", "(3b)."), ("VT, KGVX", "5."), ("VT, NN.", "Hà 5b"), ("VT,", "TH2 (12b).")],
)
def test_typist_and_copies_on_a_line_of_their_own_belong_to_the_file_copy(
    line: str, rest: str
) -> None:
    notice = read(f"Nơi nhận:\n- Như trên;\n- Lưu: {line}\n{rest}\nGIÁM ĐỐC\nLê Văn Tám")

    assert notice.header.recipients == ("Như trên", f"Lưu: {line} {rest}".rstrip("."))
    assert notice.doubts == ()


def test_what_is_certified_below_the_signature_is_another_paper() -> None:
    notice = read(
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Tám\nSAO Y BẢN CHÍNH\nSố: 15/SY-SNV\n"
        "Nơi nhận:\n- Các phòng thuộc Sở;\nPHÓ GIÁM ĐỐC\nTrần Văn Ba"
    )

    assert notice.header.recipients == ("Như trên", "Lưu: VT")
    assert notice.header.signatory is not None
    assert (notice.header.signatory.name, notice.header.signatory.position) == (
        "Lê Văn Tám",
        "GIÁM ĐỐC",
    )


def test_a_whole_signature_may_stand_behind_the_list_on_its_line() -> None:
    notice = read("Nơi nhận: - Như trên; - Lưu: VT. KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Lê Văn Tám")

    assert notice.header.recipients == ("Như trên", "Lưu: VT")
    assert notice.header.signatory is not None
    assert notice.header.signatory.name == "Lê Văn Tám"
    assert notice.header.signatory.authority == ("KT. GIÁM ĐỐC",)


def test_the_first_of_two_who_sign_for_their_bodies_is_the_signatory() -> None:
    notice = read("SỞ NỘI VỤ\nGIÁM ĐỐC\nLê Văn Tám\nSỞ TÀI CHÍNH\nPHÓ GIÁM ĐỐC\nTrần Văn Ba")

    assert notice.header.signatory is not None
    assert (notice.header.signatory.name, notice.header.signatory.position) == (
        "Lê Văn Tám",
        "GIÁM ĐỐC",
    )


@pytest.mark.parametrize(
    ("block", "authority", "position"),
    [
        ("KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nGIÁM ĐỐC SỞ Y TẾ",
         ("KT. TRƯỞNG BAN",), "PHÓ TRƯỞNG BAN - GIÁM ĐỐC SỞ Y TẾ"),
        ("TRƯỞNG BAN\nCHỦ TỊCH UBND PHƯỜNG", (), "TRƯỞNG BAN - CHỦ TỊCH UBND PHƯỜNG"),
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nTHƯỜNG TRỰC", ("T/M BAN THƯỜNG VỤ",),
         "PHÓ BÍ THƯ THƯỜNG TRỰC"),
    ],
)  # fmt: skip
def test_who_signs_for_a_board_by_an_office_of_his_own(
    block: str, authority: tuple[str, ...], position: str
) -> None:
    signed = read(f"{block}\nLê Văn Tám").header.signatory

    assert signed is not None
    assert (signed.authority, signed.position) == (authority, position)


@pytest.mark.parametrize(
    ("foot", "recipients", "authority"),
    [
        ("Nơi nhận:\n- Như trên;\n- Lưu: VT, KT. D-05.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLê Văn Tám",
         ("Như trên", "Lưu: VT, KT. D-05"), ("KT. GIÁM ĐỐC",)),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nLê Văn Tám\nNơi nhận:\n- Như trên;\n- Lưu: VT.",
         ("Như trên", "Lưu: VT"), ("TM. ỦY BAN NHÂN DÂN",)),
        ("| Nơi nhận: - Như trên; - Lưu: VT. | TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lê Văn Tám |",
         ("Như trên", "Lưu: VT"), ("TM. ỦY BAN NHÂN DÂN",)),
    ],
)  # fmt: skip
def test_list_and_signature_are_told_apart(
    foot: str, recipients: tuple[str, ...], authority: tuple[str, ...]
) -> None:
    header = read(foot).header

    assert header.recipients == recipients
    assert header.signatory is not None
    assert (header.signatory.name, header.signatory.authority) == ("Lê Văn Tám", authority)


@pytest.mark.parametrize(
    ("signature", "parts"),
    [
        ("TL. BỘ TRƯỞNG CỤC TRƯỞNG CỤC THÚ Y", ["TL. BỘ TRƯỞNG", "CỤC TRƯỞNG CỤC THÚ Y"]),
        ("TM. ỦY BAN NHÂN DÂN TỈNH CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN TỈNH", "CHỦ TỊCH"]),
        ("TM. BAN THƯỜNG TRỰC", ["TM. BAN THƯỜNG TRỰC"]),
        ("TM. ĐOÀN CHỦ TỊCH", ["TM. ĐOÀN CHỦ TỊCH"]),
        ("KT. BỘ TRƯỞNG - TRƯỞNG BAN", ["KT. BỘ TRƯỞNG - TRƯỞNG BAN"]),
        ("TL. TỔNG CỤC TRƯỞNG", ["TL. TỔNG CỤC TRƯỞNG"]),
    ],
)
def test_stead_and_post_on_one_line(signature: str, parts: list[str]) -> None:
    assert split_stead(signature) == parts


def test_a_post_and_a_name_may_stand_behind_the_list() -> None:
    header = read("Nơi nhận: - Như Điều 2; - Lưu: VT, NC (Lam) CHỦ TỊCH Lê Văn Tám").header

    assert header.recipients == ("Như Điều 2", "Lưu: VT, NC (Lam)")
    assert header.signatory is not None
    assert (header.signatory.name, header.signatory.position) == ("Lê Văn Tám", "CHỦ TỊCH")


def test_acting_chief_signs_by_his_own_post() -> None:
    notice = read("Nơi gửi:\n- Như trên;\n- Lưu: VT.\nQ. GIÁM ĐỐC\nLê Văn Tám")

    assert notice.header.recipients == ("Như trên", "Lưu: VT")
    assert notice.header.signatory is not None
    assert notice.header.signatory.position == "Q. GIÁM ĐỐC"
    assert notice.header.signatory.authority == ()


def test_a_remark_of_the_signature_is_no_part_of_a_recipient() -> None:
    text = (
        "QUYẾT ĐỊNH:\nĐiều 1. Giao Sở Y tế báo cáo trước ngày 03/3/2024.\nNơi nhận:\n"
        "- UBND các xã; (đã ký)\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn An"
    )
    assert parse_structure(text).header.recipients == ("UBND các xã", "Lưu: VT")


@pytest.mark.parametrize("post", ["PHÓ GIÁM ĐỐC KỸ THUẬT", "PHÓ GIÁM ĐỐC PHỤ TRÁCH"])
def test_more_of_a_post_is_no_damage(post: str) -> None:
    text = (
        "QUYẾT ĐỊNH:\nĐiều 1. Giao Sở Y tế báo cáo trước ngày 03/3/2024.\nNơi nhận:\n"
        f"- Lưu: VT.\nKT. GIÁM ĐỐC\n{post}\nTrần Văn An"
    )
    signatory = parse_structure(text).header.signatory
    assert signatory is not None
    assert signatory.position == post


def test_a_plus_joins_the_divisions_of_a_symbol() -> None:
    text = "CÔNG TY CẤP NƯỚC\nSố: 118/CN-KT+AT\nHuế, ngày 02 tháng 3 năm 2024\nKính gửi: Sở Y tế.\n"
    assert parse_structure(text).header.number == "118/CN-KT+AT"


def test_a_signature_on_one_line_may_say_that_it_was_signed() -> None:
    text = (
        "SỞ Y TẾ\nSố: 8/SYT-NV\nHuế, ngày 02 tháng 3 năm 2024\nKính gửi: Các bệnh viện.\n"
        "1. Rà soát thuốc trước ngày 05/4/2024.\nKT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC Trần Văn An (đã ký)"
    )
    signatory = parse_structure(text).header.signatory
    assert signatory is not None
    assert (signatory.name, signatory.authority) == ("Trần Văn An", ("KT. GIÁM ĐỐC",))


def test_reports_to_those_above_are_entries_of_their_own_on_one_line() -> None:
    notice = read("Nơi nhận: - Như trên; - Sở Y tế; (báo cáo) - Huyện ủy; (báo cáo) - Lưu: VT.")

    assert notice.header.recipients == (
        "Như trên", "Sở Y tế; (báo cáo)", "Huyện ủy; (báo cáo)", "Lưu: VT",
    )  # fmt: skip


@pytest.mark.parametrize("name", ["CNĐD. Lâm Thị Tám", "KTS. Lê An", "ThS.BS Lý Văn Tám"])
def test_a_title_in_letters_is_read_with_the_name(name: str) -> None:
    signed = read(f"TRƯỞNG PHÒNG\n{name}").header.signatory

    assert signed is not None
    assert signed.name == name


@pytest.mark.parametrize(
    "post",
    ["TRƯỞNG KHOA", "QUẢN ĐỐC", "TRẠM TRƯỞNG", "KẾ TOÁN TRƯỞNG", "TRƯỞNG THÔN",
     "THỦ TRƯỞNG ĐƠN VỊ", "P. HIỆU TRƯỞNG"],
)  # fmt: skip
def test_who_signs_for_small_offices_is_no_recipient(post: str) -> None:
    notice = read(f"Nơi nhận:\n- Như trên;\n- Lưu: VT.\n{post}\nĐỗ Thị Tám")

    assert notice.header.signatory is not None
    assert (notice.header.signatory.position, notice.header.signatory.name) == (post, "Đỗ Thị Tám")
    assert notice.header.recipients == ("Như trên", "Lưu: VT")
