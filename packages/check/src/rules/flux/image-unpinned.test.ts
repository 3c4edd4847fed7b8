import type { ResourceLiteral } from "@supaflux/core"
import { expect, it } from "vitest"
import { app, graphOf } from "../../test-support/graph-of.ts"
import { imageUnpinned } from "./image-unpinned.ts"

const pod = (image: string): ResourceLiteral => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "web" },
  spec: {
    initContainers: [{ name: "init", image: "busybox:1.37" }],
    containers: [{ name: "web", image }],
  },
})
const problems = async (image: string) => imageUnpinned.check(await graphOf(app(pod(image))))

it.each([
  "nginx:1.29",
  "ghcr.io/example/web:1.0.0",
  "localhost:5000/web:1",
  "web@sha256:0123",
  "web:latest@sha256:0123",
  "auto",
])("takes %s", async (image) => {
  expect(await problems(image)).toEqual([])
})

it.each([
  ["nginx", "has no tag"],
  ["localhost:5000/web", "has no tag"],
  ["ghcr.io/example/web:latest", "has the tag latest"],
])("reports %s", async (image, what) => {
  expect(await problems(image)).toMatchObject([
    {
      message: `the image ${image} of the container web ${what}`,
      node: { name: "web" },
      path: ["spec", "containers", 0, "image"],
    },
  ])
})
