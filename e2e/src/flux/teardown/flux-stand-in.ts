import { chmodSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** What `flux` does for the commands of the plan: it sets `spec.suspend`, or takes away what `flux install` brought. */
const script = `#!/bin/sh
set -eu
suspend='{"spec":{"suspend":true}}'
case "$*" in
"suspend kustomization "*)
  kubectl -n flux-system patch kustomization "$3" --type=merge -p "$suspend" ;;
"suspend receiver --all -n flux-system")
  for name in $(kubectl -n flux-system get receivers -o name); do
    kubectl -n flux-system patch "$name" --type=merge -p "$suspend"
  done ;;
"uninstall")
  kubectl delete clusterrolebindings,clusterroles -l app.kubernetes.io/part-of=flux
  # It takes the finalizers off: nothing may be left that waits for a controller.
  for kind in kustomizations gitrepositories; do
    for name in $(kubectl -n flux-system get "$kind" -o name); do
      kubectl -n flux-system patch "$name" --type=merge -p '{"metadata":{"finalizers":null}}'
    done
  done
  kubectl delete $(kubectl get crds -o name | grep toolkit.fluxcd.io)
  kubectl delete namespace flux-system ;;
*) echo "the stand-in for flux does not know: $*" >&2; exit 64 ;;
esac
`

/** Writes a stand-in for the program `flux` into a folder; returns the folder. */
export function fluxStandIn(folder: string, kubectl: string): string {
  const programs = join(folder, "bin")
  mkdirSync(programs)
  writeFileSync(join(programs, "flux"), script)
  writeFileSync(join(programs, "kubectl"), `#!/bin/sh\nexec '${kubectl}' "$@"\n`)
  for (const name of ["flux", "kubectl"]) chmodSync(join(programs, name), 0o755)
  return programs
}
