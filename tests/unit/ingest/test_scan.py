"""Tests of the way from a picture to words: clean-up, second looks, handwriting, rubbish."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from doubles.engines import ReplayOcrEngine, line_of_words
from ntm_extract.core.tools import OcrWord
from ntm_extract.ingest.colour import lift_colour
from ntm_extract.ingest.drawn_lines import erase_lines, find_drawn_lines
from ntm_extract.ingest.enlarge import enlarged
from ntm_extract.ingest.handwriting import find_handwriting
from ntm_extract.ingest.image import resolution
from ntm_extract.ingest.image_cleanup import (
    CleanPage,
    clean_page,
    even_paper,
    is_bilevel,
    stretched,
)
from ntm_extract.ingest.ocr_words import SEALED_BLOCK, join_readings, part_rubbish, straighten
from ntm_extract.ingest.scan import read_scan
from ntm_extract.ingest.straight import measure_skew, turn


def page_of_lines(colour: int = 30) -> Image.Image:
    """A page of bars, which to the profile of its rows look like lines of text."""
    image = Image.new("L", (827, 1169), 250)
    pen = ImageDraw.Draw(image)
    for top in range(150, 1000, 30):
        for left in range(120, 700, 34):
            pen.rectangle((left, top, left + 24, top + 11), fill=colour)
    return image


@pytest.mark.parametrize("angle", [-2.0, -0.6, 0.8, 3.0])
def test_skew_is_measured_to_a_tenth_of_a_degree(angle: float) -> None:
    leaning, _ = turn(np.asarray(page_of_lines()), angle)
    assert measure_skew(leaning) == pytest.approx(-angle, abs=0.1)


def test_a_place_on_the_turned_page_maps_back_to_the_scan() -> None:
    page = clean_page(page_of_lines().rotate(-2.0, fillcolor=250), dpi=100)
    assert any("turned" in step for step in page.steps)
    middle = page.way_back.to_page((295.0, 418.0, 300.0, 423.0))
    assert middle[0] == pytest.approx(295, abs=3)
    assert middle[1] == pytest.approx(418, abs=3)


def test_a_red_seal_is_lifted_and_the_print_under_it_stays() -> None:
    image = Image.new("RGB", (827, 1169), "white")
    pen = ImageDraw.Draw(image)
    for top in range(400, 1100, 30):
        pen.rectangle((100, top, 700, top + 10), fill=(20, 20, 20))
    pen.ellipse((100, 100, 300, 300), outline=(214, 40, 52), width=12)
    for left in range(40, 360, 30):
        pen.rectangle((left, 195, left + 18, 207), fill=(20, 20, 20))
    grey, mask = lift_colour(image)
    assert mask is not None
    assert grey[105, 200] > 190
    assert grey[200, 45] < 60
    assert mask[105, 200]


def test_a_page_printed_in_colour_is_left_alone() -> None:
    image = Image.new("RGB", (400, 400), "white")
    ImageDraw.Draw(image).rectangle((50, 50, 350, 90), fill=(20, 20, 130))
    assert lift_colour(image)[1] is None


def test_shadow_is_evened_out_and_white_paper_left_as_it_is() -> None:
    flat = np.asarray(page_of_lines())
    assert even_paper(flat) is None
    shadow = np.clip(flat - np.linspace(0, 120, flat.shape[1])[None, :], 0, 255).astype(np.uint8)
    evened = even_paper(shadow)
    assert evened is not None
    assert int(evened[40, 30]) == pytest.approx(int(evened[40, 700]), abs=12)


def test_a_bilevel_page_is_known_and_a_grey_one_too() -> None:
    flat = np.asarray(page_of_lines(colour=0))
    assert is_bilevel(np.where(flat > 128, 255, 0).astype(np.uint8))
    assert not is_bilevel(np.asarray(Image.effect_noise((300, 300), 60)))


@pytest.mark.parametrize(
    ("size", "said", "want"),
    [
        ((1654, 2339), None, 200),
        ((1654, 2339), 96, 200),
        ((2480, 3508), 300, 300),
        ((572, 960), 72, 72),
    ],
)
def test_the_resolution_is_the_one_that_makes_a_page(
    size: tuple[int, int], said: int | None, want: int
) -> None:
    image = Image.new("L", size)
    if said:
        image.info["dpi"] = (said, said)
    assert resolution(image) == pytest.approx(want, abs=1)


def test_of_two_readings_the_surer_word_is_taken_where_they_differ() -> None:
    first = line_of_words("số hộ nghêo", confidence=0.6)
    second = line_of_words("số hộ nghèo", confidence=0.9)
    assert [word.text for word in join_readings(first, second)] == ["số", "hộ", "nghèo"]
    assert [word.text for word in join_readings(second, first)] == ["số", "hộ", "nghèo"]


def test_a_box_that_spans_two_lines_is_clipped_to_its_own() -> None:
    good = line_of_words("Chủ tịch Ủy ban nhân dân")
    tall = OcrWord("tỉnh", (500, 60, 540, 190), 0.9, (1, 1, 1))
    (clipped,) = [word for word in straighten([*good, tall]) if word.text == "tỉnh"]
    assert clipped.box[1] > 85
    assert clipped.box[3] < 145


def test_rubbish_is_set_apart_but_a_code_read_unsurely_is_kept() -> None:
    body = [
        w
        for n in range(6)
        for w in line_of_words("Chủ tịch Ủy ban nhân dân", top=100 + 40 * n, line=n)
    ]
    seal = line_of_words("VƯƠ ~; xN¿ rrm", top=500, line=20, confidence=0.2)
    code = line_of_words("112/2025/QH15;", top=600, line=21, confidence=0.4)
    kept, left_out = part_rubbish([*body, *seal, *code])
    assert "112/2025/QH15;" in [word.text for word in kept]
    assert left_out == ("VƯƠ ~; xN¿ rrm",)


def test_a_speck_between_two_words_is_set_apart_and_a_full_stop_kept() -> None:
    kept, left_out = part_rubbish(line_of_words("hạn chế: công . tác chậm . Giao Sở"))
    assert [word.text for word in kept] == ["hạn", "chế:", "công", "tác", "chậm", ".", "Giao", "Sở"]
    assert left_out == (".",)


def _page_with(
    words: tuple[OcrWord, ...], *, tall: float = 1.0, coloured: bool = False
) -> CleanPage:
    pixels = np.full((1169, 827), 255, np.uint8)
    mask = np.zeros_like(pixels) if coloured else None
    for word in words:
        left, top, right, bottom = (round(value) for value in word.box)
        grown = round((tall - 1) * (bottom - top)) if word.text.isdigit() else 0
        step = (right - left) // len(word.text)
        for x in range(left, right, step):  # a bar for each letter
            pixels[top + 4 : bottom - 4 + grown, x + 1 : x + step - 3] = 20
    if mask is not None:
        mask[95:135, 150:195] = 1
    return CleanPage(pixels, 100, np.array([[0.72, 0, 0], [0, 0.72, 0]]), mask, ())


NUMBER = line_of_words("Số: 729 /QĐ-TTg")
DATE = line_of_words("Hà Nội, ngày 23 tháng 4 năm 2026", top=160, line=2)


def test_a_printed_number_and_date_are_not_doubted() -> None:
    found = find_handwriting((*NUMBER, *DATE), _page_with((*NUMBER, *DATE)))
    assert not found.doubts
    assert len(found.words) == len((*NUMBER, *DATE))


def test_a_number_by_hand_is_taken_out_and_reported_with_its_place() -> None:
    found = find_handwriting(NUMBER, _page_with(NUMBER, tall=1.8))
    assert [word.text for word in found.words] == ["Số:", "/QĐ-TTg"]
    (doubt,) = found.doubts
    assert doubt.read == "729"
    assert doubt.box[0] >= NUMBER[0].box[2]
    assert doubt.box[2] <= NUMBER[2].box[0]


def test_a_number_by_hand_glued_to_its_symbol_is_cut_off_and_reported() -> None:
    line = line_of_words("Số: 729/QĐ-TTg")
    page = _page_with(line)
    x = round(line[1].box[0])
    page.pixels[92:140, x : x + 34 : 12] = 20
    found = find_handwriting(line, page)
    assert [word.text for word in found.words] == ["Số:", "/QĐ-TTg"]
    assert [doubt.read for doubt in found.doubts] == ["729"]


def test_a_printed_number_glued_to_its_symbol_stays_one_word() -> None:
    line = line_of_words("Số: 729/QĐ-TTg")
    assert find_handwriting(line, _page_with(line)).words == line


def test_a_date_by_hand_read_as_letters_is_doubted_part_by_part() -> None:
    line = line_of_words("Hà Nội, ngàyZÍ tháng0f năm2026")
    found = find_handwriting(line, _page_with(line))
    assert [word.text for word in found.words] == ["Hà", "Nội,", "ngày", "tháng", "năm", "2026"]
    assert [doubt.read for doubt in found.doubts] == ["ZÍ", "0f"]


def test_black_writing_in_a_slot_where_nothing_was_read_is_reported() -> None:
    gap = (*line_of_words("Số:"), *line_of_words("/TB-UBND", left=280))
    page = _page_with(gap)
    page.pixels[98:132, 190:204] = 20
    assert [doubt.read for doubt in find_handwriting(gap, page).doubts] == [""]


DRAWN = "ngày 23 tháng 4 năm 2026"


def _drawn_letterhead(*, by_hand: bool) -> tuple[tuple[OcrWord, ...], CleanPage]:
    """A date in a book face, its day in the same face or in a pen's, a fifth larger."""
    faces = "/usr/share/fonts/truetype/croscore"
    pixels = Image.new("L", (1654, 2339), 255)
    pen = ImageDraw.Draw(pixels)
    left, words = 900.0, []
    for text in ("Hà", "Nội,", *DRAWN.split()):
        written = by_hand and text == "23"
        face = "Arimo-Italic.ttf" if written else "Tinos-Italic.ttf"
        font = ImageFont.truetype(f"{faces}/{face}", 47 if written else 39)
        pen.text((left, 330 + 2 * written), text, 20, font, anchor="ls")
        right = left + pen.textlength(text, font)
        words.append(OcrWord(text, (left, 300, right, 340), 0.96, (1, 1, 1)))
        left = right + 11
    back = np.array([[0.36, 0, 0], [0, 0.36, 0]])
    return tuple(words), CleanPage(np.array(pixels), 200, back, None, ())


