import type { App } from "./app.ts"
import type { BenchResource } from "./bench-resource.ts"

function script({ name, index }: App): string {
  return `#!/usr/bin/env bash
# Waits for the database, then starts ${name}.
set -euo pipefail

attempts=${10 + (index % 20)}
until pg_isready --host "$DATABASE_HOST" --timeout 5; do
  attempts=$((attempts - 1))
  if [ "$attempts" -eq 0 ]; then
    echo "database: not ready, giving up" >&2
    exit 1
  fi
  sleep 3
done

case "\${MODE:-serve}" in
  migrate) exec /app/bin/${name} migrate --lock-timeout "5s" ;;
  serve)   exec /app/bin/${name} serve --listen "0.0.0.0:8080" ;;
  *)       echo "unknown mode: $MODE" >&2; exit 64 ;;
esac
`
}

/** Settings of every awkward sort: a script, a small file, and strings that look like other types. */
export function configMap(app: App): BenchResource {
  const { name, namespace, labels, index } = app
  return {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name, namespace, labels },
    data: {
      "entrypoint.sh": script(app),
      "settings.json": JSON.stringify({ name, pool: { min: 2, max: 10 + (index % 5) } }),
      LOG_LEVEL: index % 2 === 0 ? "info" : "warn",
      FEATURE_SEARCH: index % 2 === 0 ? "yes" : "off",
      MAX_UPLOAD_BYTES: String(1_048_576 * (1 + (index % 8))),
      REQUEST_TIMEOUT: "30s",
      UPSTREAM_URL: `http://${name}.${namespace}.svc.cluster.local:80/v1`,
      VERSION: `1.${index % 10}`,
    },
  }
}
