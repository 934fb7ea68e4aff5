#!/usr/bin/env bash
# Sets up what the program needs on a Debian or Ubuntu machine: Tesseract, and .venv with the
# ntm-extract command. Run by `make setup`; does nothing when all is there and up to date.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '%s\n' "$*" >&2; }
die() { say "error: $*"; exit 1; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null 2>&1; then sudo "$@"
  else return 1; fi
}

apt_install() {
  local line="apt-get update && apt-get install -y --no-install-recommends $*"
  command -v apt-get >/dev/null 2>&1 \
    || die "$* is missing and this system has no apt-get; install it and run make again"
  say "installing: $*"
  { as_root apt-get update -qq \
      && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >&2 \
    || die "$* is missing. Ask an administrator to type this one line, then run make again:
  sudo sh -c '$line'"
}

find_python() {
  local candidate
  for candidate in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
    if command -v "$candidate" >/dev/null 2>&1 \
      && "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'; then
      command -v "$candidate"; return
    fi
  done
  die "Python 3.11, 3.12 or 3.13 is needed; found only $(python3 --version 2>&1).
  Install one (Debian 12, Ubuntu 24.04 and later have it) or give it: make PYTHON=/path/to/python3.12"
}

command -v tesseract >/dev/null 2>&1 || apt_install tesseract-ocr

stamp=.venv/.set-up
wanted=$(cat requirements.lock pyproject.toml setup.sh | sha256sum)
if [ -x .venv/bin/ntm-extract ] && [ "$(cat $stamp 2>/dev/null)" = "$wanted" ]; then exit 0; fi

python=$(find_python)
if [ ! -x .venv/bin/python ]; then
  "$python" -c 'import ensurepip' 2>/dev/null || apt_install python3-venv
  say "creating .venv with $("$python" --version)"
  "$python" -m venv .venv
fi
.venv/bin/python -m pip --version >/dev/null 2>&1 || .venv/bin/python -m ensurepip >/dev/null
say "installing the packages of requirements.lock (a minute or two the first time)"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
printf '%s\n' "$wanted" > "$stamp"
