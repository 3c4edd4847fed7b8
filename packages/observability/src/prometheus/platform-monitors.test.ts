import { requireShared, snapshotOf, strictCrdErrors } from "@supaflux/testing"
import { expect, it } from "vitest"
import { platform } from "../test-support/platform.ts"
import { platformMonitors } from "./platform-monitors.ts"

const { resources } = platformMonitors(platform)

it("makes the resources as they are applied", async () => {
  await expect(snapshotOf(resources)).toMatchFileSnapshot("__snapshots__/platform-monitors.yaml")
})

it.for(Object.entries(resources))(
  "fits its definition to the letter: %s",
  ([, resource], context) => {
    expect(strictCrdErrors(resource, requireShared(context, "crds"))).toEqual([])
  },
)
