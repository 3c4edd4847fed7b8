import { builtinModel } from "../builtin-model.ts"
import type { Model } from "../custom-kind.ts"
import type { Finding } from "../finding.ts"
import { apiVersionOf, describeResource } from "../identity.ts"
import type { KindIndex } from "../kind-index.ts"
import type { LocatedResource } from "../located-resource.ts"
import type { Resource } from "../resource.ts"

/** One error of the models' validators. */
interface SchemaError {
  readonly instancePath?: string
  readonly message?: string
  readonly params?: Readonly<Record<string, unknown>>
}

function schemaErrors(model: Model, resource: Resource): readonly SchemaError[] {
  try {
    // The validator reads `this`: plain data will do, no instance is made.
    model.prototype.validate.call(resource)
    return []
  } catch (error) {
    const { errors } = error as { errors?: readonly SchemaError[] }
    if (errors === undefined) throw error
    return errors
  }
}

function pathOf(instancePath: string): (string | number)[] {
  return instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

function explain({ message = "is not valid", params }: SchemaError): string {
  const allowed = params?.["allowedValues"]
  return Array.isArray(allowed) ? `${message}: ${allowed.join(", ")}` : message
}

/** Loads the model of a resource's kind; undefined when there is none. */
async function loadModel(kinds: KindIndex, resource: Resource): Promise<Model | undefined> {
  const known = kinds.get(resource)
  if (known === undefined) return undefined
  if (known.custom === undefined) return builtinModel(resource.apiVersion, resource.kind)
  return known.custom.model?.(apiVersionOf(resource.apiVersion))
}

function kindKey({ apiVersion, kind }: Resource): string {
  return `${apiVersion}/${kind}`
}

/** The models of all kinds that are present. */
async function loadModels(
  kinds: KindIndex,
  resources: readonly LocatedResource[],
): Promise<ReadonlyMap<string, Model | undefined>> {
  const samples = new Map(resources.map(({ resource }) => [kindKey(resource), resource]))
  return new Map(
    await Promise.all(
      [...samples].map(async ([key, sample]): Promise<[string, Model | undefined]> => [
        key,
        await loadModel(kinds, sample),
      ]),
    ),
  )
}

function toFinding(error: SchemaError, { resource, where }: LocatedResource): Finding {
  const path = pathOf(error.instancePath ?? "")
  return {
    severity: "error",
    code: "RESOURCE_INVALID",
    message: `${describeResource(resource)}: ${path.length === 0 ? "it" : path.join(".")} ${explain(error)}`,
    where: { ...where, path },
    hint: `see the documentation of ${resource.kind} in ${resource.apiVersion}`,
  }
}

/**
 * Every resource passes the validator of its model. A first net only: the models accept unknown
 * fields. Loads one model a kind that is present.
 */
export async function fitsModel(
  kinds: KindIndex,
  resources: readonly LocatedResource[],
): Promise<Finding[]> {
  const models = await loadModels(kinds, resources)
  return resources.flatMap((located) => {
    const model = models.get(kindKey(located.resource))
    if (model === undefined) return []
    return schemaErrors(model, located.resource).map((error) => toFinding(error, located))
  })
}
