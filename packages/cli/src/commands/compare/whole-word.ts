/**
 * A pattern that finds a name as a whole word. Only letters and digits continue a word, so
 * `production` is found in `acme-production-backups` and not in `reproduction`.
 */
export function wholeWord(name: string): RegExp {
  const literal = name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, "gu")
}
