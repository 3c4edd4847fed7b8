/** What `pnpm pack` made of a package. */
export interface PackedPackage {
  /** Text of its package.json. */
  readonly manifest: string
  /** Its files, relative to the package: `dist/index.js`. */
  readonly files: readonly string[]
}

const expected = /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/.+\.(js|d\.ts))$/
const test = /\.(test|test-d)\.|__snapshots__\/|test-support\//

/**
 * What a user must not get, and what is absent, as one sentence each. Empty when all is well.
 *
 * Beyond what publint and attw look at: only built code and the three texts are shipped, the
 * workspace's own conditions and ranges are gone, and something was built at all.
 */
export function packedFindings({ manifest, files }: PackedPackage): readonly string[] {
  const absent = ["README.md", "LICENSE", "dist/index.js", "dist/index.d.ts"].filter(
    (file) => !files.includes(file),
  )
  const unwanted = files.filter((file) => !expected.test(file) || test.test(file))
  // From quote to quote: a description may well speak of a catalog: it is no range.
  const leftovers = [
    ...manifest.matchAll(/"@supaflux\/source"|"(?:workspace|catalog):[^"]*"/g),
  ].map(([text]) => text)
  return [
    ...absent.map((file) => `${file} is absent`),
    ...unwanted.map((file) => `${file} does not belong into the tarball`),
    ...[...new Set(leftovers)].map((text) => `package.json still has ${text}`),
  ]
}
