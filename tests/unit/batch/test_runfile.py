from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from ntm_extract.batch.runfile import one_line

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


@given(VALUES)
def test_a_record_on_one_line_says_the_same(value: object) -> None:
    indented = json.dumps(value, indent=2, ensure_ascii=False).encode("utf-8", "replace")
    line = one_line(indented)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert json.loads(line) == json.loads(indented)
