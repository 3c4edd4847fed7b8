import { parseDocument } from "yaml"
import type { Report } from "../../report.ts"
import type { FluxCluster } from "../flux-cluster.ts"
import { releaseFile } from "./release-file.ts"

const path = "/apis/helm.toolkit.fluxcd.io/v2/namespaces/flux-system/helmreleases/supabase"

/**
 * Turns the tests of the release of Supabase off, in the cluster and in the commit that follows. helm-controller looks
 * every five seconds whether a test has ended, runs all after each upgrade, and upgrades with each commit.
 */
export async function testsOff(
  { server: { client }, platform: { repository, path: folder } }: FluxCluster,
  report: Report,
): Promise<void> {
  const file = `${folder}/${releaseFile}`
  const document = parseDocument(repository.read(file))
  document.setIn(["spec", "test", "enable"], false)
  repository.write(file, String(document))
  const { status, body } = await client.request({
    method: "PATCH",
    path,
    contentType: "application/merge-patch+json",
    body: { spec: { test: { enable: false } } },
  })
  if (status !== 200) throw new Error(`the tests can't be turned off: ${JSON.stringify(body)}`)
  report.note("from here on without the tests of the release, which take a minute and a half")
}
