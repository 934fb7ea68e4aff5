from __future__ import annotations

from ntm_extract.dedup.align import align
from ntm_extract.dedup.alignment import Alignment
from ntm_extract.dedup.fold import fold, take_apart
from versions import BODY, LETTERHEAD, OTHER_PARAGRAPHS, PLAN, garbled, with_a_third_changed


def aligned(a: str, b: str) -> Alignment:
    return align(take_apart(fold(a)), take_apart(fold(b)))


def test_a_text_is_wholly_shared_with_itself() -> None:
    alignment = aligned(PLAN, PLAN)
    assert alignment.shared_a == len(take_apart(fold(PLAN)).letters)
    assert alignment.noise == 0
    assert alignment.replaced == 0


def test_a_garbled_text_is_shared_with_noise() -> None:
    alignment = aligned(PLAN, garbled(PLAN))
    assert alignment.replaced == 0
    assert 0.02 < alignment.noise < 0.2


def test_a_letterhead_that_one_lacks_counts_as_only_in_the_other() -> None:
    alignment = aligned(PLAN, BODY)
    assert alignment.replaced == 0
    assert alignment.only_b == 0
    assert alignment.only_a == len(take_apart(fold(LETTERHEAD)).letters)


def test_paragraphs_that_stand_for_others_are_replaced() -> None:
    alignment = aligned(PLAN, with_a_third_changed(PLAN))
    assert alignment.replaced > 0.5 * len(take_apart(fold(OTHER_PARAGRAPHS)).letters)


def test_the_beginning_of_a_half_is_found_inside_the_whole() -> None:
    start = PLAN.index("phối hợp với các địa phương")
    alignment = aligned(PLAN, PLAN[start:])
    assert alignment.replaced == 0
    assert alignment.only_b == 0


def test_a_passage_that_was_moved_is_hardly_replaced() -> None:
    lines = BODY.splitlines()
    moved = "\n".join([*lines[:4], *lines[8:10], *lines[4:8], *lines[10:]])
    assert aligned(BODY, moved).replaced < 20


def test_nothing_is_shared_with_an_empty_text() -> None:
    alignment = aligned(PLAN, "")
    assert alignment.blocks == ()
    assert alignment.shared_a == 0


def test_places_lead_to_the_same_letter_of_the_other_text() -> None:
    ours, theirs = take_apart(fold(PLAN)), take_apart(fold(BODY))
    place = ours.letters.index(b"xuongmay")
    (found,) = align(ours, theirs).places_in_b([place])
    assert found == theirs.letters.index(b"xuongmay")


def test_a_place_without_counterpart_leads_nowhere() -> None:
    ours, theirs = take_apart(fold(PLAN)), take_apart(fold(BODY))
    assert align(ours, theirs).places_in_b([3]) == [None]


def test_what_lies_before_the_beginning_of_a_part_is_not_missing_in_it() -> None:
    ours, theirs = take_apart(fold(PLAN)), take_apart(fold(BODY[200:]))
    assert not align(ours, theirs).is_only_in_first(40, reach=10_000)
