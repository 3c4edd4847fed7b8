import type { Component, ComponentOptions, JsonObject } from "@supaflux/core"
import { chartComponent, type Chart, type ChartResources, type Overrides } from "@supaflux/flux"
import { clusterSecrets } from "@supaflux/secrets"
import { localSecretDescriptions } from "./local-secret-descriptions.ts"
import type { SupabaseValues } from "./supabase-values.ts"
import { supabaseChart } from "./versions.ts"

/** Options of {@link localSupabase}. */
export interface LocalSupabaseOptions extends ComponentOptions {
  /** Name of the component and of the Helm release. @default "supabase" */
  readonly name?: string
  /** Namespace to install into, of the level `baseline`: PostgreSQL's image starts as root. @default "supabase" */
  readonly namespace?: string
  /** The chart. @default `supabaseChart`: the published chart of this package's version */
  readonly chart?: Chart
  /** URL under which the API is reached. @default "http://localhost:8000" */
  readonly publicUrl?: string
  /** Chart values, laid over those that are made here. @default {} */
  readonly values?: Overrides<SupabaseValues>
}

const camelCase = (name: string) =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const services = [
  "kong",
  "auth",
  "rest",
  "realtime",
  "storage",
  "imgproxy",
  "functions",
  "meta",
  "studio",
]

function scrapesMetrics({ values }: LocalSupabaseOptions): boolean {
  return values?.monitoring?.enabled === true
}

/**
 * Supabase to try out on one machine: PostgreSQL and an S3 server in the cluster, one pod a service,
 * plain HTTP. Its Secrets are not among its resources: `supaflux secrets generate` makes them on the
 * machine, and they are applied before.
 *
 * @example
 * defineEnvironment({ name: "local", disposable: true, components: [cluster, localSupabase()] })
 */
export function localSupabase(options: LocalSupabaseOptions = {}): Component<ChartResources> {
  const {
    name = "supabase",
    namespace = "supabase",
    chart = supabaseChart,
    dependsOn = [],
  } = options
  const inGit = chart.type === "git"
  const secrets = Object.entries(localSecretDescriptions)
  const place = (secret: string, key: string) => ({ name: `${name}-${secret}`, key })
  const placesOf = ([secret, { keys }]: (typeof secrets)[number]): readonly [
    string,
    JsonObject,
  ] => [
    camelCase(secret),
    Object.fromEntries(
      Object.keys(keys)
        .filter((key) => key !== "metricsToken" || scrapesMetrics(options))
        .map((key) => [key, place(secret, key)]),
    ),
  ]
  const { minio, ...places } = Object.fromEntries(secrets.map(placesOf)) as Record<
    string,
    JsonObject
  >
  const one = { replicas: 1, autoscaling: { enabled: false } }
  const values: JsonObject = {
    ...Object.fromEntries(services.map((service) => [service, one])),
    auth: { ...one, email: { autoconfirm: true } },
    publicUrl: options.publicUrl ?? "http://localhost:8000",
    database: { sslMode: "disable" },
    secrets: places,
    networkPolicy: { enabled: false },
    db: { enabled: true },
    minio: { enabled: true, secrets: minio ?? {} },
  }
  const release = chartComponent({
    name,
    namespace: inGit ? "flux-system" : namespace,
    ...(inGit ? { targetNamespace: namespace } : {}),
    chart,
    values,
    overrides: options.values,
    crds: "Skip",
    onFailure: "rollback",
    retries: 1,
    timeout: "20m",
    testTimeout: "10m",
    dependsOn,
  })
  const named = secrets.map(([secret, description]) => [`${name}-${secret}`, description] as const)
  const needs = clusterSecrets(namespace, Object.fromEntries(named))
  const objects = named.map(([secret]) => ({
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name: secret, namespace },
  }))
  return { ...release, needs, provides: { objects } }
}
