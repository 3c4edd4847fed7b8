import { defineConfig } from "vitest/config"

const conditions = ["@supaflux/source"]

/** One flat configuration: projects would not inherit the source condition. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "{environments,bench,e2e}/**/*.test.ts"],
    testTimeout: 30_000,
    // Vitest leaves a core free, which on two cores halves the speed.
    maxWorkers: "100%",
  },
})
