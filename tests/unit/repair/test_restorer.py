from pathlib import Path

import pytest

from ntm_extract.core.stages import Doubt, ReadText, RepairedText, undo_edits
from ntm_extract.repair import NoisyChannelRestorer, load_restorer


@pytest.fixture(scope="module")
def restorer() -> NoisyChannelRestorer:
    return load_restorer()


def repair(restorer: NoisyChannelRestorer, text: str) -> RepairedText:
    return restorer.repair(ReadText(text))


GARBLED = (
    "Uy ban nhan dan tinh giao Sé Tai chinh chu tri, phéi hgp véi cac don vi lién quan "
    "thuc hién nhiém vu duoc giao theo Quyét dinh s6 1234/QD-TTg ngay 05/6/2021."
)


def test_garbled_text_becomes_vietnamese(restorer: NoisyChannelRestorer) -> None:
    assert repair(restorer, GARBLED).text == (
        "Ủy ban nhân dân tỉnh giao Sở Tài chính chủ trì, phối hợp với các đơn vị liên quan "
        "thực hiện nhiệm vụ được giao theo Quyết định số 1234/QĐ-TTg ngày 05/6/2021."
    )


def test_undoing_the_edits_gives_the_reading_back(restorer: NoisyChannelRestorer) -> None:
    repaired = repair(restorer, GARBLED)
    assert undo_edits(repaired.text, repaired.edits) == GARBLED


def test_text_without_marks_gets_them_back(restorer: NoisyChannelRestorer) -> None:
    text = "Hoi dong nhan dan tinh ban hanh nghi quyet ve phat trien kinh te - xa hoi nam 2026."
    assert repair(restorer, text).text == (
        "Hội đồng nhân dân tỉnh ban hành nghị quyết về phát triển kinh tế - xã hội năm 2026."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ủy ban nhân dân tỉnh yêu cầu các sở, ngành báo cáo trước ngày 20/12/2025.",
        "Cán bộ  kiểm tra phòng A4, xe ô tô 29A-123.45, điểm b khoản 2 Điều 7.",
        "The committee shall report to the council before the end of the year.",
        "",
        "   \n\t\n",
    ],
)
def test_sound_text_stays_untouched(restorer: NoisyChannelRestorer, text: str) -> None:
    repaired = repair(restorer, text)
    assert (repaired.text, repaired.edits) == (text, ())


def test_sound_text_does_not_load_the_model() -> None:
    fresh = load_restorer()
    fresh.repair(ReadText("Hội nghị tổng kết công tác năm 2025 của Ủy ban nhân dân huyện."))
    assert "_model" not in vars(fresh)


def test_lost_glyphs_come_back(restorer: NoisyChannelRestorer) -> None:
    text = (
        "Nâng cao chất  ượng nguồn nhân lực, đ o tạo nghề cho lao động nông thôn; các đo n thể "
        "chính trị - xã hội tham gia  ực lượng tự vệ."
    )
    assert repair(restorer, text).text == (
        "Nâng cao chất lượng nguồn nhân lực, đào tạo nghề cho lao động nông thôn; các đoàn thể "
        "chính trị - xã hội tham gia lực lượng tự vệ."
    )


def test_garbled_and_sound_passages_are_told_apart(restorer: NoisyChannelRestorer) -> None:
    sound = "Ủy ban nhân dân tỉnh ban hành kế hoạch phòng, chống thiên tai năm 2026 trên địa bàn."
    repaired = repair(restorer, f"{sound}\n{GARBLED}")
    assert repaired.text.startswith(sound)
    assert "Ủy ban nhân dân tỉnh giao Sở Tài chính" in repaired.text


def test_words_run_together_are_split(restorer: NoisyChannelRestorer) -> None:
    text = GARBLED.replace("nhiém vu", "nhiémvu")
    assert "thực hiện nhiệm vụ được giao" in repair(restorer, text).text


def test_word_torn_apart_is_joined(restorer: NoisyChannelRestorer) -> None:
    text = GARBLED.replace("lién quan thuc", "li én quan thuc")
    assert "đơn vị liên quan thực hiện" in repair(restorer, text).text


def test_figure_taken_for_letters_is_listed_for_review(restorer: NoisyChannelRestorer) -> None:
    text = "Dam bao thuc hién ding 16 trinh, ké hoach duoc cép c6 thdm quyén phé duyét nam 2025."
    repaired = repair(restorer, text)
    assert "lộ trình" in repaired.text
    assert any(doubt.read == "16" for doubt in repaired.doubts)


