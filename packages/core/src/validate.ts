import type { Composition } from "./composition.ts"
import type { Delivered } from "./delivery.ts"
import type { Finding } from "./finding.ts"
import { locatedResources } from "./located-resource.ts"
import { definitionsComeFirst } from "./rules/definitions-come-first.ts"
import { fitsModel } from "./rules/fits-model.ts"
import { knownKinds } from "./rules/known-kinds.ts"
import { namespacesExist } from "./rules/namespaces-exist.ts"
import { noSecretData } from "./rules/no-secret-data.ts"
import type { Rule } from "./rules/rule.ts"
import { uniqueIdentities } from "./rules/unique-identities.ts"
import { validNames } from "./rules/valid-names.ts"

const rules: readonly Rule[] = [
  knownKinds,
  definitionsComeFirst,
  namespacesExist,
  uniqueIdentities,
  validNames,
  noSecretData,
]

/**
 * Composition to findings: every rule over every resource, and the model of each kind. Never stops
 * at the first problem.
 */
export async function validate(
  composition: Composition,
  delivered?: Delivered,
): Promise<readonly Finding[]> {
  const resources = locatedResources(composition, delivered)
  return [
    ...rules.flatMap((rule) => rule(composition, resources)),
    ...(await fitsModel(composition.kinds, resources)),
  ]
}
