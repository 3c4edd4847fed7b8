import type { RemoteSecret } from "@supaflux/secrets"

type Values = ReadonlyMap<string, string>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/**
 * The text of a secret's document: what the store gets, or, for a secret of the cluster itself, the
 * Secret that is applied.
 */
export function documentText({ store, targets }: RemoteSecret, values: Values): string {
  const document = Object.fromEntries(values)
  const [target] = targets
  const content =
    store !== undefined || target === undefined
      ? document
      : {
          apiVersion: "v1",
          kind: "Secret",
          metadata: { name: target.name, namespace: target.namespace },
          stringData: document,
        }
  return `${JSON.stringify(content, undefined, 2)}\n`
}

/** A JSON document; undefined when a text is none. */
export function parseDocument(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    // The parser's message shows a part of the text.
    return undefined
  }
}

/** The texts of a document, empty ones left out: nobody can use them. */
export function textsOf(document: Readonly<Record<string, unknown>>): Values {
  return new Map(
    Object.entries(document).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
    ),
  )
}

/** The values of a document in a folder, which holds texts alone; undefined when it is none. */
export function readDocumentOf({ store }: RemoteSecret, text: string): Values | undefined {
  const document = parseDocument(text)
  const values = store === undefined ? document?.["stringData"] : document
  if (!isRecord(values) || Object.values(values).some((value) => typeof value !== "string")) {
    return undefined
  }
  return textsOf(values)
}
