"""Time structure and extraction on strings that are hard on patterns, at one size and at twice it.

    python benchmarks/linear_time.py [--size 120000]

A ratio near 2 says that the time grows with the length; 4 would say with its square.
"""

from __future__ import annotations

import argparse
import time

from ntm_extract.extract import find_facts
from ntm_extract.layout import parse_structure

HEAD = (
    "THÔNG BÁO\nKết luận\nNgày 1/1/2024, đồng chí kết luận như sau:\n1. Sở Tài chính:\n- Chỉ đạo "
)
REPEATED = (
    " ",
    "a",
    "a, ",
    "(",
    ") ",
    '"',
    "; a",
    ". A",
    "A.",
    "1.",
    "a: ",
    "và ",
    "cần ",
    "các ",
    "- a\n",
    "1. a\n",
    "I. A\n",
    "a\tb\n",
    "TT\n",
    "abc def\n",
    "ỦY BAN ",
    "Nơi nhận:\n",
    "Kính gửi: ",
    "các huyện, ",
    "báo cáo ",
    "trình UBND tỉnh ",
    "phối hợp với ",
    "Sở Tài chính, ",
    "giao Sở Tài chính ",
    "Đối với các xã ",
    "Về việc a, ",
    "ngày 1/1/2024 ",
    "khám chữa bệnh (KCB) ",
    "a: 12 ha; ",
    "UBND tỉnh giao ",
    "UBND các tỉnh, thành phố: Hà Nội, ",
    "Quyết định số 12/QĐ-UBND ngày 1/1/2024 của UBND tỉnh, ",
)


def seconds(text: str) -> float:
    """Return the time of structure and extraction of one text."""
    start = time.perf_counter()
    find_facts(parse_structure(text))
    return time.perf_counter() - start


def main() -> None:
    """Print one line a string: its time at both sizes and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=120_000, help="characters at the first size")
    size = parser.parse_args().size
    seconds(HEAD)  # patterns and word lists are loaded once
    for piece in REPEATED:
        first, second = (
            seconds(HEAD + (piece * (length // len(piece) + 1))[:length])
            for length in (size, 2 * size)
        )
        ratio = second / first
        print(f"{piece!r:60} {first:6.2f} s {second:6.2f} s {ratio:5.2f}", flush=True)


if __name__ == "__main__":
    main()
