import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { applyAll } from "../apiserver/apply-all.ts"
import type { ControlPlane } from "../cluster/control-plane.ts"
import type { Sandbox } from "../sandbox/sandbox.ts"
import { waitUntil } from "../sandbox/wait-until.ts"
import { requireTools } from "../tools/require-tools.ts"
import type { Resource } from "../cluster/resource.ts"
import { claimStages } from "./claim-stages.ts"
import { nodeStages } from "./node-stages.ts"
import { podStages } from "./pod-stages.ts"
import type { Stage } from "./stage.ts"

const capacity = { cpu: "64", memory: "256Gi", pods: "250", "ephemeral-storage": "1Ti" }

const node = (zone: string): Resource => ({
  apiVersion: "v1",
  kind: "Node",
  metadata: {
    name: `played-${zone}`,
    labels: {
      "kubernetes.io/arch": "amd64",
      "kubernetes.io/os": "linux",
      "kubernetes.io/hostname": `played-${zone}`,
      "topology.kubernetes.io/zone": `zone-${zone}`,
    },
  },
  status: { capacity, allocatable: capacity },
})

/**
 * Starts kwok, which plays nodes, pods and the status of custom resources, and gives it three nodes in three zones.
 *
 * @param more stages beyond those of nodes and pods; the definitions of their kinds have to be installed
 */
export async function startKwok(
  sandbox: Sandbox,
  server: ControlPlane,
  more: readonly Stage[],
): Promise<void> {
  await whenPublished(server, more)
  const config = join(sandbox.folder, "kwok.yaml")
  const stages = [...nodeStages, ...podStages, ...claimStages, ...more]
  writeFileSync(config, stages.map((one) => JSON.stringify(one)).join("\n---\n"))
  sandbox.start({
    name: "kwok",
    command: requireTools(["kwok"]).kwok,
    args: [
      `--kubeconfig=${server.kubeconfig}`,
      `--config=${config}`,
      "--manage-all-nodes=true",
      "--node-lease-duration-seconds=40",
    ],
    // It looks for a configuration in its home otherwise.
    env: { HOME: sandbox.folder },
  })
  await applyAll(server.client, ["a", "b", "c"].map(node))
  for (const zone of ["a", "b", "c"]) {
    await server.client.request({
      method: "PATCH",
      path: `/api/v1/nodes/played-${zone}/status`,
      contentType: "application/merge-patch+json",
      body: { status: { capacity, allocatable: capacity } },
    })
  }
}

/** kwok ends when the server does not publish the schema of a kind yet, which it does some time after it serves it. */
async function whenPublished({ client }: ControlPlane, stages: readonly Stage[]): Promise<void> {
  const groups = new Set(stages.map(({ spec }) => `apis/${spec.resourceRef.apiGroup}`))
  await waitUntil({ what: "the schemas of all kinds are published", timeout: 120 }, async () => {
    const { body } = await client.request({ method: "GET", path: "/openapi/v3" })
    const { paths } = body as { readonly paths: Readonly<Record<string, unknown>> }
    return [...groups].every((group) => group in paths)
  })
}
