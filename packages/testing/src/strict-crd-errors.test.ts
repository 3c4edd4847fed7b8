import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { requireShared } from "./require-shared.ts"
import { strictCrdErrors } from "./strict-crd-errors.ts"

const crd = (kind: string, scope: string) => `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
spec:
  group: example.com
  scope: ${scope}
  names:
    kind: ${kind}
  versions:
    - name: v1beta1
      served: false
      schema: { openAPIV3Schema: { type: object } }
    - name: v1
      served: true
      schema:
        openAPIV3Schema:
          type: object
          required: [spec]
          properties:
            metadata: { type: object, properties: { name: { type: string, maxLength: 8 } } }
            spec: { type: object, properties: { size: { type: integer } } }
`

/** Definitions that name the group or the kind of another one. */
const decoys = `
kind: CustomResourceDefinition
spec: { group: other.example.com, names: { kind: Job }, versions: [] }
x:
  group: example.com
  kind: Job
---
kind: CustomResourceDefinition
spec: { group: example.com, names: { kind: Other }, versions: [] }
x:
  group: example.com
  kind: Job
`

const job = {
  apiVersion: "example.com/v1",
  kind: "Job",
  metadata: { name: "a", namespace: "b", labels: { c: "d" } },
  spec: { size: 1 },
}

describe("strictCrdErrors", () => {
  let folder = ""
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "supaflux-crds-"))
    const text = `${decoys}---\n${crd("Job", "Namespaced")}---\n${crd("JobClass", "Cluster")}`
    writeFileSync(join(folder, "example-1.0.0.yaml"), text)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it("finds nothing in a resource that fits", () => {
    expect(strictCrdErrors(job, folder)).toEqual([])
    const jobClass = { ...job, kind: "JobClass", metadata: { name: "a" } }
    expect(strictCrdErrors(jobClass, folder)).toEqual([])
  })

  it.for([
    [
      { spec: { size: "1", sice: 1 } },
      ["spec.size: is string, not integer", "spec.sice: is no known field"],
    ],
    [{ spec: undefined }, ["spec: is required"]],
    [{ data: {} }, ["data: is no known field"]],
    [{ metadata: { name: "a" } }, ["metadata.namespace: is required"]],
    [{ metadata: { name: "a", namespace: "b", label: {} } }, ["metadata.label: is no known field"]],
    [
      { metadata: { name: "a", namespace: "b", labels: { c: 1 } } },
      ["metadata.labels.c: is number, not string"],
    ],
    [
      { metadata: { name: "long-name", namespace: "b" } },
      ['metadata.name: "long-name" is longer than 8 characters'],
    ],
    [{ kind: "JobClass" }, ["metadata.namespace: the kind has cluster scope"]],
    [{ kind: "Jobs" }, ["kind: no definition of Jobs in the group example.com"]],
    [{ apiVersion: "example.org/v1" }, ["kind: no definition of Job in the group example.org"]],
    [{ apiVersion: "example.com/v2" }, ["apiVersion: v2 of Job is not served"]],
    [{ apiVersion: "example.com/v1beta1" }, ["apiVersion: v1beta1 of Job is not served"]],
  ] as const)("reports %j", ([change, errors]) => {
    expect(strictCrdErrors({ ...job, ...change }, folder)).toEqual(errors)
  })

  it("reads the definitions that upstream publishes", (context) => {
    const crds = requireShared(context, "crds")
    const certificate = {
      apiVersion: "cert-manager.io/v1",
      kind: "Certificate",
      metadata: { name: "wildcard", namespace: "gateway" },
      spec: {
        secretName: "wildcard",
        dnsNames: ["*.example.com"],
        issuerRef: { kind: "ClusterIssuer", name: "letsencrypt" },
        privateKey: { rotationPolicy: "Always" },
      },
    }
    expect(strictCrdErrors(certificate, crds)).toEqual([])
    const changes = {
      secretName: undefined,
      dnsName: ["a"],
      privateKey: { rotationPolicy: "Some" },
    }
    const wrong = { ...certificate, spec: { ...certificate.spec, ...changes } }
    expect(strictCrdErrors(wrong, crds)).toEqual([
      "spec.secretName: is required",
      'spec.privateKey.rotationPolicy: "Some" is none of ["Never","Always"]',
      "spec.dnsName: is no known field",
    ])
  })
})
