import type { Rule } from "../../rule.ts"

/** Folders can be built by kustomize. */
export const buildFails: Rule = {
  code: "BUILD_FAILS",
  topic: "flux",
  severity: "error",
  title: "The folder of a Kustomization cannot be built by kustomize.",
  why: "Flux fails as kustomize does here, and applies nothing of the folder. Only folders of plain Flux YAML are built; those of an environment are generated.",
  wrong: "resources: [deploymnet.yaml]",
  right: "resources: [deployment.yaml]",
  check: ({ units }) =>
    units.flatMap(({ label, object, failure }) =>
      failure?.type === "build"
        ? [
            {
              message: `${object === undefined ? `${label} cannot be built` : "its folder cannot be built"}: ${failure.message}`,
              node: object,
              path: ["spec", "path"],
              hint: "correct what kustomize names",
            },
          ]
        : [],
    ),
}