@pytest.mark.parametrize(("by_hand", "read"), [(True, ["23"]), (False, [])])
def test_a_drawn_day_is_doubted_only_if_it_is_not_of_the_line(
    by_hand: bool, read: list[str]
) -> None:
    words, page = _drawn_letterhead(by_hand=by_hand)
    found = find_handwriting(words, page)
    assert [doubt.read for doubt in found.doubts] == read
    assert ("23" in [word.text for word in found.words]) != by_hand


def test_blue_ink_in_an_empty_slot_is_reported() -> None:
    gap = (*line_of_words("Số:"), *line_of_words("/TB-UBND", left=220))
    (doubt,) = find_handwriting(gap, _page_with(gap, coloured=True)).doubts
    assert doubt.reason == "the number is written by hand"


def test_an_empty_slot_is_no_doubt() -> None:
    gap = (*line_of_words("Số:"), *line_of_words("/TB-UBND", left=220))
    assert not find_handwriting(gap, _page_with(gap)).doubts


def test_a_date_in_running_text_is_never_touched() -> None:
    line = line_of_words(
        "Nghị định số 156/2020/NĐ-CP ngày 31 tháng 12 năm 2020 của Chính phủ", confidence=0.5
    )
    found = find_handwriting(line, _page_with(line, tall=2.0))
    assert [word.text for word in found.words] == [word.text for word in line]


