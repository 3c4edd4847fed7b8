import type { RemoteSecret } from "@supaflux/secrets"
import { parseDocument, textsOf } from "../folder/document.ts"
import { StoreError } from "./store-error.ts"
import type { About, StoredText, TextStore } from "./text-store.ts"

type Values = ReadonlyMap<string, string>

const unreadable = (): StoreError => new StoreError("it is no JSON document: mend it by hand")

function documentOf(stored: StoredText | undefined): Readonly<Record<string, unknown>> {
  if (stored === undefined) return {}
  const document = parseDocument(stored.text)
  if (document === undefined) throw unreadable()
  return document
}

/** The values that a store holds of a secret; undefined when nothing of it is there. */
export async function readStored(
  store: TextStore,
  { name, layout, keys }: RemoteSecret,
): Promise<Values | undefined> {
  if (layout === "json") {
    const stored = await store.get(name)
    return stored === undefined ? undefined : textsOf(documentOf(stored))
  }
  const found = new Map<string, string>()
  for (const key of keys) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: these APIs throttle
    const stored = await store.get(`${name}/${key.name}`)
    if (stored !== undefined && stored.text !== "") found.set(key.name, stored.text)
  }
  return found.size === 0 ? undefined : found
}

/** The document with new values. Refuses to give a key another value, unless it is to be replaced. */
function withValues(
  document: Readonly<Record<string, unknown>>,
  values: Values,
  replace: boolean,
): string {
  for (const [key, value] of values) {
    const before = document[key]
    if (replace || before === undefined || before === "" || before === value) continue
    throw new StoreError(`${key} has got another value meanwhile: run the command again`)
  }
  return JSON.stringify({ ...document, ...Object.fromEntries(values) })
}

async function writeEntry(
  store: TextStore,
  id: string,
  about: About,
  next: (stored: StoredText | undefined) => string,
): Promise<void> {
  // Read once more, right before: somebody else may have added a key.
  const stored = await store.get(id)
  const text = next(stored)
  if (stored === undefined) await store.create(id, text, about)
  else if (stored.text !== text) await store.replace(id, text, stored, about)
}

/**
 * Adds values to what a store holds of a secret; everything else in it stays. With `replace`, a key
 * that is there gets the new value.
 */
export async function writeStored(
  store: TextStore,
  { name, layout }: RemoteSecret,
  values: Values,
  { replace = false, ...about }: About & { readonly replace?: boolean },
): Promise<void> {
  if (layout === "json") {
    await writeEntry(store, name, about, (stored) =>
      withValues(documentOf(stored), values, replace),
    )
    return
  }
  for (const [key, value] of values) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: what was done stays done
    await writeEntry(store, `${name}/${key}`, about, (stored) => {
      withValues(
        stored === undefined ? {} : { [key]: stored.text },
        new Map([[key, value]]),
        replace,
      )
      return value
    })
  }
}

/** A replacement of values, and what was there before. */
export interface Replacement {
  readonly before: Values | undefined
  readonly values: Values
}

/** Refuses to take the place of a value that is not the one that was looked at. */
function refuseChanged(now: Values | undefined, { before, values }: Replacement): void {
  for (const key of values.keys()) {
    if (now?.get(key) === before?.get(key)) continue
    throw new StoreError(
      `somebody else changed ${key} meanwhile: look at it, and run the command again`,
    )
  }
}

/**
 * Gives keys new values, and reads them back. Where the store can, the new version is there before
 * anybody gets it, and becomes the current one in one step.
 *
 * @returns how to go back to the version before; undefined where the store keeps none
 */
export async function replaceStored(
  store: TextStore,
  secret: RemoteSecret,
  replacement: Replacement,
  about: About,
): Promise<string | undefined> {
  const { name, layout } = secret
  const { values } = replacement
  let undo: string | undefined
  if (layout === "json" && store.staged !== undefined) {
    const stored = await store.get(name)
    const document = documentOf(stored)
    refuseChanged(textsOf(document), replacement)
    const text = JSON.stringify({ ...document, ...Object.fromEntries(values) })
    const version = await store.staged.stage(name, text)
    await store.staged.promote(name, version)
    undo = store.undo?.(name, stored?.version ?? "", version)
  } else {
    const stored = layout === "json" ? await store.get(name) : undefined
    refuseChanged(await readStored(store, secret), replacement)
    await writeStored(store, secret, values, { ...about, replace: true })
    undo = stored === undefined ? undefined : store.undo?.(name, stored.version, "")
  }
  const now = await readStored(store, secret)
  const other = [...values].find(([key, value]) => now?.get(key) !== value)
  if (other === undefined) return undo
  throw new StoreError(`${other[0]} was written, but the store holds another value: look at it`)
}
