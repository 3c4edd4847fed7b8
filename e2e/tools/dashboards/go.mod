// Pins the types of Grafana's dashboards for the proofs of e2e/; built by `pnpm e2e:tools judge-dashboards`.
module supaflux.dev/e2e/tools/dashboards

go 1.26.0

require github.com/grafana/grafana-foundation-sdk/go v0.0.22
