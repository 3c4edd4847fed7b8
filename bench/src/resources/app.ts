/** One application, from which its seven resources are made. */
export interface App {
  /** Unique in the environment. */
  readonly name: string
  readonly namespace: string
  /** Counts the applications; makes images, ports and sizes differ. */
  readonly index: number
  readonly labels: Readonly<Record<string, string>>
  readonly selector: Readonly<Record<string, string>>
}

/** The application of a number. */
export function app(index: number, namespace: string): App {
  const name = `${namespace}-app-${index}`
  const selector = { "app.kubernetes.io/name": name }
  return {
    name,
    namespace,
    index,
    selector,
    labels: {
      ...selector,
      "app.kubernetes.io/version": `1.${index % 40}.${index % 7}`,
      "app.kubernetes.io/component": index % 3 === 0 ? "worker" : "api",
      "app.kubernetes.io/part-of": namespace,
    },
  }
}
