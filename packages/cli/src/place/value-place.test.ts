import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { valuePlace } from "./value-place.ts"

const root = mkdtempSync(join(tmpdir(), "supaflux-values-"))
afterAll(() => rmSync(root, { recursive: true }))

const code = `import { app, edge } from "./builders.ts"
const replicas: number = 3
const port = 80, other = { port: 81 }
export const one = app({
  name: "one" as const,
  replicas,
  values: { auth: { port: 1, "time.out": "5m" }, rest: { port: 2 } },
  listen: port,
})
export const two = edge.listener("https", { hostname: process.env["HOST"] ?? "a", image: other })
export const three = app<string>({ replicas: 1 })
`
writeFileSync(join(root, "a.ts"), code)

const one = { file: "a.ts", line: 4, column: 20 }
const two = { file: "a.ts", line: 10, column: 25 }

async function at(call: typeof one, ...path: (string | number)[]): Promise<string | undefined> {
  const place = await valuePlace(call, path, root)
  return place === undefined ? undefined : `${place.line}:${place.column}`
}

describe("valuePlace", () => {
  it("is the property whose keys end the field's path", async () => {
    expect(await at(one, "spec", "values", "auth", "port")).toBe("7:21")
    expect(await at(one, "spec", "values", "rest", "port")).toBe("7:58")
    expect(await at(one, "metadata", "name")).toBe("5:3")
  })

  it("is the constant that the property names", async () => {
    expect(await at(one, "spec", "replicas")).toBe("2:7")
    expect(await at(one, "spec", "listen")).toBe("3:7")
  })

  it("is what the field is in, where the field itself is not among the arguments", async () => {
    expect(await at(one, "spec", "values", "auth", "image", 0, "tag")).toBe("7:13")
  })

  it("is among the arguments of the call alone, also of a method", async () => {
    expect(await at(two, "spec", "hostname")).toBe("10:45")
    expect(await at({ file: "a.ts", line: 11, column: 22 }, "spec", "replicas")).toBe("11:36")
  })

  it("is unknown where several may be meant, where nothing is, and for no call", async () => {
    expect(await at(one, "spec", "port")).toBeUndefined()
    expect(await at(two, "spec", "replicas")).toBeUndefined()
    expect(await at({ file: "a.ts", line: 2, column: 1 }, "spec", "replicas")).toBeUndefined()
  })

  it("is unknown in a file that cannot be parsed", async () => {
    writeFileSync(join(root, "b.js"), "app({ replicas: 1 } as const)\n")
    const call = { file: "b.js", line: 1, column: 1 }
    expect(await valuePlace(call, ["replicas"], root)).toBeUndefined()
  })
})
