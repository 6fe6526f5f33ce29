#!/usr/bin/env bash
# Calls with curl and openssl: SKEP_APP_ID=… SKEP_APP_SECRET=… ./sign.sh http://localhost:4000 /api/v1/id/two '{"name":"…"}'
set -euo pipefail
url=$1 path=$2 body=$3
timestamp=$(($(date +%s%N) / 1000000))
nonce=$(openssl rand -hex 16)
digest=$(printf '%s' "$body" | openssl dgst -sha256 -r | cut -d' ' -f1)
base=$(printf 'HMAC-SHA256\nPOST\n%s\n%s\n%s\n%s\n%s' "$path" "$SKEP_APP_ID" "$timestamp" "$nonce" "$digest")
signature=$(printf '%s' "$base" | openssl dgst -sha256 -hmac "$SKEP_APP_SECRET" -r | cut -d' ' -f1)
curl -s "$url$path" -H 'content-type: application/json' -H "x-skep-app-id: $SKEP_APP_ID" \
  -H "x-skep-timestamp: $timestamp" -H "x-skep-nonce: $nonce" -H "x-skep-signature: $signature" --data-binary "$body"
