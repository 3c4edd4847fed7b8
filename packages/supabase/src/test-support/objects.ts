import { services, type OptionalService, type SupabaseService } from "../services.ts"
import type { Rendered } from "./chart.ts"

interface KeyOfObject {
  readonly name: string
  readonly key: string
}

/** One container of a pod. */
export interface Container {
  readonly name: string
  readonly image: string
  readonly command?: readonly string[]
  readonly args?: readonly string[]
  readonly env?: readonly {
    readonly name: string
    readonly value?: string
    readonly valueFrom?: {
      readonly secretKeyRef?: KeyOfObject
      readonly configMapKeyRef?: KeyOfObject
    }
  }[]
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[]
  readonly resources: { readonly requests: object; readonly limits: object }
  readonly securityContext: Readonly<Record<string, unknown>>
  readonly volumeMounts?: readonly {
    readonly name: string
    readonly mountPath: string
    readonly readOnly?: boolean
  }[]
  readonly startupProbe?: object
  readonly livenessProbe?: object
  readonly readinessProbe?: object
  readonly lifecycle?: { readonly preStop: object }
}

/** What a pod is made of. */
export interface PodSpec {
  readonly serviceAccountName: string
  readonly priorityClassName?: string
  readonly automountServiceAccountToken: boolean
  readonly terminationGracePeriodSeconds?: number
  readonly securityContext: Readonly<Record<string, unknown>>
  readonly topologySpreadConstraints?: readonly {
    readonly topologyKey: string
    readonly labelSelector: { readonly matchLabels: object }
  }[]
  readonly initContainers?: readonly Container[]
  readonly containers: readonly Container[]
  readonly volumes?: readonly ({ readonly name: string } & Readonly<Record<string, unknown>>)[]
}

/** A Deployment or DaemonSet. */
export type Workloads = Rendered & {
  readonly spec: {
    readonly replicas?: number
    readonly strategy?: object
    readonly selector: { readonly matchLabels: object }
    readonly template: {
      readonly metadata: {
        readonly labels: object
        readonly annotations: Readonly<Record<string, string>>
      }
      readonly spec: PodSpec
    }
  }
}

/** Objects of one kind. */
export const ofKind = <Kind extends Rendered>(objects: readonly Rendered[], kind: string) =>
  objects.filter((object): object is Kind => object.kind === kind)

/** The component that an object belongs to. */
export const componentOf = ({ metadata }: Rendered): string =>
  metadata.labels["app.kubernetes.io/component"] ?? ""

/** The one object of a kind that a service has; undefined when it has none. */
export const objectOf = <Kind extends Rendered>(
  objects: readonly (Kind | Rendered)[],
  kind: string,
  service: string,
) => ofKind<Kind>(objects, kind).find(({ metadata }) => metadata.name === `supabase-${service}`)

/** The workload of a service, which has to be there. */
export function workloadOf(
  objects: readonly Rendered[],
  service: SupabaseService | OptionalService,
): Workloads {
  const kind = service === "vector" ? "DaemonSet" : "Deployment"
  const found = objectOf<Workloads>(objects, kind, service)
  if (found === undefined) throw new Error(`The chart renders no ${kind} of ${service}.`)
  return found
}

/** The main container of a service. */
export function containerOf(
  objects: readonly Rendered[],
  service: SupabaseService | OptionalService,
): Container {
  const [container] = workloadOf(objects, service).spec.template.spec.containers
  if (container === undefined) throw new Error(`The pod of ${service} has no container.`)
  return container
}

/** All pods: of services, jobs and tests. */
export function podsOf(
  objects: readonly Rendered[],
): readonly { readonly name: string; readonly spec: PodSpec }[] {
  return objects.flatMap((object) => {
    const { name } = object.metadata
    if (object.kind === "Pod") return [{ name, spec: object["spec"] as PodSpec }]
    if (!["Deployment", "DaemonSet", "Job"].includes(object.kind)) return []
    return [{ name, spec: (object as Workloads).spec.template.spec }]
  })
}

/** The services that are on by default. */
export const serviceNames: readonly SupabaseService[] = Object.keys(services) as SupabaseService[]
