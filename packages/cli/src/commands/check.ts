import { generate } from "@supaflux/core"
import { checkGenerated } from "../check-generated.ts"
import { exitCode } from "../exit-code.ts"
import { findProject } from "../find-project.ts"
import { loadSelected } from "../load-selected.ts"
import { reportFindings } from "../report/report-findings.ts"
import type { Terminal } from "../terminal.ts"

/** Flags of `supaflux check`. */
export interface CheckFlags {
  readonly directory?: string
}

/** `supaflux check`: the findings of the core and of the wiring check, of all environments or the named ones. */
export async function check(
  names: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<number> {
  const project = findProject(flags.directory ?? terminal.cwd, flags.directory !== undefined)
  const checked = await Promise.all(
    (await loadSelected(project, names)).map(async ({ environment, source }) => {
      const path = `generated/${environment.name}`
      const generated = await generate(environment, { source, path })
      return {
        environment,
        source,
        findings: [...generated.findings, ...checkGenerated(generated, path)],
      }
    }),
  )
  if (reportFindings(checked, terminal)) return exitCode.findings
  for (const { environment } of checked) terminal.out(`${environment.name}: holds together\n`)
  return exitCode.fine
}
