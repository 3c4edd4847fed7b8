/** Addresses of files of a repository at a tag. */
export function githubFiles(
  repository: string,
  tag: string,
  ...paths: readonly string[]
): readonly string[] {
  return paths.map((path) => `https://github.com/${repository}/blob/${tag}/${path}`)
}
