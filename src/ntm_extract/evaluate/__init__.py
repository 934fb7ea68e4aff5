"""Scores records against annotations: precision, recall and F1 for every kind of field."""

from ntm_extract.evaluate.compare import score_record
from ntm_extract.evaluate.report import Report, pair_files, score_files, score_records
from ntm_extract.evaluate.tally import Counts, Difference, Tally

__all__ = [
    "Counts",
    "Difference",
    "Report",
    "Tally",
    "pair_files",
    "score_files",
    "score_record",
    "score_records",
]
