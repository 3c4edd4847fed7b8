import { spawnSync } from "node:child_process"
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const root = join(import.meta.dirname, "../..")
// npm picks the newest versions that the running Node can take: it must not be an old one.
const env = {
  ...process.env,
  PATH: `${dirname(process.execPath)}${delimiter}${process.env["PATH"] ?? ""}`,
}
let directory = ""
const tarballs = new Map<string, string>()

function run(cwd: string, command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: "utf8" })
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}:\n${stdout}${stderr}`)
  return stdout
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly devDependencies?: Readonly<Record<string, string>>
}
const manifest = (path: string): Manifest =>
  JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as Manifest

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "supaflux-consumer-"))
  run(root, join(root, "node_modules/.bin/tsc"), ["--build", "tsconfig.build.json"])
  for (const name of readdirSync(join(root, "packages"))) {
    const path = join(root, "packages", name)
    const { name: packageName, version, private: hidden } = manifest(path)
    if (hidden === true) continue
    run(path, "npx", ["-y", "pnpm@12", "pack", "--pack-destination", directory])
    tarballs.set(
      packageName,
      join(directory, `${packageName.slice(1).replace("/", "-")}-${version}.tgz`),
    )
  }
}, 120_000)
afterAll(() => rmSync(directory, { recursive: true }))

/** A project outside the workspace: our tarballs, TypeScript, and one environment. */
function project(name: string): string {
  const path = join(directory, name)
  mkdirSync(path)
  cpSync(join(import.meta.dirname, "environments"), join(path, "environments"), { recursive: true })
  const dependencies = Object.fromEntries([...tarballs].map(([key, file]) => [key, `file:${file}`]))
  const typescript = manifest(join(root, "node_modules/typescript")).version
  const types = manifest(join(root, "node_modules/@types/node")).version
  writeFileSync(
    join(path, "package.json"),
    JSON.stringify({
      name,
      type: "module",
      private: true,
      dependencies: { ...dependencies, typescript, "@types/node": types },
    }),
  )
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    module: "nodenext",
    target: "es2024",
    noEmit: true,
    // The declarations of kubernetes-models do not pass the check themselves.
    skipLibCheck: true,
    types: ["node"],
  }
  writeFileSync(
    join(path, "tsconfig.json"),
    JSON.stringify({ compilerOptions, include: ["environments"] }),
  )
  return path
}

const installers = {
  npm: (path: string) => run(path, "npm", ["install", "--no-audit", "--no-fund"]),
  pnpm: (path: string) => {
    const overrides = [...tarballs].map(([key, file]) => `  "${key}": "file:${file}"\n`)
    writeFileSync(join(path, "pnpm-workspace.yaml"), `overrides:\n${overrides.join("")}`)
    return run(path, "npx", ["-y", "pnpm@12", "install"])
  },
}

describe.each(["npm", "pnpm"] as const)(
  "a project that installs the tarballs with %s",
  (installer) => {
    let path = ""
    beforeAll(() => {
      path = project(installer)
      installers[installer](path)
    }, 120_000)

    it("type-checks its environment in strict mode", () => {
      expect(run(path, join(path, "node_modules/.bin/tsc"), [])).toBe("")
    })

    it("is refused a key that no secret declares", () => {
      const file = join(path, "environments/production.ts")
      const right = readFileSync(file, "utf8")
      writeFileSync(file, right.replace('.key("url")', '.key("uri")'))
      expect(() => run(path, join(path, "node_modules/.bin/tsc"), [])).toThrow(/"uri"/)
      writeFileSync(file, right)
    })

    it("lists the secrets that it reads", () => {
      expect(run(path, "npx", ["supaflux", "secrets", "list", "production"])).toMatch(
        /^shop\/database +url +as its owner gives it +given +all$/m,
      )
    })

    it("generates the expected tree, which then is up to date", () => {
      expect(run(path, "npx", ["supaflux", "gen"])).toMatch(/^production: 23 created, /)
      expect(run(path, "npx", ["supaflux", "gen", "--check"])).toMatch(
        /^production: 0 to create, 0 to update, 0 to delete/,
      )
      const files = readdirSync(join(path, "generated/production"), {
        recursive: true,
        withFileTypes: true,
      })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name).slice(join(path, "generated/production/").length),
        )
      expect(files.sort().join("\n")).toMatchInlineSnapshot(`
        "components/external-secrets/helmrelease.helm.toolkit.fluxcd.io_external-secrets_external-secrets.yaml
        components/external-secrets/kustomization.yaml
        components/external-secrets/ocirepository.source.toolkit.fluxcd.io_external-secrets_external-secrets.yaml
        components/namespaces/kustomization.yaml
        components/namespaces/namespace_external-secrets.yaml
        components/namespaces/namespace_shop.yaml
        components/secret-store/clustersecretstore.external-secrets.io_secret-store.yaml
        components/secret-store/kustomization.yaml
        components/shop-secrets/externalsecret.external-secrets.io_shop_database.yaml
        components/shop-secrets/kustomization.yaml
        components/shop/helmrelease.helm.toolkit.fluxcd.io_shop_shop.yaml
        components/shop/kustomization.yaml
        components/shop/ocirepository.source.toolkit.fluxcd.io_shop_shop.yaml
        flux-system/gotk-components.yaml
        flux-system/gotk-sync.yaml
        flux-system/kustomization.yaml
        kustomization.yaml
        sync/kustomization.kustomize.toolkit.fluxcd.io_flux-system_external-secrets.yaml
        sync/kustomization.kustomize.toolkit.fluxcd.io_flux-system_namespaces.yaml
        sync/kustomization.kustomize.toolkit.fluxcd.io_flux-system_secret-store.yaml
        sync/kustomization.kustomize.toolkit.fluxcd.io_flux-system_shop-secrets.yaml
        sync/kustomization.kustomize.toolkit.fluxcd.io_flux-system_shop.yaml
        sync/kustomization.yaml"
      `)
    })

    it("loads no other package of ours, and no model, when it imports one builder", () => {
      const record = `import { registerHooks } from "node:module"
      registerHooks({ load: (url, context, next) => { console.log(url); return next(url, context) } })`
      writeFileSync(join(path, "record.mjs"), record)
      writeFileSync(join(path, "one.mjs"), 'import "@supaflux/secrets"\n')
      const loaded = run(path, process.execPath, ["--import", "./record.mjs", "one.mjs"])
      expect(loaded).toMatch(/supaflux\+?\/?.*secrets/)
      expect(loaded).toMatch(/@supaflux\/flux\//)
      expect(loaded).not.toMatch(
        /kubernetes-models|@supaflux\/(?:mesh|gateway|cluster|supabase|cli)\//,
      )
    })
  },
)
