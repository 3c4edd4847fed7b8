import type { Component, ResourceLiteral } from "@supaflux/core"
import { expect, it } from "vitest"
import { deployment } from "../../test-support/objects.ts"
import { problemsIn } from "../../test-support/problems.ts"
import { podSecurityRefused } from "./pod-security-refused.ts"

const label = "pod-security.kubernetes.io/enforce"

function refusals(level: string | undefined, pods: object) {
  const namespace: ResourceLiteral = {
    apiVersion: "v1",
    kind: "Namespace",
    metadata: { name: "app", labels: level === undefined ? {} : { [label]: level } },
  }
  const components: Component[] = [
    { name: "namespaces", resources: { app: namespace } },
    { name: "app", namespace: "app", resources: { web: deployment("web", { ...pods }) } },
  ]
  return problemsIn(podSecurityRefused, components)
}

const strict = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ["ALL"] },
  runAsNonRoot: true,
  seccompProfile: { type: "RuntimeDefault" },
}
const web = (securityContext: object, rest: object = {}) => ({
  containers: [{ name: "web", securityContext, ...rest }],
})

// The controls of https://kubernetes.io/docs/concepts/security/pod-security-standards/
it.each<[string, object, string]>([
  ["baseline", { ...web({}), hostNetwork: true }, "hostNetwork"],
  ["baseline", { ...web({}), hostPID: true }, "hostPID"],
  ["baseline", { ...web({}), volumes: [{ name: "x", hostPath: { path: "/" } }] }, "hostPath"],
  ["baseline", web({ privileged: true }), "privileged"],
  ["baseline", web({ capabilities: { add: ["NET_ADMIN"] } }), "NET_ADMIN"],
  ["baseline", web({ seccompProfile: { type: "Unconfined" } }), "unconfined"],
  ["baseline", web({}, { ports: [{ containerPort: 80, hostPort: 80 }] }), "a hostPort"],
  ["restricted", { ...web(strict), hostNetwork: true }, "hostNetwork"],
  ["restricted", web({ ...strict, allowPrivilegeEscalation: true }), "allowPrivilegeEscalation"],
  ["restricted", web({ ...strict, runAsNonRoot: false }), "no runAsNonRoot"],
  ["restricted", web({ ...strict, runAsUser: 0 }), "the user root"],
  ["restricted", web({ ...strict, seccompProfile: undefined }), "no seccompProfile"],
  ["restricted", web({ ...strict, capabilities: {} }), "not dropped"],
  ["restricted", web({ ...strict, capabilities: { drop: ["ALL"], add: ["CHOWN"] } }), "CHOWN"],
  ["restricted", { ...web(strict), volumes: [{ name: "x", nfs: {} }] }, "nfs volumes"],
])("%s refuses %j", async (level, pods, what) => {
  const [problem, ...others] = await refusals(level, pods)
  expect(others).toEqual([])
  expect(problem).toMatchObject({ of: "Deployment web", at: "spec.template.spec" })
  expect(problem?.message).toContain(`enforces ${level}`)
  expect(problem?.message).toContain(what)
})

it.each<[string | undefined, object]>([
  [undefined, { ...web({ privileged: true }), hostNetwork: true }],
  ["privileged", { ...web({ privileged: true }), hostNetwork: true }],
  ["baseline", web({ capabilities: { add: ["CHOWN"] } })],
  ["restricted", web(strict)],
  ["restricted", web({ ...strict, capabilities: { drop: ["ALL"], add: ["NET_BIND_SERVICE"] } })],
  [
    "restricted",
    {
      ...web({ allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } }),
      securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
      volumes: [{ name: "tmp", emptyDir: {} }],
    },
  ],
])("%s takes %j", async (level, pods) => {
  expect(await refusals(level, pods)).toEqual([])
})
