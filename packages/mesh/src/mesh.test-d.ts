import type { GatewayApiHandle, MeshControlPlaneHandle, MeshDataPlaneHandle } from "@supaflux/core"
import { istioAmbient } from "./istio-ambient.ts"
import { meshPolicy } from "./mesh-policy.ts"

declare const gatewayApi: GatewayApiHandle

const mesh = istioAmbient({ gatewayApi, values: { istiod: { env: { ANY: "1" }, pdb: null } } })
mesh.controlPlane satisfies MeshControlPlaneHandle
mesh.dataPlane satisfies MeshDataPlaneHandle

const policy = meshPolicy({
  dataPlane: mesh.dataPlane,
  authorization: [
    {
      namespace: "supabase",
      allow: [
        { name: "rest", to: { app: "rest" }, from: [{ namespace: "a", serviceAccount: "b" }] },
      ],
    },
  ],
})
policy.resources.peerAuthentication.spec satisfies object | undefined
policy.resources["supabase/rest"]?.spec satisfies object | undefined

// @ts-expect-error -- istiod needs the Gateway API's definitions
istioAmbient({})
// @ts-expect-error -- a handle of another sort
istioAmbient({ gatewayApi: mesh.dataPlane })
// @ts-expect-error -- a known value keeps its type
istioAmbient({ gatewayApi, values: { istiod: { autoscaleMin: "3" } } })
// @ts-expect-error -- no such chart
istioAmbient({ gatewayApi, values: { gateway: {} } })
// @ts-expect-error -- policies need the data plane, not the control plane
meshPolicy({ dataPlane: mesh.controlPlane, authorization: [] })
// @ts-expect-error -- what may be called is said, not left open
meshPolicy({ dataPlane: mesh.dataPlane })
// @ts-expect-error -- no such choice
meshPolicy({ dataPlane: mesh.dataPlane, authorization: [], accessLogs: "warnings" })
meshPolicy({
  dataPlane: mesh.dataPlane,
  // @ts-expect-error -- ports are numbers
  authorization: [{ namespace: "a", allow: [{ name: "b", to: {}, from: [], ports: ["80"] }] }],
})
// @ts-expect-error -- no such role
void policy.resources.peerAuthentications
