"""Repairs a reading passage by passage; clean passages come back untouched."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ntm_extract.core.stages import ReadText, RepairedText, apply_edits
from ntm_extract.core.tools import Diagnosis
from ntm_extract.repair.confidences import Confidences
from ntm_extract.repair.diagnosis import diagnose, is_suspect
from ntm_extract.repair.figures import Change, settle
from ntm_extract.repair.layers import LAYERS
from ntm_extract.repair.legacy import find_legacy, legacy_edits
from ntm_extract.repair.passages import cut_passages, find_faults
from ntm_extract.repair.review import list_doubts

if TYPE_CHECKING:
    from ntm_extract.repair.mending import Mender


class NoisyChannelRestorer:
    """The restorer that the package ships; its model loads when the first passage needs it."""

    def __init__(self, models: Path, slips: Path) -> None:
        self._models = models
        self._slips = slips

    def version(self) -> str:
        """Return name and checksum of the models."""
        from ntm_extract.repair.model import read_card  # noqa: PLC0415  (heavy: when needed)

        card, slips = read_card(self._models), read_card(self._slips)
        layers = read_card(self._slips / LAYERS)["sha256"][:12]
        checksums = f"{card['checksum'][:12]}, slips {slips['sha256'][:12]}, layers {layers}"
        return f"{card['name']} {card['date']} {checksums}"

    def diagnose(self, text: str) -> Diagnosis:
        """Tell what state a text is in; needs no model."""
        return diagnose(text)

    @cached_property
    def _mender(self) -> Mender:
        from ntm_extract.repair.mending import Mender  # noqa: PLC0415  (heavy: when needed)

        return Mender(self._models, self._slips)

    def repair(self, read: ReadText) -> RepairedText:
        """Repair passage by passage; clean text comes back unchanged, with no edits.

        Raises:
            MissingModelError: a passage needs repair and a file of the model is not there.
            ModelChecksumError: a file of the model is not the one that was measured.
        """
        text = read.text
        passages, counts = cut_passages(text)
        legacy = find_legacy(text, passages)
        found = [Change(edit) for old in legacy for edit in legacy_edits(text, *old)]
        converted = {part for part, _ in legacy}
        confidences = Confidences(read.words)
        kept = [part for part in passages if part not in converted]
        suspect = is_suspect(text, counts)
        faults = find_faults(kept, counts, confidences, suspect=suspect)
        if faults:
            made = [change.edit for change in found]
            found += self._mender.changes(text, faults, confidences, made)
        found.sort(key=lambda change: change.edit.start)
        changes = list(settle(text, found))
        edits = tuple(change.edit for change in changes if change.edit.before != change.edit.after)
        return RepairedText(
            read=read,
            text=apply_edits(text, edits),
            edits=edits,
            doubts=tuple(list_doubts(changes)),
            notes=read.notes,
        )
