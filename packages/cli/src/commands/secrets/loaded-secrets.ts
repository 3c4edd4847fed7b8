import { compose, type Composition, type Environment } from "@supaflux/core"
import type { RemoteSecret } from "@supaflux/secrets"
import { inventory } from "@supaflux/secrets/operations"
import { findProject, type Project } from "../../find-project.ts"
import { loadSelected } from "../../load-selected.ts"
import { findingsReport } from "../../report/findings-report.ts"
import type { Terminal } from "../../terminal.ts"
import { UsageError } from "../../usage-error.ts"

/** Flags of every command for secrets. */
export interface SecretsFlags {
  readonly directory?: string
}

/** An environment and the secrets that it reads and does not make. */
export interface LoadedSecrets {
  readonly project: Project
  readonly environment: Environment
  readonly composition: Composition
  readonly secrets: readonly RemoteSecret[]
}

/** The secrets of an environment; two stores that hold one name are the environment's fault. */
function inventoryOf(composition: Composition, source: string): readonly RemoteSecret[] {
  try {
    return inventory(composition)
  } catch (error) {
    throw new UsageError(`${source}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/**
 * Loads the secrets of one environment.
 *
 * @throws UsageError when it cannot be loaded or composed, or reads no secret
 */
export async function loadSecrets(
  name: string,
  flags: SecretsFlags,
  terminal: Terminal,
): Promise<LoadedSecrets> {
  const project = findProject(flags.directory ?? terminal.cwd, flags.directory !== undefined)
  const [loaded] = await loadSelected(project, [name])
  if (loaded === undefined) throw new UsageError(`there is no environment "${name}"`)
  const { environment, source } = loaded
  const { composition, findings } = compose(environment)
  if (findings.some(({ severity }) => severity === "error")) {
    throw new UsageError(`${source} cannot be composed`, undefined, {
      cause: findingsReport(findings),
    })
  }
  const secrets = inventoryOf(composition, source)
  if (secrets.length === 0) {
    throw new UsageError(
      `${source} reads no secret`,
      "declare some with secretSet or supabaseSecrets, of @supaflux/secrets and @supaflux/supabase",
    )
  }
  return { project, environment, composition, secrets }
}
