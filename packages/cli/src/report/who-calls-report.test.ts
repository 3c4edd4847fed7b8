import { expect, it } from "vitest"
import { whoCallsReport } from "./who-calls-report.ts"

it("prints a line for each permission, and says when there is no mesh", () => {
  const row = { from: "a/b", to: "Deployment app/web", by: "ALLOW app/web" }
  const report = whoCallsReport("production", [
    { ...row, ports: ["80", "81"] },
    { ...row, ports: [] },
  ])
  expect(report).toBe(
    [
      "production: who may call whom in the mesh\n",
      "from  to                        by",
      "a/b   Deployment app/web:80,81  ALLOW app/web",
      "a/b   Deployment app/web:*      ALLOW app/web\n",
    ].join("\n"),
  )
  expect(whoCallsReport("local", [])).toBe("local: no pods of an ambient mesh\n")
})
