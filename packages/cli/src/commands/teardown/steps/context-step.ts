import type { ClusterFacts } from "../cluster-facts.ts"
import type { Step } from "../step.ts"

/** Be sure of cluster and account before anything is deleted. */
export function contextStep(environment: string, { cluster, region }: ClusterFacts): Step {
  return {
    id: "context",
    title: "Be sure of the cluster",
    why: "Every command below goes to the cluster and the AWS account that the shell points at.",
    commands: [
      `export CLUSTER=${cluster ?? "<name of the EKS cluster>"}`,
      `export AWS_REGION=${region ?? "<region of the cluster>"}`,
      'aws eks update-kubeconfig --name "$CLUSTER"',
    ],
    checks: [
      {
        command: "kubectl config view --minify -o jsonpath='{.clusters[0].name}'",
        expect: `ends in ${cluster ?? "the name of the cluster"}: it is ${environment} that goes`,
      },
      {
        command: "flux get all -A --status-selector ready=false",
        expect: "prints nothing: what is broken now is deleted slowly, or never",
      },
    ],
    removes: [],
  }
}
