import { requireTool } from "@supaflux/testing"
import { describe, expect, it, type TestContext } from "vitest"
import { renderChart } from "./test-support/chart.ts"
import {
  containerOf,
  objectOf,
  ofKind,
  podsOf,
  serviceNames,
  workloadOf,
} from "./test-support/objects.ts"
import { everything, local, over, production } from "./test-support/values.ts"

const render = (context: TestContext, values: object = production) =>
  renderChart(requireTool(context, "helm"), values)

describe("every pod", () => {
  const cases = [
    ["production", production],
    ["one machine", local],
    ["everything on", everything],
  ] as const
  /** Images that have to start as root; none of them is on in production. */
  const root = new Set(["supabase-db", "supabase-vector"])

  // https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
  it.for(cases)(
    "fits the restricted level with %s, but for what says why",
    ([, values], context) => {
      for (const { name, spec } of podsOf(render(context, values))) {
        if (root.has(name)) continue
        expect(spec.securityContext).toMatchObject({
          runAsNonRoot: true,
          seccompProfile: { type: "RuntimeDefault" },
        })
        expect(spec.automountServiceAccountToken).toBe(false)
        for (const { securityContext } of [...(spec.initContainers ?? []), ...spec.containers]) {
          // A job's container may be another user than its pod; none is root.
          const { runAsUser = 1, ...rights } = securityContext
          expect(runAsUser).not.toBe(0)
          expect(rights).toEqual({
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ["ALL"] },
          })
        }
        const kinds = (spec.volumes ?? []).flatMap(({ name: _name, ...volume }) =>
          Object.keys(volume),
        )
        expect(kinds).not.toContain("hostPath")
      }
    },
  )

  it("is within that level in production without exception", (context) => {
    const names = podsOf(render(context)).map(({ name }) => name)
    expect(names.length).toBeGreaterThan(serviceNames.length)
    for (const name of root) expect(names).not.toContain(name)
  })

  it.for(["db", "vector"] as const)(
    "of %s drops all rights but those that it needs",
    (service, context) => {
      const { securityContext } = containerOf(render(context, everything), service)
      const add = ["CHOWN", "DAC_OVERRIDE", "FOWNER", "SETGID", "SETUID"]
      expect(securityContext).toMatchObject({
        allowPrivilegeEscalation: false,
        capabilities: { drop: ["ALL"], ...(service === "db" ? { add } : {}) },
      })
    },
  )

  it.for(cases)(
    "asks for processor and memory with %s, and has a limit of memory",
    ([, values], context) => {
      for (const { spec } of podsOf(render(context, values))) {
        for (const { resources } of [...(spec.initContainers ?? []), ...spec.containers]) {
          expect(Object.keys(resources.requests).sort()).toEqual(["cpu", "memory"])
          expect(Object.keys(resources.limits)).toEqual(["memory"])
        }
      }
    },
  )

  it("has the priority class of the environment", (context) => {
    for (const { spec } of podsOf(render(context))) expect(spec.priorityClassName).toBe("supabase")
  })

  it("takes its images from the mirror", (context) => {
    const mirrored = over(everything, { imageRegistry: "mirror.example.com:5000" })
    for (const { spec } of podsOf(render(context, mirrored))) {
      for (const { image } of [...(spec.initContainers ?? []), ...spec.containers]) {
        expect(image).toMatch(/^mirror\.example\.com:5000\/[\w./-]+:[\w.-]+$/)
      }
    }
  })

  it("pins the digest that is given", (context) => {
    const digest = `sha256:${"a".repeat(64)}`
    const objects = render(context, over(production, { auth: { image: { digest } } }))
    expect(containerOf(objects, "auth").image).toBe(`docker.io/supabase/gotrue:v2.196.0@${digest}`)
  })
})

describe("a service with data", () => {
  it.for(["db", "minio"] as const)(
    "%s is one pod with a volume, and stops before it starts",
    (service, context) => {
      const objects = render(context, local)
      const { spec } = workloadOf(objects, service)
      expect(spec).toMatchObject({ replicas: 1, strategy: { type: "Recreate" } })
      expect(objectOf(objects, "PersistentVolumeClaim", service)).toBeDefined()
      expect(objectOf(objects, "HorizontalPodAutoscaler", service)).toBeUndefined()
    },
  )

  it("is not there in production", (context) => {
    expect(ofKind(render(context), "PersistentVolumeClaim")).toEqual([])
  })
})
