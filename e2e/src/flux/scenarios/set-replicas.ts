import { parseDocument } from "yaml"
import type { Platform } from "../platform.ts"
import { releaseFile } from "./release-file.ts"

/** Writes the number of pods of a service into the release's values. */
export function setReplicas(
  { repository, path }: Platform,
  service: string,
  replicas: number,
): void {
  const document = parseDocument(repository.read(`${path}/${releaseFile}`))
  document.setIn(["spec", "values", service, "replicas"], replicas)
  repository.write(`${path}/${releaseFile}`, String(document))
}
