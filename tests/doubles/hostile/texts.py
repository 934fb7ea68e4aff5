"""Texts that are empty, noise, endless, or written to trip rules and terminals."""

from __future__ import annotations

import random
from collections.abc import Iterator

from doubles.hostile import Case
from doubles.hostile.mutation import mutations
from doubles.hostile.pdf_writer import NOTICE

GOOD = "\n".join(NOTICE) + "\n"


def cases() -> Iterator[Case]:
    yield Case("text_good.txt", GOOD.encode(), "good")
    yield Case("text_good.md", GOOD.encode(), "good")
    for code in ("utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"):
        yield Case(f"text_{code}.txt", GOOD.encode(code), "good")
    yield from mutations("text", ".txt", GOOD.encode(), cuts=12, rounds=8)
    yield from mutations("text_16", ".txt", GOOD.encode("utf-16"), cuts=8, rounds=4)
    for name in ("empty.txt", "empty.pdf", "empty.docx", "empty.png", "empty"):
        yield Case(f"text_{name}", b"", "bad")
    for name, blank in (
        ("spaces", b" \n\t" * 500),
        ("nulls", bytes(999)),
        ("mark", b"\xef\xbb\xbf"),
    ):
        yield Case(f"text_{name}.txt", blank, "bad" if name != "mark" else "any")
    yield Case("text_named_pdf.pdf", GOOD.encode(), "bad")
    yield Case("text_named_png.png", GOOD.encode(), "bad")
    yield Case("text_named_docx.docx", GOOD.encode(), "bad")
    yield from _noise()
    yield from _kinds()
    yield from _endless()
    yield from _tricks()


def _noise() -> Iterator[Case]:
    for seed in range(16):
        size = (1, 100, 10_000, 300_000)[seed % 4]
        suffix = (".txt", ".pdf", ".docx", ".jpg")[seed // 4]
        noise = random.Random(seed).randbytes(size)
        yield Case(f"noise_{seed:02}{suffix}", noise, "any")


def _kinds() -> Iterator[Case]:
    kinds = {
        "program": b"\x7fELF" + bytes(999),
        "windows": b"MZ\x90\0" + bytes(999),
        "gzip": b"\x1f\x8b\x08" + bytes(99),
        "rar": b"Rar!\x1a\x07" + bytes(99),
        "seven_zip": b"7z\xbc\xaf\x27\x1c" + bytes(99),
        "postscript": b"%!PS\n" + bytes(99),
        "rtf": b"{\\rtf1 Thong bao}",
        "page": b"<!DOCTYPE html><html><script>alert(1)</script></html>",
        "database": b"SQLite format 3\0" + bytes(999),
        "mail": b"From: a@b\nSubject: x\n\nThong bao",
    }
    for name, content in kinds.items():
        yield Case(f"kind_{name}.bin", content, "any" if name == "mail" else "bad")


def _endless() -> Iterator[Case]:
    pieces = {
        "letters": "a",
        "words": "thông báo ",
        "lines": "x\n",
        "empty_lines": "\n \n",
        "labels": "1.",
        "numbered": "1. a\n",
        "deep_labels": "1.1.",
        "dashes": "- ",
        "brackets": "(((",
        "digits": "9",
        "dots": "...",
        "dates": "ngày 30/6/2024 ",
        "open_dates": "ngày ",
        "before": "trước ",
        "agencies": "Sở Tài chính, ",
        "references": "Quyết định số 1/QĐ-UBND ",
        "open_references": "Quyết định số ",
        "enumeration": "và các ",
        "percent": "50% ",
        "capitals": "CỘNG HÒA XÃ HỘI ",
        "marks": "e\u0301\u0302",
        "zalgo": "\u0301",
        "tabs": "\t",
        "no_break": "\u00a0",
        "colons": ":",
        "quotes": "“",
    }
    for name, piece in pieces.items():
        for size in (20_000, 400_000):
            text = "Kết luận: " + piece * (size // len(piece))
            yield Case(f"endless_{name}_{size}.txt", text.encode(), "any")
    yield Case("endless_line.txt", b"thong bao " * 3_000_000, "any")


def _tricks() -> Iterator[Case]:
    tricks = {
        "terminal": "\x1b]0;owned\x07\x1b[2J" + GOOD,
        "right_to_left": "\u202e" + GOOD,
        "invisible": GOOD.replace(" ", " \u200b\u2060\ufeff"),
        "formula": GOOD + '=cmd|"/c calc"!A1\n+1+1\n@SUM(1)\n-2+3\n',
        "html": GOOD + "<script>alert(1)</script><img src=http://127.0.0.1:9/x>",
        "long_number": GOOD + "hoàn thành " + "9" * 100_000 + " xã",
        "huge_year": GOOD + "trước ngày 30/6/99999999999999999999",
        "no_such_day": GOOD + "trước ngày 31/02/2024, 00/00/0000, 99/99/9999",
        "huge_count": GOOD + "trong vòng 999999999999999999999 ngày làm việc",
        "path": GOOD.replace("64/TB-UBND", "../../../../etc/passwd"),
        "private": GOOD + "".join(map(chr, range(0xE000, 0xE400))),
        "astral": GOOD + "".join(map(chr, range(0x1F300, 0x1F700))),
        "returns": GOOD.replace("\n", "\r"),
        "separators": GOOD.replace("\n", "\u2028\u0085\x0b\x0c"),
    }
    for name, text in tricks.items():
        yield Case(f"trick_{name}.txt", text.encode(), "any")
    surrogates = GOOD.encode() + "\ud800\udfff".encode("utf-8", "surrogatepass")
    yield Case("trick_surrogates.txt", surrogates, "any")
    yield Case("trick_cut_character.txt", GOOD.encode()[:-2] + b"\xe1\xbb", "any")
    yield Case("trick_odd_utf16.txt", GOOD.encode("utf-16")[:-1], "any")
    yield Case("trick_null_inside.txt", GOOD.encode().replace(b" ", b"\0", 3), "any")
