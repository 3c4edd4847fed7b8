import { generate, type Environment } from "@supaflux/core"
import type { SecretNeed } from "@supaflux/secrets"
import { flux } from "@supaflux/flux"
import { requireTool } from "@supaflux/testing"
import { describe, expect, it, type TestContext } from "vitest"
import { localSupabase } from "./local-supabase.ts"
import { secretNames } from "./secret-references.ts"
import { renderChart } from "./test-support/chart.ts"
import { ofKind, podsOf, type Workloads } from "./test-support/objects.ts"

const component = localSupabase()
const secrets = (component.needs as readonly SecretNeed[]).map(({ secret }) => secret)
const render = (context: TestContext) =>
  renderChart(requireTool(context, "helm"), component.resources.release.spec?.values)

describe("Supabase on one machine", () => {
  it("names every secret that its pods read", (context) => {
    const made = new Set(
      secrets.flatMap(({ targets, keys }) => keys.map((key) => `${targets[0]?.name}/${key.name}`)),
    )
    const text = JSON.stringify(podsOf(render(context)))
    const read = [...text.matchAll(/"secretKeyRef":\{"name":"([^"]+)","key":"([^"]+)"\}/g)]
    for (const [, name = "", key = ""] of read) expect([...made]).toContain(`${name}/${key}`)
    expect(read.length).toBeGreaterThan(30)
  })

  it("is one pod a service, with a database and an S3 server of its own", (context) => {
    const deployments = ofKind<Workloads>(render(context), "Deployment")
    expect(deployments.map(({ spec }) => spec.replicas)).toEqual(deployments.map(() => 1))
    const names = deployments.map(({ metadata }) => metadata.name)
    expect(names).toEqual(
      expect.arrayContaining(["supabase-db", "supabase-minio", "supabase-kong"]),
    )
    expect(ofKind(render(context), "HorizontalPodAutoscaler")).toEqual([])
  })

  it("has nothing of AWS", (context) => {
    const objects = render(context).filter(({ kind }) => kind !== "ConfigMap")
    expect(JSON.stringify(objects)).not.toContain("amazonaws")
  })

  it("writes no Secret: they are made on the machine", async () => {
    const environment: Environment = {
      name: "local",
      components: [component],
      provides: { namespaces: ["supabase"] },
      delivery: flux(),
    }
    expect(Object.values(component.resources).map(({ kind }) => kind)).not.toContain("Secret")
    expect((await generate(environment)).findings).toEqual([])
  })

  it("lies beside the GitRepository when its chart is in Git", () => {
    const git = localSupabase({ chart: { type: "git", path: "./charts/supabase" } })
    expect(git.resources.release.metadata?.namespace).toBe("flux-system")
    expect(git.resources.release.spec?.targetNamespace).toBe("supabase")
  })
})

describe("its secrets", () => {
  it("are those of the catalog but mail's, and the S3 server's", () => {
    const names = secrets.map(({ name }) => name.replace("supabase/supabase-", ""))
    expect(names).toEqual([...secretNames.filter((name) => name !== "smtp"), "minio"])
    expect(secrets.every(({ store }) => store === undefined)).toBe(true)
  })

  it("ask nobody for anything", () => {
    const formats = secrets.flatMap(({ keys }) => keys.map(({ format }) => format.type))
    expect(formats).not.toContain("given")
  })
})
