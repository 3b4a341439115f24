#!/usr/bin/env bash
# What the tests need beside npm packages: a Chromium to look at the screens with, socat for serial ports, and poppler to
# read papers.
# On Debian and Ubuntu it is installed; elsewhere this says what is missing. CHROMIUM_PATH names another browser.
set -euo pipefail

missing=()
command -v socat >/dev/null || missing+=(socat)
command -v pdftotext >/dev/null && command -v pdftoppm >/dev/null || missing+=(poppler-utils)
if [ -z "${CHROMIUM_PATH:-}" ] && ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null; then
  missing+=(chromium)
fi
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "The tests need: ${missing[*]}. Please install them and run this again." >&2
  exit 1
fi
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq "${missing[@]}" >/dev/null
