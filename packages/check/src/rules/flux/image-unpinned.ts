import type { Graph } from "../../graph/graph.ts"
import { podsOf, type Container } from "../../pods.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"

/** What is wrong with the tag of an image; undefined when it has one, or a digest. */
function loose(image: string): string | undefined {
  if (image.includes("@")) return undefined
  const [, tag] = /:([^/:]+)$/.exec(image) ?? []
  if (tag === undefined) return "has no tag"
  return tag === "latest" ? "has the tag latest" : undefined
}

function check(graph: Graph): Problem[] {
  return podsOf(graph).flatMap(({ node, spec, path }) =>
    (["initContainers", "containers"] as const).flatMap((list) =>
      (spec[list] ?? []).flatMap(({ name, image = "" }: Container, index): Problem[] => {
        // Istio puts in the image of its proxy where `auto` stands.
        const what = image === "" || image === "auto" ? undefined : loose(image)
        if (what === undefined) return []
        return [
          {
            message: `the image ${image} of the container ${name ?? String(index)} ${what}`,
            node,
            path: [...path, "spec", list, index, "image"],
            hint: "name the version's tag, or better its digest",
          },
        ]
      }),
    ),
  )
}

/** Images have a version. */
export const imageUnpinned: Rule = {
  code: "IMAGE_UNPINNED",
  topic: "flux",
  severity: "error",
  title: "A container runs whatever image is the newest.",
  why: "Two pods of one Deployment may run different programs, each restart may bring another, and there is nothing to go back to.",
  wrong: "image: nginx",
  right: "image: nginx:1.29.3",
  check,
}
