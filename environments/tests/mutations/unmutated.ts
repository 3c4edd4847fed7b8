/** Rules of which no defect can be put into production, with the reason. */
export const unmutated: Readonly<Record<string, string>> = {
  PATH_MISSING:
    "The paths of an environment are generated; folders by hand are broken in packages/cli/src/tree/check-tree.test.ts.",
  BUILD_FAILS:
    "An environment has no folders that kustomize builds; folders by hand are broken in packages/cli/src/tree/check-tree.test.ts.",
}
