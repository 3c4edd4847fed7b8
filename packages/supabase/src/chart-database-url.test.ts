import { execFileSync, spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { chartPath } from "./test-support/chart.ts"

const read = (file: string) => readFileSync(join(chartPath, "files", file), "utf8")

describe("encode-password.sh", () => {
  it("gives Studio a password that it can put into a URL as it stands", () => {
    const password = String.raw`|&"':\ @/?#%$1+` + "`"
    const { stdout } = spawnSync(
      "sh",
      [
        "-c",
        read("scripts/encode-password.sh"),
        "encode-password",
        "sh",
        "-c",
        'printf "%s %s" "$POSTGRES_PASSWORD" "${DATABASE_PASSWORD-gone}"',
      ],
      { encoding: "utf8", env: { PATH: process.env["PATH"], DATABASE_PASSWORD: password } },
    )
    const [encoded = "", left] = stdout.split(" ")
    expect(left).toBe("gone")
    const url = new URL(`postgresql://postgres:${encoded}@db:5432/postgres`)
    expect(decodeURIComponent(url.password)).toBe(password)
    expect(url.host).toBe("db:5432")
  })
})

describe("database-url.sh", () => {
  const run = (password: string | undefined) =>
    spawnSync(
      "sh",
      [
        "-c",
        read("scripts/database-url.sh"),
        "database-url",
        "DATABASE_URL",
        "postgres://supabase_auth_admin",
        "db:5432/postgres?sslmode=require",
        "sh",
        "-c",
        'printf "%s %s" "$DATABASE_URL" "${DATABASE_PASSWORD-gone}"',
      ],
      {
        encoding: "utf8",
        env: {
          PATH: process.env["PATH"],
          ...(password === undefined ? {} : { DATABASE_PASSWORD: password }),
        },
      },
    )

  it.each(["plain", String.raw`|&"':\ @/?#%$1+` + "`", "ü€ 🔑", "-n", "%s", "a".repeat(500)])(
    "makes a URL of which %j is the password",
    (password) => {
      const { stdout, status } = run(password)
      const [url = "", left] = stdout.split(" ")
      expect(status).toBe(0)
      expect(left).toBe("gone")
      const parsed = new URL(url)
      expect(decodeURIComponent(parsed.password)).toBe(password)
      expect(parsed).toMatchObject({
        username: "supabase_auth_admin",
        host: "db:5432",
        pathname: "/postgres",
        search: "?sslmode=require",
      })
    },
  )

  it.each([undefined, ""])("stops when the password is %j", (password) => {
    const { status, stderr } = run(password)
    expect(status).not.toBe(0)
    expect(stderr).toContain("DATABASE_PASSWORD")
  })

  it("is for every shell, not for bash alone", () => {
    expect(() => execFileSync("sh", ["-n", "-c", read("scripts/database-url.sh")])).not.toThrow()
    expect(read("scripts/database-url.sh")).not.toMatch(/\[\[|\$'|<<</)
  })
})
