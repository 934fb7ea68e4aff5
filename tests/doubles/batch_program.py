"""A run as a process of its own, to be killed: IN OUT [JOBS [READER]]."""

from __future__ import annotations

import sys
from pathlib import Path

from doubles.readers import READER
from ntm_extract.batch.job import Limits
from ntm_extract.batch.runner import Options, run_batch

if __name__ == "__main__":
    jobs = int(sys.argv[3]) if len(sys.argv) > 3 else 2
    reader = sys.argv[4] if len(sys.argv) > 4 else READER
    options = Options(jobs=jobs, limits=Limits(seconds=20, memory_mib=600), reader=reader)
    tally = run_batch([sys.argv[1]], Path(sys.argv[2]), options)
    sys.exit(130 if tally.interrupted else 7 if tally.failed else 0)
