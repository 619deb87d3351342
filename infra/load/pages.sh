#!/usr/bin/env bash
# What Lighthouse says of the pages that consultants have open all day. See README.md here. Needs a demonstration that runs (`mvn`).
# Usage: infra/load/pages.sh [rounds]
set -euo pipefail
cd "$(dirname "$0")/../.."
# The build's own Node and npm.
tools="$PWD/frontend/.node/node"
packages() { (cd "$1" && "$tools/node" "$tools/node_modules/npm/bin/npm-cli.js" run --silent packages); }
packages frontend/e2e
packages infra/load/pages
exec "$tools/node" infra/load/pages/pages.mjs "${1:-3}"
