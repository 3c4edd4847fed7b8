import type { Resource, ResourceLiteral } from "@supaflux/core"
import { expect, it } from "vitest"
import { backups } from "../../backups.ts"
import { app, graphOf } from "../../test-support/graph-of.ts"
import { provided } from "../../test-support/kinds.ts"
import { externalSecret, object } from "../../test-support/objects.ts"
import { problemsOf } from "../../test-support/problems.ts"
import { secretNotBackedUp } from "./secret-not-backed-up.ts"
import { volumeNotBackedUp } from "./volume-not-backed-up.ts"

const schedule = (template: object, rest: object = {}): ResourceLiteral =>
  object("velero.io/v1", "Schedule", "hourly", {
    spec: { schedule: "0 * * * *", template, ...rest },
  })
const claim: Resource = object("v1", "PersistentVolumeClaim", "data", {
  spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
})
const database: Resource = object("apps/v1", "StatefulSet", "database", {
  spec: {
    serviceName: "database",
    selector: { matchLabels: { app: "database" } },
    template: { metadata: { labels: { app: "database" } }, spec: { containers: [] } },
    volumeClaimTemplates: [{ metadata: { name: "data" }, spec: {} }],
  },
})
const generated = externalSecret("key", [], {
  data: [],
  dataFrom: [
    {
      sourceRef: {
        generatorRef: {
          apiVersion: "generators.external-secrets.io/v1alpha1",
          kind: "Password",
          name: "key",
        },
      },
    },
  ],
})
const velero = (schedules: object): ResourceLiteral =>
  object("helm.toolkit.fluxcd.io/v2", "HelmRelease", "velero", {
    spec: {
      interval: "1h",
      chart: { spec: { chart: "velero", sourceRef: { kind: "HelmRepository", name: "velero" } } },
      values: { schedules },
    },
  })

it.each<[string, Resource]>([
  ["a schedule of the namespace", schedule({ includedNamespaces: ["app"] })],
  ["a schedule of everything", schedule({})],
  ["the values of Velero's chart", velero({ all: { schedule: "@daily", template: {} } })],
])("takes what is in %s", async (_, holder) => {
  expect(await problemsOf(volumeNotBackedUp, holder, claim, database)).toEqual([])
  expect(await problemsOf(secretNotBackedUp, holder, generated)).toEqual([])
})

it.each<[string, Resource]>([
  ["of another namespace", schedule({ includedNamespaces: ["other"] })],
  [
    "of other types",
    schedule({ excludedNamespaceScopedResources: ["persistentvolumeclaims", "secrets"] }),
  ],
  ["by other labels", schedule({ labelSelector: { matchLabels: { app: "web" } } })],
  [
    "in the values of Velero's chart",
    velero({ hourly: { schedule: "@daily", template: { includedNamespaces: ["other"] } } }),
  ],
])("reports what no schedule holds: %s", async (_, holder) => {
  expect(await problemsOf(volumeNotBackedUp, holder, claim, database)).toMatchObject([
    {
      of: "PersistentVolumeClaim data",
      at: "metadata.name",
      message: "the data of the volume data is in no backup of the schedules hourly",
    },
    { of: "StatefulSet database", at: "spec.volumeClaimTemplates.0" },
  ])
  expect(await problemsOf(secretNotBackedUp, holder, generated)).toMatchObject([
    { of: "ExternalSecret key", message: "the Secret key is in no backup of the schedules hourly" },
  ])
})

it("reports a volume whose claim is held without its data", async () => {
  const claims = schedule({ snapshotVolumes: false })
  expect(await problemsOf(volumeNotBackedUp, claims, claim)).toHaveLength(1)
  const files = schedule({ snapshotVolumes: false, defaultVolumesToFsBackup: true })
  expect(await problemsOf(volumeNotBackedUp, files, claim)).toEqual([])
})

it("finds the claims of a StatefulSet by the labels of its selector", async () => {
  const selected = schedule({ labelSelector: { matchLabels: { app: "database" } } })
  expect(await problemsOf(volumeNotBackedUp, selected, database)).toEqual([])
})

it("says nothing where Velero makes no backups, and of Secrets that a store or Git holds", async () => {
  expect(await problemsOf(volumeNotBackedUp, claim)).toEqual([])
  expect(await problemsOf(volumeNotBackedUp, schedule({}, { paused: true }), claim)).toEqual([])
  const other = schedule({ includedNamespaces: ["other"] })
  const kept = [externalSecret("store", ["key"]), object("v1", "Secret", "git")]
  expect(await problemsOf(secretNotBackedUp, other, ...kept)).toEqual([])
})

it("lists where each is, how old it can be, and what is kept elsewhere", async () => {
  const held = schedule({ includedResources: ["secrets"] })
  const graph = await graphOf(app(held, claim, generated), { provides: provided })
  const accept = [
    {
      code: "VOLUME_NOT_BACKED_UP",
      resource: "PersistentVolumeClaim app/data",
      reason: "on EFS, which AWS Backup copies",
    },
  ]
  expect(backups(graph, { accept })).toEqual([
    {
      type: "volume",
      namespace: "app",
      name: "data",
      schedules: [],
      age: undefined,
      elsewhere: "on EFS, which AWS Backup copies",
    },
    {
      type: "secret",
      namespace: "app",
      name: "key",
      schedules: ["hourly"],
      age: 3_600_000,
      elsewhere: undefined,
    },
  ])
})
