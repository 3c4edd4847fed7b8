import { compose } from "./compose.ts"
import type { Composition } from "./composition.ts"
import type { Delivered } from "./delivery.ts"
import type { Environment } from "./environment.ts"
import type { Finding } from "./finding.ts"
import { render, type Rendered } from "./render.ts"
import { validate } from "./validate.ts"

/** Where an environment comes from and goes to. Both from the project's root, with slashes. */
export interface GenerateOptions {
  /** The environment's file. @default "environments/<name>.ts" */
  readonly source?: string
  /** The folder of its manifests. @default "generated/<name>" */
  readonly path?: string
}

/** Everything that the pure steps yield. */
export interface Generated {
  readonly composition: Composition
  /** What the delivery engine adds. */
  readonly delivered: Delivered
  /** Undefined while a finding is an error. */
  readonly rendered: Rendered | undefined
  readonly findings: readonly Finding[]
}

const nothing: Delivered = { resources: [], files: [], reserved: [] }

/** The pure steps in their order: compose, deliver, validate, render. Touches no file. */
export async function generate(
  environment: Environment,
  options: GenerateOptions = {},
): Promise<Generated> {
  const { source = `environments/${environment.name}.ts`, path = `generated/${environment.name}` } =
    options
  const { composition, findings } = compose(environment)
  const files = new Map(
    composition.components.map(({ component, resources }) => [
      component.name,
      resources.map((resource) => resource.path),
    ]),
  )
  const delivered = environment.delivery?.deliver(composition, { path, files }) ?? nothing
  const rendered = render(composition, delivered, source)
  const all = [...findings, ...(await validate(composition, delivered)), ...rendered.findings]
  const failed = all.some(({ severity }) => severity === "error")
  return { composition, delivered, rendered: failed ? undefined : rendered, findings: all }
}
