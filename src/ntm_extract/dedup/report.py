"""What is published of the matching: ``duplicates.json`` and the merged records."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ntm_extract.core.record import NoticeRecord
from ntm_extract.core.span import Frozen

Kind = Literal["same_notice", "same_notice_part", "revised", "series", "unrelated"]
Role = Literal["best", "version", "part", "copy"]


class Member(Frozen):
    """One file of a group."""

    path: str
    notice_id: str
    role: Role = Field(
        description="best: text and facts are taken from it; version: another reading; part: "
        "holds only some of the notice; copy: the same content as another member"
    )


class ReportedPair(Frozen):
    """Two files, what they are to each other, how sure that is, and why."""

    a: str = Field(description="path of one")
    b: str = Field(description="path of the other")
    a_notice_id: str
    b_notice_id: str
    kind: Kind
    score: float = Field(ge=0, le=1, description="how likely it is that the two are one notice")
    reasons: tuple[str, ...]


class Group(Frozen):
    """The versions of one and the same notice."""

    id: str
    kind: Literal["same_notice", "same_notice_part"] = Field(
        description="same_notice_part where some version is truncated or another has attachments"
    )
    members: tuple[Member, ...]
    pairs: tuple[ReportedPair, ...]


class Duplicates(Frozen):
    """``duplicates.json``: the groups, and apart from them the pairs that are related only."""

    schema_version: Literal["1"] = "1"
    notices: int = Field(description="how many notices were matched, of all runs into this folder")
    groups: tuple[Group, ...]
    other_pairs: tuple[ReportedPair, ...] = Field(
        description="revised or replaced notices and series; never members of one group by this"
    )


class FieldOrigin(Frozen):
    """Which version a field of a merged record comes from."""

    field: str
    notice_id: str
    path: str


class MergedRecord(NoticeRecord):
    """One record for a group: the best version, filled up with what only others have.

    ``notice_id``, ``source`` and all offsets are those of the best version.
    """

    group_id: str
    members: tuple[Member, ...]
    origins: tuple[FieldOrigin, ...]
