from __future__ import annotations

from ntm_extract.dedup.checked_pairs import Pair
from ntm_extract.dedup.cluster import group_notices
from ntm_extract.dedup.verify import Kind, Verdict

NOTHING = Verdict("unrelated", 0.0, -30.0, (), apart=False)


def pair(a: str, b: str, kind: Kind = "same_notice", logit: float = 5.0) -> Pair:
    return Pair(a, b, Verdict(kind, 0.9, logit, (), apart=kind in {"series", "revised"}))


def grouped(*pairs: Pair) -> list[tuple[str, ...]]:
    return group_notices(pairs, lambda _a, _b: NOTHING)


def test_versions_of_versions_are_one_group() -> None:
    assert grouped(pair("a", "b"), pair("b", "c")) == [("a", "b", "c")]


def test_two_halves_come_together_through_the_whole() -> None:
    halves = [pair("half1", "whole", "same_notice_part"), pair("half2", "whole")]
    assert grouped(*halves) == [("half1", "half2", "whole")]


def test_series_does_not_make_a_group() -> None:
    assert grouped(pair("a", "b", "series")) == []


def test_half_goes_with_the_notice_that_it_fits_better() -> None:
    pairs = [pair("a", "half", logit=6.0), pair("b", "half", logit=3.0), pair("a", "b", "series")]
    assert grouped(*pairs) == [("a", "half")]


def test_half_that_fits_two_notices_as_well_goes_with_neither() -> None:
    pairs = [pair("a", "half", logit=5.1), pair("b", "half"), pair("a", "b", "series")]
    assert grouped(*pairs) == []


def test_half_that_fits_two_notices_does_not_come_to_one_through_another_half() -> None:
    pairs = [pair("a", "half"), pair("b", "half"), pair("a", "b", "series")]
    through = [pair("half", "other"), pair("b", "other", logit=9.0)]
    assert grouped(*pairs, *through) == [("b", "other")]


def test_two_halves_that_fit_the_same_two_notices_do_not_come_together() -> None:
    rivals = [pair("a", "half"), pair("b", "half"), pair("a", "b", "series")]
    other_half = [pair("a", "other"), pair("b", "other"), pair("half", "other", logit=9.0)]
    assert grouped(*rivals, *other_half) == []


def test_half_that_fits_two_notices_does_not_keep_another_from_its_own() -> None:
    rivals = [pair("a", "half"), pair("b", "half"), pair("a", "b", "series")]
    other_half = [pair("a", "other"), pair("half", "other", logit=9.0)]
    assert grouped(*rivals, *other_half) == [("a", "other")]


def test_chain_does_not_join_two_notices_that_are_not_the_same() -> None:
    pairs = [pair("a", "m", logit=9.0), pair("m", "n", logit=3.0), pair("b", "n", logit=8.0)]
    assert grouped(*pairs, pair("a", "b", "revised")) == [("a", "m"), ("b", "n")]


def test_notices_that_were_not_compared_are_checked_before_they_join() -> None:
    asked: list[tuple[str, str]] = []

    def check(a: str, b: str) -> Verdict:
        asked.append((a, b))
        return Verdict("series", 0.0, -20.0, (), apart=True)

    pairs = [pair("a", "half", logit=8.0), pair("b", "half", logit=3.0)]
    assert group_notices(pairs, check) == [("a", "half")]
    assert ("a", "b") in asked
