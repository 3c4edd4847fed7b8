import { describe, expect, it } from "vitest"
import { snapshotOf } from "./snapshot-of.ts"

describe("snapshotOf", () => {
  it("writes a document for each role, in the order given", () => {
    const labels = { app: "a" }
    expect(
      snapshotOf({
        release: { kind: "HelmRelease", metadata: { labels }, spec: { labels } },
        repository: undefined,
        settings: { kind: "ConfigMap", data: { flag: "yes" } },
      }),
    ).toMatchInlineSnapshot(`
      "# release
      kind: HelmRelease
      metadata:
        labels:
          app: a
      spec:
        labels:
          app: a
      ---
      # settings
      kind: ConfigMap
      data:
        flag: "yes"
      "
    `)
  })
})