def test_the_rule_under_the_letterhead_is_erased() -> None:
    pixels = np.full((400, 600), 255, np.uint8)
    pixels[200:202, 100:300] = 0
    lines = find_drawn_lines(pixels, dpi=100)
    assert len(lines.across) == 1
    assert not lines.makes_grid
    assert erase_lines(pixels, lines).min() == 255


def test_confidence_of_the_page_counts_letters() -> None:
    words = (*line_of_words("một"), *line_of_words("hai ba", top=200, line=2, confidence=0.9))
    reading = read_scan(page_of_lines(), dpi=100, engine=ReplayOcrEngine(words))
    assert reading.confidence == pytest.approx((3 * 0.95 + 5 * 0.9) / 8)


def one_word(text: str, confidence: float) -> OcrWord:
    return OcrWord(text, (100.0, 100.0, 160.0, 124.0), confidence, (1, 1, 1))


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        (("hiêm", 0.93), ("hiểm", 0.90), "hiểm"),  # the usual word of two as sure
        (("hiểm", 0.90), ("hiêm", 0.93), "hiểm"),
        (("Ngần", 0.96), ("Ngân", 0.30), "Ngần"),  # a rare name that was read far more surely
        (("129", 0.93), ("729", 0.90), "129"),  # figures: the surer reading, nothing else
        (("thế", 0.80), ("thể", 0.95), "thể"),
    ],
)
def test_of_two_readings_the_likelier_word_is_taken(
    first: tuple[str, float], second: tuple[str, float], joined: str
) -> None:
    (word,) = join_readings([one_word(*first)], [one_word(*second)])
    assert word.text == joined


