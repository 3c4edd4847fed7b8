import type { Container } from "../../test-support/objects.ts"

/**
 * The variables of a container as its pod has them.
 *
 * @param contents content of Secrets and ConfigMaps, as `<name>/<key>`
 * @throws {Error} when one refers to something that has no content here
 */
export function containerEnvironment(
  container: Container,
  contents: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (container.env ?? []).map(({ name, value, valueFrom }) => {
      if (value !== undefined) return [name, value]
      const { name: object, key } = valueFrom?.secretKeyRef ?? valueFrom?.configMapKeyRef ?? {}
      const content = contents[`${object}/${key}`]
      if (content === undefined)
        throw new Error(`${name} refers to ${object}/${key}: give its content.`)
      return [name, content]
    }),
  )
}
