#!/bin/sh
# See to it that a Chromium is here: the machine's own, Debian's package, or else the one Playwright brings.
set -eu
cd "$(dirname "$0")/../.."
log="$(mktemp)"
for name in chromium google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null && exit 0
done
ls "$HOME"/.cache/ms-playwright/chromium-*/INSTALLATION_COMPLETE >/dev/null 2>&1 && exit 0
echo "Installing Chromium for the browser tests"
if grep -qs '^ID=debian' /etc/os-release; then
    exec sh tests/tooling/apt.sh chromium fonts-noto-core
fi
.venv/bin/playwright install --with-deps chromium >"$log" 2>&1 \
    || { echo "Chromium could not be installed; the words of the installer are in $log" >&2; exit 1; }
