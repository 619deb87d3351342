#!/usr/bin/env bash
# What Lighthouse says of the pages that consultants have open all day. See README.md here. Needs a demonstration that runs (`mvn`).
# Usage: infra/load/pages.sh [rounds]
set -euo pipefail
cd "$(dirname "$0")/../.."
node="$PWD/frontend/.node/node"
export PATH="$node:$PATH"
(cd frontend/e2e && npm run --silent packages)
cd infra/load/pages
npm run --silent packages
exec node pages.mjs "${1:-3}"
