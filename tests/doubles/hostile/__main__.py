"""Write every hostile file into a folder: ``python -m doubles.hostile FOLDER`` (in ``tests``)."""

from __future__ import annotations

import sys
from pathlib import Path

from doubles.hostile import all_cases
from doubles.hostile.places import write_places

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for case in all_cases():
        (folder / case.name).write_bytes(case.content)
    write_places(folder / "places", folder.with_name(folder.name + "_outside"))
