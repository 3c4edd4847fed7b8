/** Values by the name of their secret and their key, as the store calls both. */
export type SecretValues = ReadonlyMap<string, ReadonlyMap<string, string>>

/** One value, when there is one. */
export function valueIn(values: SecretValues, secret: string, key: string): string | undefined {
  return values.get(secret)?.get(key)
}

/** Values laid over others, key by key. */
export function laidOver(below: SecretValues, above: SecretValues): SecretValues {
  const names = new Set([...below.keys(), ...above.keys()])
  return new Map(
    [...names].map((name) => [
      name,
      new Map([...(below.get(name) ?? []), ...(above.get(name) ?? [])]),
    ]),
  )
}
