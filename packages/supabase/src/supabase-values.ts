import type { JsonObject } from "@supaflux/core"
import type { SecretReferences } from "./secret-references.ts"

/**
 * The values of `charts/supabase`: what its `values.yaml` sets and its schema allows.
 * @see https://github.com/supaflux/supaflux/blob/main/charts/supabase/values.yaml
 */
export type SupabaseValues = {
  /** URL under which clients reach the API. */
  readonly publicUrl: string
  readonly database: {
    readonly host: string
    readonly port: number
    readonly name: string
    readonly sslMode: "disable" | "require" | "verify-ca" | "verify-full"
    /** Where the certificates are that sign the database's. */
    readonly caBundle: { readonly configMap: string; readonly key: string }
  }
  readonly storage: { readonly bucket: string; readonly region: string }
  readonly secrets: SecretReferences
  /** Registry that all images are pulled from instead of their own. */
  readonly imageRegistry: string
  readonly imagePullSecrets: readonly { readonly name: string }[]
  readonly priorityClassName: string
  readonly nodeSelector: Readonly<Record<string, string>>
  readonly tolerations: readonly JsonObject[]
  readonly kong: {
    readonly image: {
      readonly registry: string
      readonly repository: string
      readonly tag: string
      readonly digest: string
      readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
    }
    /** Number of pods while autoscaling is off. */
    readonly replicas: number
    readonly autoscaling: {
      readonly enabled: boolean
      readonly minReplicas: number
      readonly maxReplicas: number
      /** Percent of the requested CPU. */
      readonly targetCPUUtilization: number
    }
    readonly podDisruptionBudget: {
      readonly enabled: boolean
      readonly maxUnavailable: number | string
    }
    readonly workerProcesses: number
    readonly resources: {
      readonly requests: Readonly<Record<string, string>>
      readonly limits: Readonly<Record<string, string>>
    }
  }
}
