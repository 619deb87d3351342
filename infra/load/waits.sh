#!/usr/bin/env bash
# What a person waits for, beside the bare statements. See README.md here. Usage: infra/load/waits.sh [rounds]
set -euo pipefail
cd "$(dirname "$0")/../.."
# Compiled for each: without it Maven would look for the fonts' module among what is installed, and there it need not be.
waits() { mvn -q -B test-compile exec:exec@bench -pl infra/fonts,backend -Pbench -Dbench.class="$1" -Dbench.rounds="$2"; }
waits hk.praya.bench.Latencies "${1:-300}"
waits hk.praya.bench.BookRates 30
waits hk.praya.change.ChangeRates 7
waits hk.praya.ledger.LedgerRates 5
waits hk.praya.audience.CrowdRates 5
waits hk.praya.customer.CustomerRates 3
