import { expect, it } from "vitest"
import type { WatchEvent } from "../cluster/watch.ts"
import { observeFlux } from "./observe.ts"

/** A server whose watches are fed by hand. */
function fed() {
  const listeners: ((event: WatchEvent) => void)[] = []
  const observation = observeFlux({
    watch: (_, onEvent) => {
      listeners.push(onEvent)
      return () => undefined
    },
  })
  const tell = (
    kind: "Kustomization" | "HelmRelease",
    version: number,
    spec: object,
    status?: object,
  ): void =>
    listeners[kind === "Kustomization" ? 0 : 1]?.({
      type: "MODIFIED",
      object: {
        apiVersion: "v1",
        kind,
        metadata: { name: "a", namespace: "b", generation: 1, resourceVersion: String(version) },
        spec,
        ...(status === undefined ? {} : { status }),
      },
    })
  return { observation, tell }
}

const ready = {
  observedGeneration: 1,
  conditions: [{ type: "Ready", status: "True", reason: "Done", message: "" }],
}

it("orders Kustomizations and releases by the versions of the server, whichever is told first", () => {
  const { observation, tell } = fed()
  tell("HelmRelease", 7, {})
  tell("HelmRelease", 12, {}, { lastAttemptedRevision: "1" })
  tell("HelmRelease", 15, {}, { lastAttemptedRevision: "1", ...ready })
  tell("Kustomization", 9, {}, { lastAttemptedRevision: "main", ...ready })
  expect(observation.seen().get("HelmRelease b/a")).toMatchObject({ began: 12, ready: 15 })
  expect(observation.seen().get("Kustomization b/a")).toMatchObject({ began: 9, ready: 9 })
})

it("takes a suspended release for begun as soon as it is there", () => {
  const { observation, tell } = fed()
  tell("HelmRelease", 7, { suspend: true })
  tell("HelmRelease", 15, { suspend: true }, ready)
  expect(observation.seen().get("HelmRelease b/a")).toMatchObject({ began: 7, ready: 15 })
})
