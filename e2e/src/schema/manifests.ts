import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { readResources } from "../cluster/read-resources.ts"
import { generatedFolder } from "../repository/generated-folder.ts"
import { renderOwnCharts } from "../repository/render-own-charts.ts"
import { renderVariants } from "../repository/render-variants.ts"

/** Manifests that are judged together. */
export interface Manifests {
  /** `production`, `the release supabase of production` */
  readonly what: string
  /** Files and folders. */
  readonly paths: readonly string[]
  /** Namespace of resources that name none, as Helm has it. */
  readonly namespace?: string
  /** There are fewer than that only when something is wrong. */
  readonly least: number
}

/**
 * All that is generated for some environments, and all that our charts render: for their releases, and in variants.
 *
 * @param folder where the renderings are written
 */
export function manifests(environments: readonly string[], folder: string): readonly Manifests[] {
  const write = (name: string, text: string): string => {
    const file = join(folder, `${name}.yaml`)
    writeFileSync(file, text)
    return file
  }
  const variants = renderVariants()
  return [
    ...environments.flatMap((environment): readonly Manifests[] => {
      const tree = join(generatedFolder, environment)
      const resources = readResources(tree).map(({ resource }) => resource)
      return [
        { what: environment, paths: [tree], least: 1 },
        ...renderOwnCharts(resources, folder).map(({ name, namespace, text }) => ({
          what: `the release ${name} of ${environment}`,
          paths: [write(`${environment}-${name}`, text)],
          namespace,
          least: 1,
        })),
      ]
    }),
    {
      what: `${variants.length} variants of the chart of Supabase`,
      paths: variants.map(({ name, text }) => write(`supabase-${name}`, text)),
      least: 50 * variants.length,
    },
  ]
}
