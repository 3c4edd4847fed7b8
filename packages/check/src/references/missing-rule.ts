import type { Problem } from "../problem.ts"
import type { Rule } from "../rule.ts"
import { referencesOf } from "../references.ts"
import { describeReference } from "./describe-reference.ts"
import type { Reference, ReferenceFamily } from "./reference.ts"
import { standing } from "./standing.ts"
import { suggest } from "./suggest.ts"

/** The texts of a rule, and which references it is about. */
export interface MissingRule extends Pick<Rule, "code" | "title" | "why" | "wrong" | "right"> {
  readonly family: ReferenceFamily
  /** Which references of the family. @default all */
  readonly only?: (reference: Reference) => boolean
}

/** The rule that whatever references of one family mean is there. */
export function missingRule({ family, only = () => true, ...texts }: MissingRule): Rule {
  return {
    ...texts,
    topic: "references",
    severity: "error",
    check: (graph) =>
      (referencesOf(graph).get(family) ?? []).flatMap((reference): Problem[] => {
        const { from, path, to, optional } = reference
        if (optional || !only(reference) || standing(graph, to) !== "missing") return []
        return [
          {
            message: `refers to the ${describeReference(to)}, which nothing applies`,
            node: from,
            path,
            hint: suggest(graph, reference),
          },
        ]
      }),
  }
}
