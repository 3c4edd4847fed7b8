// Pins the definitions that no chart of ours brings, as upstream publishes them; nothing of it is built.
module supaflux.dev/e2e/tools/definitions

go 1.26.0

require github.com/kubernetes-csi/external-snapshotter/client/v8 v8.4.0
