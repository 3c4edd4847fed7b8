import type { Sandbox } from "../sandbox/sandbox.ts"
import { requireTools } from "../tools/require-tools.ts"
import type { ControlPlane } from "./control-plane.ts"

/** Starts Kubernetes' own controllers and its scheduler; neither listens on a port. */
export function startControllers(sandbox: Sandbox, server: ControlPlane): void {
  const tools = requireTools(["kube-controller-manager", "kube-scheduler"])
  const common = [`--kubeconfig=${server.kubeconfig}`, "--leader-elect=false", "--secure-port=0"]
  sandbox.start({
    name: "kube-controller-manager",
    command: tools["kube-controller-manager"],
    args: [
      ...common,
      `--service-account-private-key-file=${server.serviceAccountKey}`,
      `--root-ca-file=${server.certificate}`,
    ],
  })
  sandbox.start({ name: "kube-scheduler", command: tools["kube-scheduler"], args: common })
}
