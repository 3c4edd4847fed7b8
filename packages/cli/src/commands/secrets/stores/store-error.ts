/** Why a store did not do what it was asked for: our sentence, never the store's, which may hold a value. */
export class StoreError extends Error {
  override readonly name = "StoreError"
}
