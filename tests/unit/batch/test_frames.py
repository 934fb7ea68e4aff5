from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntm_extract.batch.frames import BrokenFrameError, FrameBuffer, TooLargeFrameError, encode

HEADS = st.dictionaries(st.text(), st.none() | st.integers() | st.text(), max_size=3)
MESSAGES = st.lists(st.tuples(HEADS, st.binary(max_size=40)), max_size=4)


@given(MESSAGES, st.integers(1, 50))
def test_messages_arrive_whole_however_they_are_cut(
    messages: list[tuple[dict[str, object], bytes]], piece: int
) -> None:
    sent = b"".join(encode(head, body) for head, body in messages)
    buffer = FrameBuffer(100)
    came = [
        message
        for at in range(0, len(sent), piece)
        for message in buffer.feed(sent[at : at + piece])
    ]
    assert came == messages


def test_a_message_beyond_the_limit_is_refused_before_it_is_read() -> None:
    with pytest.raises(TooLargeFrameError):
        FrameBuffer(10).feed(encode({}, b"x" * 11)[:8])


@pytest.mark.parametrize("head", [b"{", b"[]", b"\xff", b"3"])
def test_what_is_no_object_is_refused(head: bytes) -> None:
    with pytest.raises(BrokenFrameError):
        FrameBuffer(10).feed(len(head).to_bytes(4, "big") + bytes(4) + head)


@given(st.binary(max_size=200))
def test_any_bytes_give_messages_or_a_refusal(data: bytes) -> None:
    with suppress(BrokenFrameError):
        FrameBuffer(100).feed(data)
