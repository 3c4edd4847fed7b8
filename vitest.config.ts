import { defineConfig } from "vitest/config"

const conditions = ["@supaflux/source"]
// Every project says them again: none inherits them.
const sources = { resolve: { conditions }, ssr: { resolve: { conditions } } }

/** Tests that leave nothing behind in a module: they share what they import, and what was rendered before. */
const pure = [
  "autoscaling",
  "check",
  "cli",
  "cluster",
  "core",
  "dns",
  "flux",
  "gateway",
  "inputs",
  "mesh",
  "observability",
  "secrets",
  "testing",
  "tools",
  "velero",
]
  .map((name) => `packages/${name}/src/**/*.test.ts`)
  .concat(
    "packages/supabase/src/{,bootstrap/,chart-files/,migrations/,real-services/}*.test.ts",
    "environments/**/*.test.ts",
  )

const common = {
  testTimeout: 30_000,
  // Vitest leaves a core free, which on two cores halves the speed.
  maxWorkers: "100%",
}

export default defineConfig({
  test: {
    ...common,
    projects: [
      { ...sources, test: { ...common, name: "pure", include: pure, isolate: false } },
      {
        ...sources,
        test: {
          ...common,
          name: "isolated",
          include: ["packages/*/src/**/*.test.ts", "{environments,bench,e2e}/**/*.test.ts"],
          exclude: ["**/node_modules/**", ...pure],
        },
      },
    ],
  },
})
