"""Invariants of matching: order does not matter, nothing raises, no number is made up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, permutations
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from ntm_extract.core.record import NoticeRecord
from ntm_extract.dedup import update
from ntm_extract.dedup.align import align
from ntm_extract.dedup.checked_pairs import Pair
from ntm_extract.dedup.cluster import group_notices
from ntm_extract.dedup.fold import fold, letter_offsets, take_apart
from ntm_extract.dedup.merge import merge_records
from ntm_extract.dedup.verify import Verdict, verify
from versions import BODY, PLAN, garbled, next_year, read_as, reading, with_a_third_changed

RECORDS = tuple(
    read_as(text, f"{number}.txt")
    for number, text in enumerate(
        (PLAN, BODY, garbled(PLAN), next_year(PLAN), with_a_third_changed(PLAN), PLAN[:900])
    )
)
TEXTS = st.one_of(st.text(max_size=300), st.text("bcdhknt 012.\n/", max_size=400))


def outputs(batches: Sequence[Sequence[NoticeRecord]]) -> dict[str, bytes]:
    """Return the files written after each batch has been stored and matched."""
    with TemporaryDirectory() as folder:
        out = Path(folder)
        (out / "notices").mkdir()
        for batch in batches:
            for record in batch:
                place = out / "notices" / f"{record.notice_id}.json"
                place.write_text(record.model_dump_json(), encoding="utf-8")
            update(out)
        files = [out / "duplicates.json", *(out / "merged").glob("*.json")]
        return {path.name: path.read_bytes() for path in files}


@settings(max_examples=12, deadline=None)
@given(st.permutations(RECORDS), st.integers(0, len(RECORDS)))
def test_order_and_number_of_runs_do_not_matter(records: list[NoticeRecord], cut: int) -> None:
    assert outputs([records[:cut], records[cut:]]) == outputs([RECORDS])


@given(TEXTS, TEXTS)
def test_verify_does_not_mind_which_comes_first(a: str, b: str) -> None:
    one, other = reading(a, "a"), reading(b, "b")
    assert verify(one, other) == verify(other, one)


@given(TEXTS, TEXTS)
def test_letters_are_shared_replaced_or_only_in_one(a: str, b: str) -> None:
    one, other = take_apart(fold(a)), take_apart(fold(b))
    found = align(one, other)
    assert found.shared_a + found.only_a <= len(one.letters)
    assert found.shared_b + found.only_b <= len(other.letters)
    ends = [(block.a + block.a_size, block.b + block.b_size) for block in found.blocks]
    starts = [(block.a, block.b) for block in found.blocks]
    assert all(end <= start for end, start in zip(ends[:-1], starts[1:], strict=True))


@given(TEXTS)
def test_every_letter_has_its_place_in_the_text(text: str) -> None:
    offsets = letter_offsets(text)
    assert len(offsets) == len(take_apart(fold(text)).letters)
    assert all(one < other for one, other in pairwise(offsets))


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abcdef"),
            st.sampled_from("abcdef"),
            st.sampled_from(["same_notice", "series"]),
            st.floats(-5, 9),
        ),
        max_size=15,
    )
)
def test_no_group_holds_two_that_are_apart(rows: list[tuple[str, str, str, float]]) -> None:
    known = {}
    for a, b, kind, logit in rows:
        if a < b:
            known[a, b] = Verdict(kind, 0.5, logit, (), apart=kind == "series")  # type: ignore[arg-type]
    pairs = [Pair(a, b, verdict) for (a, b), verdict in known.items()]
    nothing = Verdict("unrelated", 0.0, -9.0, (), apart=False)
    groups = group_notices(pairs, lambda _a, _b: nothing)
    assert groups == group_notices(pairs[::-1], lambda _a, _b: nothing)
    for group in groups:
        for key in ((a, b) for a in group for b in group if a < b):
            assert key not in known or not known[key].apart


def test_merging_does_not_mind_the_order() -> None:
    merged = {
        merge_records(order, group_id="g", members=()).model_dump_json()
        for order in permutations(RECORDS[:3])
    }
    assert len(merged) == 1
