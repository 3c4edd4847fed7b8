import type { ResourceMap } from "@supaflux/core"
import { caConfigMap } from "./ca-config-map.ts"
import { migrations } from "./migrations/migrations.ts"
import { publicUrlOf } from "./public-url.ts"
import { secretReferences, type SecretUse } from "./secret-references.ts"
import type { SupabaseOptions } from "./supabase-options.ts"
import type { SupabaseValues } from "./supabase-values.ts"

/** Some of the values of the chart. */
type Some<Values> =
  Values extends Readonly<Record<string, unknown>>
    ? { readonly [Key in keyof Values]?: Some<Values[Key]> }
    : Values

/** What the options of a release come to. */
export interface Derived {
  /** Values of the chart; what is not here keeps the chart's default. */
  readonly values: Some<SupabaseValues>
  /** Resources beside the HelmRelease that the values refer to. */
  readonly resources: ResourceMap
}

/** What is on, by the options or by the values that are laid over them. */
function secretUse({ smtp, monitoring, values }: SupabaseOptions): SecretUse {
  return {
    smtp: smtp !== undefined || (values?.auth?.smtp?.host ?? "") !== "",
    metrics: monitoring !== undefined || values?.monitoring?.enabled === true,
  }
}

/** The chart's values that follow from the options, and the resources that they refer to. */
export function derivedValues(options: SupabaseOptions, name: string, namespace: string): Derived {
  const { database, storage, secrets, hostnames, publicUrl, priorityClass } = options
  const { monitoring, smtp } = options
  const { host, port = 5432, name: databaseName = "postgres", sslMode = "verify-full" } = database
  const ca =
    database.caBundle === undefined
      ? undefined
      : caConfigMap(database.caBundle, { name: `${name}-database-ca`, namespace })
  const bootstrap = migrations(options.migrations, { name, namespace })
  return {
    values: {
      publicUrl: publicUrlOf(hostnames, publicUrl),
      database: {
        host,
        port,
        name: databaseName,
        sslMode,
        ...(ca === undefined ? {} : { caBundle: ca.reference }),
      },
      storage: { bucket: storage.bucket, region: storage.region },
      ...(priorityClass === undefined ? {} : { priorityClassName: priorityClass.name }),
      ...(monitoring === undefined
        ? {}
        : {
            monitoring: { enabled: true },
            networkPolicy: { monitoringNamespace: monitoring.namespace },
          }),
      ...(smtp === undefined ? {} : { auth: { smtp } }),
      secrets: secretReferences(secrets, secretUse(options)),
      ...(options.migrations === undefined ? {} : { bootstrap: bootstrap.values }),
    },
    resources: {
      ...(ca?.resource === undefined ? {} : { databaseCa: ca.resource }),
      ...bootstrap.resources,
    },
  }
}
