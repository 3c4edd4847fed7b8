const olderWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  operator: { Gte: "Gt", Lte: "Lt" },
  consolidationPolicy: { Balanced: "WhenEmpty" },
}

/**
 * A copy in which words that Karpenter has learnt since its models were made stand as older ones of
 * the same shape: the models refuse what the API server takes.
 */
export function inOlderWords(resource: unknown): unknown {
  return JSON.parse(JSON.stringify(resource), (key, value: unknown) =>
    typeof value === "string" ? (olderWords[key]?.[value] ?? value) : value,
  )
}
