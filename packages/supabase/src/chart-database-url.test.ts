import { execFileSync, spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { chartPath } from "./test-support/chart.ts"

const read = (file: string) => readFileSync(join(chartPath, "files", file), "utf8")

describe("studio-logins.sh", () => {
  const secrets = {
    DATABASE_PASSWORD: String.raw`|&"':\ @/?#%$1+` + "`",
    DATABASE_READ_ONLY_PASSWORD: "another#@:/?%",
  }
  const server = { POSTGRES_HOST: "db", POSTGRES_PORT: "5432", POSTGRES_DB: "postgres" }
  const run = (given: Readonly<Record<string, string>>) =>
    spawnSync("sh", ["-c", read("scripts/studio-logins.sh"), "studio-logins", "env"], {
      encoding: "utf8",
      env: {
        PATH: process.env["PATH"],
        ...server,
        POSTGRES_USER_READ_ONLY: "supabase_read_only_user",
        ...given,
      },
    })

  it("gives Studio's URLs two passwords, where it knows one", () => {
    const lines = run(secrets).stdout.split("\n")
    const env = Object.fromEntries(
      lines.map((line) => [line.split("=", 1)[0], line.slice(line.indexOf("=") + 1)]),
    ) as Record<string, string>
    expect(Object.keys(env)).not.toEqual(
      expect.arrayContaining([expect.stringMatching("^DATABASE_")]),
    )
    const urlOf = (user: string, password = env["POSTGRES_PASSWORD"]) =>
      new URL(`postgresql://${user}:${password}@db:5432/postgres`)
    const writer = urlOf("postgres")
    const reader = urlOf(env["POSTGRES_USER_READ_ONLY"] ?? "")
    const next = urlOf(env["POSTGRES_USER_READ_ONLY"] ?? "", env["POSTGRES_PASSWORD_READ_ONLY"])
    for (const [url, user, password] of [
      [writer, "postgres", secrets.DATABASE_PASSWORD],
      [reader, "supabase_read_only_user", secrets.DATABASE_READ_ONLY_PASSWORD],
      [next, "supabase_read_only_user", secrets.DATABASE_READ_ONLY_PASSWORD],
    ] as const) {
      const { username, host, pathname } = url
      expect([username, decodeURIComponent(url.password)]).toEqual([user, password])
      expect([host, pathname, url.search]).toEqual(["db:5432", "/postgres", ""])
    }
  })

  it.each(Object.keys(secrets))("stops when %s is empty", (name) => {
    const { status, stderr } = run({ ...secrets, [name]: "" })
    expect(status).not.toBe(0)
    expect(stderr).toContain(`${name}: is empty`)
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
