import type { IKustomization } from "@kubernetes-models/flux-cd/kustomize.toolkit.fluxcd.io/v1/Kustomization"
import {
  componentDirectory,
  type ComposedComponent,
  type Composition,
  type ExternalSource,
} from "@supaflux/core"
import type { FluxOptions } from "./flux-options.ts"
import { healthChecks } from "./health-checks.ts"
import { readinessTimeout } from "./readiness-timeout.ts"

type Spec = NonNullable<IKustomization["spec"]>

function isSourceKind(kind: string): kind is Spec["sourceRef"]["kind"] {
  return ["GitRepository", "OCIRepository", "Bucket", "ExternalArtifact"].includes(kind)
}

function externalSource({ source, path }: ExternalSource): Pick<Spec, "sourceRef" | "path"> {
  const name = source.metadata?.name
  if (name === undefined || !isSourceKind(source.kind)) {
    throw new Error(
      `Flux cannot fetch manifests from a ${source.kind} ${name ?? "without a name"}: use a named GitRepository, OCIRepository, Bucket or ExternalArtifact`,
    )
  }
  return { sourceRef: { kind: source.kind, name }, path }
}

function actAs({ serviceAccountName }: FluxOptions): Pick<Spec, "serviceAccountName"> {
  return serviceAccountName === undefined ? {} : { serviceAccountName }
}

/**
 * The Kustomization of one component.
 *
 * @param path the environment's folder from the root of the repository
 */
export function kustomization(
  composed: ComposedComponent,
  composition: Composition,
  path: string,
  options: FluxOptions,
): IKustomization {
  const { component, dependencies } = composed
  const { prune = true, wait = true, timeout, external } = component.delivery ?? {}
  const { repository = "flux-system", interval = "1h", retryInterval = "1m" } = options
  const dependsOn = dependencies.map(({ on }) => ({ name: on }))
  const checks = wait ? healthChecks(composed, composition) : []
  return {
    apiVersion: "kustomize.toolkit.fluxcd.io/v1",
    kind: "Kustomization",
    metadata: { name: component.name, namespace: "flux-system" },
    spec: {
      interval,
      retryInterval,
      timeout: timeout ?? readinessTimeout(composed),
      ...(external === undefined
        ? {
            sourceRef: { kind: "GitRepository", name: repository },
            path: `./${path}/${componentDirectory(component.name)}`,
          }
        : externalSource(external)),
      prune,
      wait,
      ...(dependsOn.length === 0 ? {} : { dependsOn }),
      ...(checks.length === 0 ? {} : { healthCheckExprs: checks }),
      ...actAs(options),
    },
  }
}
