"""Splits a text into sentences by underthesea, with the conventions of notices around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from ntm_extract.core.errors import DependencyError
from ntm_extract.core.span import Span

_LINE = re.compile(r"[^\n]+")
_LABEL = re.compile(
    r"[-+•*\s]*(?:\(?(?:\d{1,3}|[IVXLC]{1,6}|[a-zđ]{1,2})[.)])?(?:\d{1,3}\.)*"
    r"(?:(?:Điều|Khoản|Mục|Chương|Phần|Phụ lục)\s\w{1,5}\.)?"
)
"""A piece that is nothing but the label of a list item: "1.", "2.3.", "a.", "Điều 5."."""
_ABBREVIATION = re.compile(
    r"(?:^|[\s(/.\-])(?:TT|KT|TL|TM|TUQ|T/M|Q|TP|Tp|TX|Tx|TTr|H|P|X|GS|PGS|TS|ThS|Ths|BS|BSCK|KS"
    r"|CN|ĐH|CĐ|Ô|Đ/c"
    r"|đ/c|NXB|Nxb|St|Dr|Mr|Ms|UV|CT|PCT|PV|tr|Tr|No|vd|VD|ĐT|Đ|Fax|T|V|ThS\.BS|TS\.BS"
    r"|BS\.CK[I1]{1,2})\.$"
)
_LOOK_BACK = 24
"""Characters looked at in front of a full stop; no abbreviation is longer."""


@cache
def _underthesea() -> ModuleType:
    """Load underthesea's sentence tokenizer alone, a hundredth of the time its package takes.

    The package imports its taggers, joblib and requests as soon as it is named; the tokenizer is
    one file that needs only its table of abbreviations.
    """
    package = find_spec("underthesea")
    folders = package.submodule_search_locations if package else None
    for folder in folders or ():
        path = Path(folder) / "pipeline" / "sent_tokenize" / "__init__.py"
        spec = spec_from_file_location("_underthesea_sent_tokenize", path)
        if path.is_file() and spec and spec.loader:
            module = module_from_spec(spec)
            spec.loader.exec_module(module)
            return module
    raise DependencyError("underthesea", "its sentence tokenizer is not installed")


@cache
def _tokenize() -> Callable[[str], list[str]]:
    module = _underthesea()
    module._load_model()  # the public function does no more than this

    class Bounded(module.PunktSentenceTokenizer):  # type: ignore[name-defined,misc]  # (loaded at run time)
        """Looks back a few characters only: the original is quadratic on "a.a.a.a…"."""

        def _get_preceding_word(self, text: str, pos: int) -> str | None:
            first = max(0, pos - _LOOK_BACK)
            word: str | None = super()._get_preceding_word(text[first:pos], pos - first)
            return word

    tokenizer = Bounded(module.sentence_tokenizer.abbrev_types)
    split: Callable[[str], list[str]] = tokenizer.sentences_from_text
    return split


def split_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of ``text``: ordered, disjoint, none empty or blank.

    Every line is read by itself, so that list items and headings are sentences of their own even
    without a full stop. Labels ("2.3."), "TT.", "KT.", "TP.", "PGS.TS.", dates and codes end none.
    """
    return tuple(
        Span(line.start() + piece.start, line.start() + piece.end)
        for line in _LINE.finditer(text)
        for piece in _split_line(line.group())
    )


def _split_line(line: str) -> Iterator[Span]:
    begin: int | None = None
    end = 0
    for piece in _pieces(line):
        if begin is None:
            begin = piece.start
        elif _is_border(line, begin, end, piece.start):
            yield Span(begin, end)
            begin = piece.start
        end = piece.end
    if begin is not None:
        yield Span(begin, end)


def _pieces(line: str) -> Iterator[Span]:
    at = 0
    for sentence in _tokenize()(line):
        start = line.index(sentence, at)
        at = start + len(sentence)
        yield Span(start, at)


def _is_border(line: str, begin: int, end: int, following: int) -> bool:
    """Tell whether a sentence that began at ``begin`` really ends at ``end``."""
    if following == end:
        return False
    first = line[following]
    if first.islower() or first in ",;:)/.":
        return False
    tail = line[max(begin, end - _LOOK_BACK) : end]
    if end - begin <= _LOOK_BACK and _LABEL.fullmatch(line, begin, end):
        return False
    return _ABBREVIATION.search(tail) is None
