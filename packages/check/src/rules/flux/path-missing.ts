import type { Rule } from "../../rule.ts"

/** Kustomizations name folders that are in their repository. */
export const pathMissing: Rule = {
  code: "PATH_MISSING",
  topic: "flux",
  severity: "error",
  title: "A Kustomization applies a folder that is not in the repository.",
  why: "Flux reports that the path is not found and applies nothing. Only folders of plain Flux YAML are looked at; the paths of an environment are generated.",
  wrong: "path: ./app/base # the folder is apps/base",
  right: "path: ./apps/base",
  check: ({ units }) =>
    units.flatMap(({ object, failure }) =>
      failure?.type === "path"
        ? [
            {
              message: `applies ${failure.message}, and there is no such folder`,
              node: object,
              path: ["spec", "path"],
              hint: "name a folder from the root of the repository",
            },
          ]
        : [],
    ),
}
