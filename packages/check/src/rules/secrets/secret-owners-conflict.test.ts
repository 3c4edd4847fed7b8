import { expect, it } from "vitest"
import { externalSecret, object, secret } from "../../test-support/objects.ts"
import { problemsOf } from "../../test-support/problems.ts"
import { secretOwnersConflict } from "./secret-owners-conflict.ts"

const certificate = object("cert-manager.io/v1", "Certificate", "edge", {
  spec: { secretName: "edge-tls" },
})
const fetched = (creationPolicy?: string) =>
  externalSecret("fetched", ["a"], { target: { name: "edge-tls", creationPolicy } })

it("takes Secrets with one owner, and keys that are merged into another's", async () => {
  expect(await problemsOf(secretOwnersConflict, certificate, secret("other", "a"))).toEqual([])
  expect(await problemsOf(secretOwnersConflict, certificate, fetched("Merge"))).toEqual([])
})

it.each([
  [
    "an ExternalSecret and a Certificate",
    [fetched(), certificate],
    "Certificate edge",
    "ExternalSecret app/fetched",
  ],
  [
    "a Secret and a Certificate",
    [secret("edge-tls", "a"), certificate],
    "Certificate edge",
    "Secret app/edge-tls",
  ],
  [
    "two ExternalSecrets",
    [fetched(), externalSecret("edge-tls", ["b"])],
    "ExternalSecret edge-tls",
    "ExternalSecret app/fetched",
  ],
])("reports %s of one Secret", async (_, resources, of, first) => {
  const found = await problemsOf(secretOwnersConflict, ...resources)
  expect(found.map((problem) => [problem.of, problem.message])).toEqual([
    [of, `makes the Secret app/edge-tls, which the ${first} makes too`],
  ])
})
