import type { Component } from "../component.ts"
import type { ComposedResource, DependencyEdge, Reason } from "../composition.ts"
import type { Finding } from "../finding.ts"
import { apiGroup } from "../identity.ts"
import { kindName } from "../kind-index.ts"
import type { Resource } from "../resource.ts"
import type { Provided } from "./index-provided.ts"

/** Kinds of a component's resources, and those that its charts hide. */
function kindsInUse(
  { requires }: Component,
  resources: readonly ComposedResource[],
): Pick<Resource, "apiVersion" | "kind">[] {
  return [
    ...resources.map(({ resource }) => resource),
    // The version is of no matter.
    ...(requires?.kinds ?? []).map(({ group, kind }) => ({ apiVersion: `${group}/v1`, kind })),
  ]
}

/** The edges of one component: from its handles, its `dependsOn`, and what its resources need. */
export function deriveDependencies(
  component: Component,
  resources: readonly ComposedResource[],
  provided: Provided,
): DependencyEdge[] {
  const reasons = new Map<string, Map<string, Reason>>()
  const add = (on: string | undefined, reason: Reason): void => {
    if (on === undefined || on === component.name) return
    const known = reasons.get(on) ?? new Map<string, Reason>()
    known.set(`${reason.type} ${reason.what}`, reason)
    reasons.set(on, known)
  }

  for (const dependency of component.dependsOn ?? []) {
    if ("handle" in dependency) {
      add(dependency.component, { type: "handle", what: dependency.label })
    } else {
      add(dependency.name, { type: "dependsOn", what: dependency.name })
    }
  }
  for (const { apiVersion, kind } of kindsInUse(component, resources)) {
    const known = provided.kinds.get({ apiVersion, kind })
    add(known?.component, { type: "crd", what: kindName(apiGroup(apiVersion), kind) })
  }
  for (const { resource } of resources) {
    const namespace = resource.metadata?.namespace
    if (namespace !== undefined) {
      add(provided.namespaces.get(namespace), { type: "namespace", what: namespace })
    }
  }
  return [...reasons]
    .map(([on, known]) => ({ on, reasons: [...known.values()] }))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** Reports what a component depends on although the environment does not contain it. */
export function missingComponents(
  environment: string,
  component: string,
  dependencies: readonly DependencyEdge[],
  names: ReadonlySet<string>,
): Finding[] {
  return dependencies
    .filter(({ on }) => !names.has(on))
    .map(({ on, reasons }) => ({
      severity: "error",
      code: "COMPONENT_MISSING",
      message: `depends on component "${on}" (${reasons.map((r) => r.what).join(", ")}), which the environment does not contain`,
      where: { environment, component },
      hint: `add "${on}" to the components of the environment`,
    }))
}
