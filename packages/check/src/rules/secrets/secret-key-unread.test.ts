import { expect, it } from "vitest"
import { deployment, externalSecret, object } from "../../test-support/objects.ts"
import { problemsOf } from "../../test-support/problems.ts"
import { secretKeyUnread } from "./secret-key-unread.ts"

const keys = externalSecret("keys", ["user", "password"])
const reads = (...names: readonly string[]) =>
  deployment("web", {
    containers: [
      { env: names.map((key) => ({ valueFrom: { secretKeyRef: { name: "keys", key } } })) },
    ],
  })
const release = object("helm.toolkit.fluxcd.io/v2", "HelmRelease", "cache", { spec: {} })

it("takes keys that are all read, one by one or at once", async () => {
  expect(await problemsOf(secretKeyUnread, keys, reads("user", "password"))).toEqual([])
  const whole = deployment("web", { containers: [{ envFrom: [{ secretRef: { name: "keys" } }] }] })
  expect(await problemsOf(secretKeyUnread, keys, whole)).toEqual([])
})

it("reports each key that nothing reads", async () => {
  expect(await problemsOf(secretKeyUnread, keys, reads("user"))).toEqual([
    {
      of: "ExternalSecret keys",
      at: "spec.data.1.secretKey",
      message: 'puts the key "password" into the Secret app/keys, and nothing reads it',
      hint: "remove it here and in the store, or correct whoever should read it",
    },
  ])
  expect(await problemsOf(secretKeyUnread, keys)).toHaveLength(2)
})

it("reports a key of a template", async () => {
  const template = { data: { user: "{{ .user }}", url: "{{ .password }}" } }
  const templated = externalSecret("keys", ["user", "password"], { target: { template } })
  const found = await problemsOf(secretKeyUnread, templated, reads("user"))
  expect(found.map(({ at }) => at)).toEqual(["spec.target.template.data.url"])
})

it("does not judge where a chart or an operator may read it", async () => {
  expect(await problemsOf(secretKeyUnread, keys, release)).toEqual([])
  expect(
    await problemsOf(secretKeyUnread, keys, object("example.com/v1", "Database", "a")),
  ).toEqual([])
})
