import { required, type Skippable } from "./required.ts"
import { sharedFolder, sharedPath } from "./shared-path.ts"

/**
 * Path of reference data that the test needs. Without it the test is skipped, in CI it fails.
 *
 * @param name file or folder: `crds`, `chart-values/velero-12.1.0.values.yaml`, `yaml-strings.json`
 * @example
 * it("fits the definitions to the letter", (context) => {
 *   expect(strictCrdErrors(release, requireShared(context, "crds"))).toEqual([])
 * })
 */
export function requireShared(context: Skippable, name: string): string {
  // Empty says that the data is absent on purpose: a hosted CI has none.
  if (process.env["SUPAFLUX_SHARED"] === "") return context.skip("SUPAFLUX_SHARED is empty.")
  return required(
    context,
    sharedPath(name),
    `No ${name} in ${sharedFolder()}: set SUPAFLUX_SHARED to the folder of reference data.`,
  )
}
