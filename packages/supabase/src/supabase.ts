import type { Component, ComponentGroup } from "@supaflux/core"
import { chartComponent, serviceMonitor, type ChartResources } from "@supaflux/flux"
import { derivedValues } from "./derived-values.ts"
import { secretDependencies } from "./secret-dependencies.ts"
import type { SupabaseOptions } from "./supabase-options.ts"
import { migrationDependencies } from "./migrations/migration-dependencies.ts"
import { secretsRevision } from "./secrets-revision.ts"
import { supabaseNeeds } from "./supabase-needs.ts"
import { supabaseRoutes, type SupabaseRoutes } from "./supabase-routes.ts"
import { supabaseChart } from "./versions.ts"

/** The components that {@link supabase} makes. */
export interface SupabaseGroup extends ComponentGroup {
  readonly components: readonly Component[]
  /** The Helm release. */
  readonly release: Component<ChartResources>
  /** The routes from the Gateway to it. */
  readonly routes: SupabaseRoutes
}

/** Helm hashes longer release names, and then no object has the name that others expect. */
const longestName = 53

/**
 * Supabase: its Helm release, and the routes that lead to it.
 *
 * A failed install is tried again and never uninstalled: an uninstall after a failed test would take
 * down what still serves. A failed upgrade is tried once more, then rolled back to the release that
 * worked; the services migrate their schemas forward only, which the previous version tolerates.
 *
 * @throws {Error} when options do not fit together: a Secret in another namespace, a listener without
 * TLS, a public URL that leads elsewhere
 * @example
 * supabase({ secrets, mesh, database, storage, listener: edge.listener("https"), hostnames: ["api.example.com"] })
 * @see https://fluxcd.io/flux/components/helm/helmreleases/#configuring-failure-handling
 */
export function supabase(options: SupabaseOptions): SupabaseGroup {
  const { name = "supabase", namespace = "supabase", chart = supabaseChart } = options
  const { mesh, secrets, operator, monitoring, priorityClass, dependsOn = [] } = options
  if (name.length > longestName) {
    throw new Error(
      `The name "${name}" has ${name.length} characters, a Helm release takes ${longestName}: shorten it.`,
    )
  }
  const { values, resources } = derivedValues(options, name, namespace)
  const inGit = chart.type === "git"
  const releaseNamespace = inGit ? "flux-system" : namespace
  const revised =
    operator === undefined
      ? []
      : [
          secretsRevision({
            operator,
            secrets,
            release: name,
            namespace,
            readerNamespace: releaseNamespace,
          }),
        ]
  const installed = chartComponent({
    name,
    namespace: releaseNamespace,
    ...(inGit ? { targetNamespace: namespace } : {}),
    chart,
    values,
    valuesFrom: revised.map(({ revision }) => ({
      ...revision.key("revision"),
      path: "secretsRevision",
    })),
    overrides: options.values,
    crds: "Skip",
    onFailure: "rollback",
    retries: 1,
    timeout: "20m",
    testTimeout: "15m",
    requiredKinds: [serviceMonitor("monitoring.enabled")],
    dependsOn: [
      ...secretDependencies(secrets, namespace),
      mesh,
      ...(monitoring === undefined ? [] : [monitoring.kinds]),
      ...(priorityClass === undefined ? [] : [priorityClass]),
      ...migrationDependencies(options.migrations),
      ...revised.map(({ revision }) => revision),
      ...dependsOn,
    ],
    resources,
  })
  const release = { ...installed, needs: supabaseNeeds(options, name, namespace) }
  const routes = supabaseRoutes({
    name,
    namespace,
    listener: options.listener,
    hostnames: options.hostnames,
    release,
  })
  return { components: [...revised, release, routes], release, routes }
}