def test_enlarging_doubles_the_page_and_takes_grain_off_its_paper() -> None:
    grain = np.random.default_rng(7).normal(0, 30, (1169, 827))
    page = np.asarray(page_of_lines()).astype(np.float64) + grain
    large = enlarged(np.clip(page, 0, 255).astype(np.uint8))
    assert large.shape == (2338, 1654)
    assert large[20:280].std() < 6  # paper above the first line
    inside = large[2 * 303 : 2 * 309, 2 * 125 : 2 * 140]  # a bar
    assert inside.mean() < 130
    assert large[20:280].mean() > 235


def test_enlarging_in_strips_leaves_no_seams() -> None:
    page = np.asarray(page_of_lines())
    whole = enlarged(page)
    below = enlarged(page[300:])
    assert np.array_equal(whole[700:2000], below[100:1400])


def test_a_grainy_page_is_read_a_second_time_enlarged() -> None:
    grain = np.random.default_rng(7).normal(0, 45, (1169, 827))
    page = np.clip(np.asarray(page_of_lines()) + grain, 0, 255).astype(np.uint8)
    engine = ReplayOcrEngine(line_of_words("một hai ba bốn năm"))
    read_scan(Image.fromarray(page), dpi=100, engine=engine)
    assert engine.shown[:2] == [(827, 1169, 100), (1654, 2338, 200)]


def test_a_seal_on_yellow_paper_is_lifted_as_one_on_white() -> None:
    page = np.full((600, 500, 3), (246, 231, 184), np.uint8)
    page[100:500:40, 60:440] = (30, 28, 25)
    page[250:330, 200:280] = (200, 30, 40)
    page[270, 180:300] = (28, 20, 18)
    grey, coloured = lift_colour(Image.fromarray(page))
    assert coloured is not None
    assert grey[300, 240] > 180
    assert grey[270, 240] < 60


def test_faint_print_is_darkened_and_dark_print_left_alone() -> None:
    page = np.full((400, 300), 232, np.uint8)
    page[50:350:20, 40:260] = 170
    darker = stretched(page)
    assert darker is not None
    assert (darker[50, 100], darker[55, 100]) == (25, 250)
    page[page == 170] = 60
    assert stretched(page) is None


def test_pieces_of_a_signature_are_no_words() -> None:
    line = line_of_words("Lê ˆ Minh Hưng", top=100)
    assert [word.text for word in part_rubbish(line).words] == ["Lê", "Minh", "Hưng"]


def test_a_line_under_a_seal_is_kept_however_it_was_read() -> None:
    words = line_of_words("Giao các địa phương hoàn thành hồ sơ", top=100)
    sealed = [
        OcrWord("GPHg,", (100, 300, 180, 330), 0.2, (SEALED_BLOCK, 0, 0)),
        OcrWord("NHI", (190, 300, 260, 330), 0.3, (SEALED_BLOCK, 0, 0)),
    ]
    assert [word.text for word in part_rubbish([*words, *sealed]).words][-2:] == ["GPHg,", "NHI"]