def test_passage_beyond_repair_is_left_and_reported(restorer: NoisyChannelRestorer) -> None:
    noise = "qz xj wk fv bq zz kx jq vw pf gx qk zx wj vq xk zq jx kv wq xz fq bz"
    repaired = repair(restorer, f"{GARBLED}\n\n{noise}.")
    assert noise in repaired.text


def test_doubts_stand_where_the_repaired_text_has_them(restorer: NoisyChannelRestorer) -> None:
    repaired = repair(restorer, GARBLED.replace("thuc hién", "xq hién"))
    for doubt in repaired.doubts:
        assert repaired.text[doubt.start : doubt.end] == doubt.alternatives[0]


@pytest.mark.parametrize(
    ("token", "words"), [("trén diaban tinh", "trên địa bàn tỉnh"), ("cacdon vi", "các đơn vị")]
)
def test_no_syllable_of_words_run_together_is_swallowed(
    restorer: NoisyChannelRestorer, token: str, words: str
) -> None:
    assert words in repair(restorer, GARBLED.replace("tinh", f"tinh, {token}", 1)).text


def test_doubts_of_the_reading_stay_with_the_reading(restorer: NoisyChannelRestorer) -> None:
    at = GARBLED.index("1234")
    own = Doubt("print under a seal was read unsurely", at, at + 4)
    repaired = restorer.repair(ReadText(GARBLED, doubts=(own,)))
    assert repaired.read.doubts == (own,)
    assert own not in repaired.doubts


def test_lost_letters_come_back_where_spaces_were_run_together(
    restorer: NoisyChannelRestorer,
) -> None:
    text = (
        "Nâng cao chất  ượng đ o tạo; các đơn vị tham gia  y dựng nông thôn mới, các đo n thể "
        "phối hợp thực hiện."
    )
    assert "tham gia xây dựng nông thôn mới" in repair(restorer, text).text


@pytest.mark.parametrize(
    ("read", "written"),
    [
        ("duoc giao tai cac Xa kho khan.", "các xã khó khăn"),
        ("duoc giao tai Xa Ky Anh.", "Xã Kỳ Anh"),
        ("phai thuc hién xuyén SU\u1ed0T.", "xuyên suốt"),
    ],
)
def test_capitals_inside_a_clause_follow_the_words_around(
    restorer: NoisyChannelRestorer, read: str, written: str
) -> None:
    assert written in repair(restorer, f"{GARBLED[:-30]}; {read}").text


def test_code_that_only_lost_its_marks_keeps_its_letters(restorer: NoisyChannelRestorer) -> None:
    text = "Uy ban nhan dan tinh thuc hien Huong dan so 7886/HD-BNV va Quyet dinh so 12/QD-UBND."
    repaired = restorer.repair(ReadText(text)).text
    assert "/HD-BNV" in repaired
    assert "12/QĐ-UBND" in repaired


def test_units_and_formulas_in_text_without_marks_stay(restorer: NoisyChannelRestorer) -> None:
    text = (
        "Uy ban nhan dan tinh yeu cau cac don vi kiem tra, danh gia chat luong moi truong va bao "
        "cao ket qua thuc hien truoc ngay 20 thang 12.\n"
        "- Cac thong so (TSP, PM10, SO2, NO2, O3, Pb);\n"
        "- Toc do 0,78 m/s, dong co 14 kW."
    )
    repaired = restorer.repair(ReadText(text)).text
    assert "(TSP, PM10, SO2, NO2, O3, Pb);" in repaired
    assert "0,78 m/s" in repaired
    assert "14 kW" in repaired


def test_foreign_name_in_capitals_keeps_its_marks(restorer: NoisyChannelRestorer) -> None:
    read = (
        "UY BAN NHAN DAN TINH DAK LAK\n\n"
        "Thuc hién két luan cia Chi tich Uy ban nhan dan tinh vé viéc trién khai nhiém vu, cac sé, "
        "nganh va dia phwong tiép tuc chi dao thuc hién theo quy dinh.\n"
    )
    assert "TỈNH ĐẮK LẮK" in restorer.repair(ReadText(read)).text


def test_foreign_words_in_sound_text_ask_for_no_model(tmp_path: Path) -> None:
    restorer = NoisyChannelRestorer(tmp_path / "none", tmp_path / "none")
    text = "Giao Sở Công Thương.\nPhần mềm Zalo, website, video clip và file PDF.\nKhai thác cát."
    assert restorer.repair(ReadText(text)).edits == ()


def test_word_with_marks_that_is_none_is_repaired_beside_foreign_words(
    restorer: NoisyChannelRestorer,
) -> None:
    text = (
        "Giao Sở Công Thương.\nNâng cao chầt lượng website, video clip, file PDF.\nKhai thác cát."
    )
    assert restorer.repair(ReadText(text)).text == text.replace("chầt", "chất")
