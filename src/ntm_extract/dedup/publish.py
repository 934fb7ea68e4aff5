"""Writes the groups down: ``duplicates.json`` and one merged record for each group."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from ntm_extract.core.record import NoticeRecord
from ntm_extract.dedup.checked_pairs import Pair
from ntm_extract.dedup.cluster import group_notices
from ntm_extract.dedup.index import Index
from ntm_extract.dedup.merge import merge_records
from ntm_extract.dedup.quality import best_first
from ntm_extract.dedup.report import Duplicates, Group, Member, ReportedPair, Role
from ntm_extract.dedup.verify import Verdict, verify

REPORT_FILE = "duplicates.json"
MERGED_FOLDER = "merged"

_PART = 0.8
"""A version with fewer characters than this share of the longest holds only a part."""

Paths = Mapping[str, Sequence[str]]
"""The files that were read as each notice id, sorted."""

ReadRecord = Callable[[str], NoticeRecord]


class _Grouping(NamedTuple):
    """The notice ids of each group, and the pairs inside and outside of them."""

    groups: tuple[tuple[str, ...], ...]
    inside: Mapping[tuple[str, ...], Sequence[Pair]]
    outside: tuple[Pair, ...]


def publish(index: Index, paths: Paths, read: ReadRecord, out_dir: Path) -> Duplicates:
    """Write what the index knows into ``out_dir`` and return it.

    Only the records of groups that have changed are read.
    """
    stamps = index.stamps()
    grouping = _grouping(index, paths)
    folder = out_dir / MERGED_FOLDER
    groups = []
    for ids in grouping.groups:
        state = _state(ids, stamps, paths)
        members = index.settled_group(ids[0], state)
        place = folder / f"{ids[0]}.json"
        if members is None or not place.is_file():
            records = [read(one) for one in ids]
            members = _members(records, paths)
            merged = merge_records(records, group_id=ids[0], members=members)
            write_whole(place, merged.model_dump_json(indent=1) + "\n")
            index.settle_group(ids[0], state, members)
        groups.append(_group(ids, members, grouping.inside[ids], paths))
    _remove_others(folder, {f"{ids[0]}.json" for ids in grouping.groups})
    others = sorted((_reported(pair, paths) for pair in grouping.outside), key=_by_path)
    report = Duplicates(notices=len(stamps), groups=tuple(groups), other_pairs=tuple(others))
    write_whole(out_dir / REPORT_FILE, report.model_dump_json(indent=1) + "\n")
    return report


def write_whole(place: Path, text: str) -> None:
    """Write a file so that it is there whole or not at all."""
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = place.with_name(place.name + ".tmp")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(place)


def _grouping(index: Index, paths: Paths) -> _Grouping:
    pairs = tuple(index.pairs)

    def check(a: str, b: str) -> Verdict:
        return verify(index.load(a), index.load(b))

    groups = group_notices(pairs, check)
    grouped = {one for ids in groups for one in ids}
    copied = ((one,) for one, found in paths.items() if len(found) > 1 and one not in grouped)
    everyone = tuple(sorted([*groups, *copied]))
    group_of = {one: ids for ids in everyone for one in ids}
    inside: dict[tuple[str, ...], list[Pair]] = defaultdict(list)
    outside = []
    for pair in pairs:
        ids = group_of.get(pair.a)
        if ids is not None and ids == group_of.get(pair.b):
            inside[ids].append(pair)
        elif pair.verdict.kind != "unrelated":
            outside.append(pair)
    return _Grouping(everyone, inside, tuple(outside))


def _state(ids: Sequence[str], stamps: Mapping[str, str], paths: Paths) -> str:
    """Return what changes when a group or one of its records does."""
    lines = [json.dumps([one, stamps[one], list(paths[one])]) for one in ids]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _members(records: Sequence[NoticeRecord], paths: Paths) -> tuple[Member, ...]:
    best = best_first(records)[0].notice_id
    longest = max(len(record.text) for record in records)
    members = []
    for record in records:
        role: Role = "part" if len(record.text) < _PART * longest else "version"
        role = "best" if record.notice_id == best else role
        first, *copies = paths[record.notice_id]
        members.append(Member(path=first, notice_id=record.notice_id, role=role))
        for path in copies:
            members.append(Member(path=path, notice_id=record.notice_id, role="copy"))
    return tuple(sorted(members, key=lambda member: (member.role != "best", member.path)))


def _group(
    ids: Sequence[str], members: tuple[Member, ...], pairs: Sequence[Pair], paths: Paths
) -> Group:
    reported = [_reported(pair, paths) for pair in pairs]
    for one in ids:
        first, *copies = paths[one]
        reported += [_copied(one, first, copy) for copy in copies]
    in_parts = any(pair.verdict.kind == "same_notice_part" for pair in pairs)
    return Group(
        id=ids[0],
        kind="same_notice_part" if in_parts else "same_notice",
        members=members,
        pairs=tuple(sorted(reported, key=_by_path)),
    )


def _reported(pair: Pair, paths: Paths) -> ReportedPair:
    first, second = sorted(((paths[pair.a][0], pair.a), (paths[pair.b][0], pair.b)))
    return ReportedPair(
        a=first[0],
        b=second[0],
        a_notice_id=first[1],
        b_notice_id=second[1],
        kind=pair.verdict.kind,
        score=round(pair.verdict.score, 4),
        reasons=pair.verdict.reasons,
    )


def _copied(notice_id: str, a: str, b: str) -> ReportedPair:
    return ReportedPair(
        a=a,
        b=b,
        a_notice_id=notice_id,
        b_notice_id=notice_id,
        kind="same_notice",
        score=1.0,
        reasons=("the same text was read from both files",),
    )


def _by_path(pair: ReportedPair) -> tuple[str, str, str, str]:
    return (pair.a, pair.b, pair.a_notice_id, pair.b_notice_id)


def _remove_others(folder: Path, kept: set[str]) -> None:
    if folder.is_dir():
        for path in folder.glob("*.json"):
            if path.name not in kept:
                path.unlink()
