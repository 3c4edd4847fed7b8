import type {
  Component,
  ComponentOptions,
  JsonObject,
  LoadBalancerHandle,
  PriorityClassHandle,
} from "@supaflux/core"
import { chartComponent, serviceMonitor, type ChartResources, type Overrides } from "@supaflux/flux"
import { awsLoadBalancerControllerDefaults as defaults } from "./aws-load-balancer-controller-defaults.ts"
import { loadBalancerKinds } from "./load-balancer-kinds.ts"
import { versions } from "./versions.ts"

/** Options of {@link awsLoadBalancerController}. */
export interface AwsLoadBalancerControllerOptions extends ComponentOptions {
  /** Name of the EKS cluster. It is a tag of every load balancer: another name disowns them all. */
  readonly clusterName: string
  /** AWS region of the cluster. Given, because pods do not reach the instance metadata service. */
  readonly region: string
  /** VPC of the cluster: `vpc-0a1b2c3d4e5f67890`. Given for the same reason. */
  readonly vpcId: string
  /** Pods; one of them works. @default 2 */
  readonly replicas?: number
  /**
   * Whether Prometheus scrapes the controller, which then waits for the definitions of the Prometheus
   * Operator.
   * @default false
   */
  readonly monitoring?: boolean
  /** Priority of the pods. @default "system-cluster-critical" */
  readonly priorityClass?: PriorityClassHandle
  /** Chart values, laid over those that the options make. @default {} */
  readonly values?: Overrides<typeof defaults>
}

/** The component that {@link awsLoadBalancerController} makes. */
export interface AwsLoadBalancerController extends Component<ChartResources> {
  /** For Services that want a Network Load Balancer, such as a Gateway's. */
  readonly loadBalancers: LoadBalancerHandle
}

const name = "aws-load-balancer-controller"
const namespace = "kube-system"

function checked({ vpcId, replicas = 2, ...names }: AwsLoadBalancerControllerOptions): number {
  for (const option of ["clusterName", "region"] as const) {
    if (names[option].trim() === "") {
      throw new Error(`AWS Load Balancer Controller with an empty ${option}: give the cluster's.`)
    }
  }
  if (!/^vpc-[\da-f]+$/.test(vpcId)) {
    throw new Error(
      `AWS Load Balancer Controller with the VPC "${vpcId}": give its id, such as vpc-0a1b2c3d4e5f67890.`,
    )
  }
  if (!Number.isInteger(replicas) || replicas < 1) {
    throw new Error(
      `AWS Load Balancer Controller with ${replicas} replicas: give a positive integer.`,
    )
  }
  return replicas
}

function values(options: AwsLoadBalancerControllerOptions): JsonObject {
  const { clusterName, region, vpcId, monitoring = false, priorityClass } = options
  return {
    ...defaults,
    replicaCount: checked(options),
    clusterName,
    region,
    vpcId,
    serviceMonitor: { ...defaults.serviceMonitor, enabled: monitoring },
    ...(priorityClass === undefined ? {} : { priorityClassName: priorityClass.name }),
  }
}

/**
 * The AWS Load Balancer Controller, which makes a Network Load Balancer for each Service of its
 * class. Only for Services: Gateways are left to Istio, and Ingresses are not served.
 *
 * It has to outlive every Service that it made a load balancer for, because only it removes the
 * finalizer: delete Gateways first when a cluster is torn down. A failed upgrade is rolled back, and
 * a failed install tried again as it stands.
 *
 * Its default as to Services without a class is off: they get the load balancer that the cluster's
 * own controller makes. `values: { enableServiceMutatorWebhook: true }` turns it on, and with it the
 * trap that no Service at all can be created while no pod of the controller is ready.
 *
 * @throws {Error} when `replicas` is no positive integer, or a name of the cluster cannot be one
 * @example
 * const { loadBalancers, ...controller } = awsLoadBalancerController({ clusterName, region, vpcId })
 * gateway({ loadBalancers, … })
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/
 */
export function awsLoadBalancerController(
  options: AwsLoadBalancerControllerOptions,
): AwsLoadBalancerController {
  const { clusterName, vpcId, priorityClass, dependsOn = [] } = options
  const component = chartComponent({
    name,
    namespace,
    chart: {
      type: "http",
      url: "https://aws.github.io/eks-charts",
      name,
      version: versions.awsLoadBalancerController,
    },
    values: values(options),
    overrides: options.values,
    crds: "CreateReplace",
    onFailure: "rollback",
    // No drift is ignored, although the chart makes the certificate of the webhooks itself: Flux
    // compares with the release as it was installed, and `keepTLSSecret` carries it over upgrades.
    dependsOn: [...(priorityClass === undefined ? [] : [priorityClass]), ...dependsOn],
    provides: { crds: loadBalancerKinds },
    requiredKinds: [serviceMonitor("serviceMonitor.enabled")],
  })
  return {
    ...component,
    needs: [
      {
        type: "pod-identity",
        namespace,
        serviceAccount: defaults.serviceAccount.name,
        purpose: `make load balancers, target groups and their security groups, tagged with the cluster ${clusterName}`,
      },
      {
        type: "network",
        name: vpcId,
        purpose:
          "load balancers, in subnets tagged kubernetes.io/role/elb (public) or kubernetes.io/role/internal-elb",
      },
    ],
    loadBalancers: {
      handle: "load-balancer",
      component: name,
      label: "AWS Load Balancer Controller",
      loadBalancerClass: "service.k8s.aws/nlb",
    },
  }
}
