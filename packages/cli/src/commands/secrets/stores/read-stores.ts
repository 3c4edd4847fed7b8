import type { RemoteSecret } from "@supaflux/secrets"
import type { SecretValues } from "@supaflux/secrets/operations"
import { awsError } from "./aws-error.ts"
import type { Stores } from "./open-stores.ts"
import { StoreError } from "./store-error.ts"
import { readStored } from "./stored-secret.ts"
import { UsageError } from "../../../usage-error.ts"

/** A secret for which a store did not do what it was asked for. */
export interface StoreFailure {
  readonly secret: RemoteSecret
  /** Why, in one sentence without a value. */
  readonly message: string
}

/** What the stores hold. */
export interface StoredValues {
  readonly values: SecretValues
  readonly failures: readonly StoreFailure[]
}

/** Why something failed. What concerns more than one secret goes on as it is. */
export function failureOf(secret: RemoteSecret, error: unknown): StoreFailure {
  if (error instanceof UsageError) throw error
  const { message } = error instanceof StoreError ? error : awsError(error)
  return { secret, message }
}

/** Reads secrets from their stores, one after the other. One that cannot be read keeps no other from it. */
export async function readStores(
  secrets: readonly RemoteSecret[],
  stores: Stores,
): Promise<StoredValues> {
  const values = new Map<string, ReadonlyMap<string, string>>()
  const failures: StoreFailure[] = []
  for (const secret of secrets) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: these APIs throttle
      const store = await stores.of(secret)
      // oxlint-disable-next-line no-await-in-loop -- the same
      const stored = store === undefined ? undefined : await readStored(store, secret)
      if (stored !== undefined) values.set(secret.name, stored)
    } catch (error) {
      failures.push(failureOf(secret, error))
    }
  }
  return { values, failures }
}
