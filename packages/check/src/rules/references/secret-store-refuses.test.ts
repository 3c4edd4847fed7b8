import { expect, it } from "vitest"
import { externalSecret, object } from "../../test-support/objects.ts"
import { problemsOf } from "../../test-support/problems.ts"
import { secretStoreRefuses } from "./secret-store-refuses.ts"

const said = (conditions?: readonly object[]) =>
  problemsOf(
    secretStoreRefuses,
    object("external-secrets.io/v1", "ClusterSecretStore", "store", { spec: { conditions } }),
    externalSecret("keys", ["key"]),
  )

it.each([
  ["no conditions", undefined],
  ["its name", [{ namespaces: ["app"] }]],
  ["an expression", [{ namespaces: ["other"] }, { namespaceRegexes: ["^a.*"] }]],
  [
    "its labels",
    [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "app" } } }],
  ],
  ["an expression that cannot be read here", [{ namespaceRegexes: ["(?P<a>x)"] }]],
])("takes a namespace that the store serves by %s", async (_, conditions) => {
  expect(await said(conditions)).toEqual([])
})

it.each([
  ["another name", [{ namespaces: ["application"] }]],
  ["another expression", [{ namespaceRegexes: ["^b.*"] }]],
  ["other labels", [{ namespaceSelector: { matchLabels: { team: "a" } } }]],
])("reports one that it does not serve: %s", async (_, conditions) => {
  expect(await said(conditions)).toEqual([
    {
      of: "ExternalSecret keys",
      at: "spec.secretStoreRef",
      message: "reads from the ClusterSecretStore store, which serves other namespaces than app",
      hint: "add the namespace to the `conditions` of the store",
    },
  ])
})
