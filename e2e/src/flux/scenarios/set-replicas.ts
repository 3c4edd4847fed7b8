import { parseDocument } from "yaml"
import type { Platform } from "../platform.ts"

const file = "components/supabase/helmrelease.helm.toolkit.fluxcd.io_flux-system_supabase.yaml"

/** Writes the number of pods of a service into the release's values. */
export function setReplicas(
  { repository, path }: Platform,
  service: string,
  replicas: number,
): void {
  const document = parseDocument(repository.read(`${path}/${file}`))
  document.setIn(["spec", "values", service, "replicas"], replicas)
  repository.write(`${path}/${file}`, String(document))
}
