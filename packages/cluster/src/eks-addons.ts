import type { Provides } from "@supaflux/core"
import { snapshotKinds } from "./snapshot-kinds.ts"

/** The EKS add-ons of a cluster that bring kinds. Somebody else installs them, such as Terraform. */
export interface EksAddons {
  /** Whether `snapshot-controller` is installed, which `storage` and backups of volumes need. @default false */
  readonly snapshotController?: boolean
}

/**
 * What the EKS add-ons of a cluster provide, for the environment that runs in it.
 *
 * @example
 * defineEnvironment({ provides: eksAddons({ snapshotController: true }), … })
 * @see https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html
 */
export function eksAddons({ snapshotController = false }: EksAddons): Provides {
  return { crds: snapshotController ? snapshotKinds : [] }
}
