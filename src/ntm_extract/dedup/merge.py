"""One record of all versions of a notice: the best one, filled up with what only others have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ntm_extract.core.facts import Signatory
from ntm_extract.core.record import NoticeRecord, ReviewItem
from ntm_extract.dedup.contradictions import find_contradictions
from ntm_extract.dedup.fold import fold
from ntm_extract.dedup.quality import best_first
from ntm_extract.dedup.report import FieldOrigin, Member, MergedRecord

_HEADER = (
    "issuing_body",
    "number",
    "doc_type",
    "place",
    "issued_on",
    "subject",
    "addressees",
    "recipients",
)
_SIGNATORY = ("name", "position", "authority")
_OF_THE_BEST = ("text", "references", "tasks", "targets", "results", "agencies", "edits")


class _Reading(NamedTuple):
    """What one version has in a field."""

    record: NoticeRecord
    value: Any


def merge_records(
    records: Sequence[NoticeRecord], *, group_id: str, members: tuple[Member, ...]
) -> MergedRecord:
    """Merge the versions of one notice; their order does not matter.

    Text and facts are those of the best version. A header field is the best version's if it has
    one, else the next best one's that has; what the others say otherwise goes to ``review``.
    """
    ranked = best_first(records)
    best = ranked[0]
    origins: list[FieldOrigin] = [_origin(field, best) for field in _OF_THE_BEST]
    review: list[ReviewItem] = []
    header: dict[str, Any] = {}
    for field in _HEADER:
        readings = [_Reading(one, getattr(one.header, field)) for one in ranked]
        header[field] = _settle(f"header.{field}", readings, origins, review)
    header["signatory"] = _signatory(ranked, origins, review)
    for other in ranked[1:]:
        review += find_contradictions(best, other)
    kept = best.model_dump(exclude={"header", "review"})
    return MergedRecord.model_validate(
        {
            **kept,
            "header": header,
            "review": (*best.review, *review),
            "group_id": group_id,
            "members": members,
            "origins": tuple(origins),
        }
    )


def _signatory(
    ranked: Sequence[NoticeRecord], origins: list[FieldOrigin], review: list[ReviewItem]
) -> Signatory | None:
    signed = [one for one in ranked if one.header.signatory is not None]
    if not signed:
        return None
    found = {}
    for field in _SIGNATORY:
        readings = [_Reading(one, getattr(one.header.signatory, field)) for one in signed]
        found[field] = _settle(f"header.signatory.{field}", readings, origins, review)
    return Signatory(**found)


def _settle(
    field: str,
    readings: Sequence[_Reading],
    origins: list[FieldOrigin],
    review: list[ReviewItem],
) -> Any:
    """Return the value of a field and note where it comes from and who says otherwise."""
    stated = [reading for reading in readings if _is_stated(reading.value)]
    if not stated:
        given = [one for one in readings if one.value]
        origins += [_origin(field, one.record) for one in given[:1]]
        return (given or readings)[0].value
    kept = next((one for one in stated if not _is_doubtful(field, one)), stated[0])
    origins.append(_origin(field, kept.record))
    if isinstance(kept.value, tuple):
        return kept.value
    review += _objections(field, kept, stated)
    return kept.value


def _is_stated(value: Any) -> bool:
    """Tell whether a value says something; "/UBND-NN" is a code whose number was left blank."""
    if isinstance(value, str):
        return bool(value) and not value.startswith("/")
    return value is not None and value != ()


def _is_doubtful(field: str, reading: _Reading) -> bool:
    """Tell whether the version itself asks to have this field looked at."""
    name, value = field.rpartition(".")[2], str(reading.value)
    return any(
        "header" in item.kind and (name in item.kind or value == item.read)
        for item in reading.record.review
    )


def _objections(field: str, kept: _Reading, stated: Sequence[_Reading]) -> Iterator[ReviewItem]:
    others: dict[str, str] = {}
    for reading in stated:
        if fold(str(reading.value)).split() != fold(str(kept.value)).split():
            others.setdefault(str(reading.value), reading.record.source.path)
    if not others:
        return
    said = "; ".join(f"{path} has {value}" for value, path in others.items())
    yield ReviewItem(
        kind=f"version.{field}",
        reason=f"the versions disagree: {kept.record.source.path} has {kept.value}; {said}",
        read=str(kept.value),
        alternatives=tuple(others),
        page=None,
        start=None,
        end=None,
        bbox=None,
    )


def _origin(field: str, record: NoticeRecord) -> FieldOrigin:
    return FieldOrigin(field=field, notice_id=record.notice_id, path=record.source.path)
