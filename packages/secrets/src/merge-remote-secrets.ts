import type { RemoteSecret } from "./remote-secret.ts"

const by = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] =>
  [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed()

function merged(first: RemoteSecret, second: RemoteSecret): RemoteSecret {
  return {
    ...second,
    ...first,
    keys: by([...first.keys, ...second.keys], ({ name }) => name),
    targets: by(
      [...first.targets, ...second.targets],
      ({ namespace, name }) => `${namespace}/${name}`,
    ),
  }
}

/** Each entry of a store once: several Secrets can be made of one. What says it first describes it. */
export function mergeRemoteSecrets(secrets: readonly RemoteSecret[]): readonly RemoteSecret[] {
  const found = new Map<string, RemoteSecret>()
  for (const secret of secrets) {
    const id = JSON.stringify([secret.store, secret.name])
    const before = found.get(id)
    found.set(id, before === undefined ? secret : merged(before, secret))
  }
  return [...found.values()]
}
