"""Legal references (văn bản viện dẫn): every mention, and one entry for each number."""

from ntm_extract.extract.legal_references.find import find_references
from ntm_extract.extract.legal_references.footnotes import read_footnote_issuers
from ntm_extract.extract.legal_references.match import ReferenceMatch
from ntm_extract.extract.legal_references.merge import (
    find_short_references,
    merge_references,
    places_of_short_references,
)
from ntm_extract.extract.legal_references.of_speaker import own_in_full

__all__ = [
    "ReferenceMatch",
    "find_references",
    "find_short_references",
    "merge_references",
    "own_in_full",
    "places_of_short_references",
    "read_footnote_issuers",
]
