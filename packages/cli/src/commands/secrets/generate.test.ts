import { execFileSync } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { secretsProject, valuesBelow } from "../../test-support/secrets-project.ts"

const folder = ".secrets/test"
const generate = "generate test"

describe("a folder of secrets", () => {
  it("holds one document a secret, for its owner alone", async () => {
    const project = secretsProject()
    const { code, out, err } = await project.secrets(generate)
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(project.list(folder)).toContain("app/jwt.json")
    expect(project.list(folder)).toHaveLength(4)
    const modes = ["", "app", "app/jwt.json"].map(
      (path) => statSync(join(project.root, folder, path)).mode & 0o777,
    )
    expect(modes).toEqual([0o700, 0o700, 0o600])
    const jwt = JSON.parse(project.read(`${folder}/app/jwt.json`)) as object
    expect(Object.keys(jwt)).toContain("anonToken")
    expect(out).toContain("  new     app/jwt › secret, ")
    expect(out).toContain(".secrets/test: 11 new, 0 kept\n")
  })

  it("is changed by no second run", async () => {
    const project = secretsProject()
    await project.secrets(generate)
    const read = () => project.list(folder).map((file) => project.read(`${folder}/${file}`))
    const before = read()
    const { code, out } = await project.secrets(generate)
    expect({ code, out }).toEqual({ code: 0, out: ".secrets/test: 0 new, 11 kept\n" })
    expect(read()).toEqual(before)
  })

  it("gets what was removed from it, and keeps the rest", async () => {
    const project = secretsProject()
    await project.secrets(generate)
    const { serviceKey: _, ...rest } = JSON.parse(project.read(`${folder}/app/jwt.json`)) as Record<
      string,
      string
    >
    project.put(`${folder}/app/jwt.json`, JSON.stringify(rest))
    const { code, out } = await project.secrets(generate)
    expect({ code, out }).toEqual({
      code: 0,
      out: "  new     app/jwt › serviceKey\n.secrets/test: 1 new, 10 kept\n",
    })
    expect(JSON.parse(project.read(`${folder}/app/jwt.json`))).toMatchObject(rest)
  })

  it("gets no new JWT secret while tokens of the old one are in it", async () => {
    const project = secretsProject()
    await project.secrets(generate)
    const { secret: _, ...rest } = JSON.parse(project.read(`${folder}/app/jwt.json`)) as Record<
      string,
      string
    >
    project.put(`${folder}/app/jwt.json`, JSON.stringify(rest))
    const { code, err } = await project.secrets(generate)
    expect(code).toBe(1)
    expect(err).toBe(
      "  lost    app/jwt › secret: anonKey, serviceKey, keys, jwks were made of it and do not fit a new one. Find it, or rotate them together.\n",
    )
    expect(project.read(`${folder}/app/jwt.json`)).not.toContain('"secret"')
  })

  it.each([
    ["a document with half a line", "{ ", "is no JSON document with texts"],
    ["a document with a number", '{ "secret": 12345678 }', "is no JSON document with texts"],
  ])("with %s stops the command, and shows nothing of it", async (_, text, message) => {
    const project = secretsProject({}, { [`${folder}/app/jwt.json`]: text })
    chmodSync(join(project.root, folder), 0o700)
    chmodSync(join(project.root, folder, "app/jwt.json"), 0o600)
    const { code, err } = await project.secrets(generate)
    expect(code).toBe(2)
    expect(err).toContain(`error: ${folder}/app/jwt.json ${message}\nhint: `)
    expect(err).not.toContain("12345678")
    expect(project.list(folder)).toEqual(["app/jwt.json"])
  })

  it("is refused when others can read it, or it is a link", async () => {
    const open = secretsProject({}, { [`${folder}/app/jwt.json`]: "{}" })
    chmodSync(join(open.root, folder), 0o750)
    expect(await open.secrets(generate)).toMatchObject({
      code: 2,
      err: `error: ${folder} is open to other users of this machine\nhint: chmod 700 ${folder}\n`,
    })
    const link = secretsProject()
    mkdirSync(join(link.root, ".secrets"))
    symlinkSync(link.root, join(link.root, folder))
    expect((await link.secrets(generate)).err).toContain("is a symbolic link")
  })

  it("is refused in a Git work tree that does not ignore it", async () => {
    const project = secretsProject({}, { ".gitignore": "/elsewhere/\n" })
    execFileSync("git", ["init", "--quiet"], { cwd: project.root })
    const { code, err } = await project.secrets(generate)
    expect(code).toBe(2)
    expect(err).toContain("error: .secrets/test lies in a Git work tree and is not ignored there")
    expect(existsSync(join(project.root, ".secrets"))).toBe(false)
    project.put(".gitignore", "/.secrets/\n")
    expect(await project.secrets(generate)).toMatchObject({ code: 0 })
  })
})

describe("a value that somebody has to give", () => {
  const names = ["auth", "jwt", "master", "postgres", "smtp"] as const
  const given = {
    smtp: { username: "postmaster", password: "mail-is-a-pa$$word" },
    "app/master": { username: "postgres", password: "the-master-of-postgres" },
  }

  it("is named when nobody can be asked; the others are made", async () => {
    const project = secretsProject({ names })
    const { code, out, err } = await project.secrets(generate)
    expect(code).toBe(1)
    expect(out).toContain("9 new, 0 kept\n")
    expect(err.match(/^ {2}absent {2}\S+ › \S+:/gm)).toHaveLength(4)
    expect(err).toContain(
      "  absent  app/smtp › password: Only its owner knows it. Give it on a terminal, or in a file with --from.\n",
    )
  })

  it("comes from a file, and is nowhere in the output", async () => {
    const project = secretsProject({ names }, { "given.json": JSON.stringify(given) })
    const { code, out, err } = await project.secrets(`${generate} --from given.json`)
    expect({ code, err }).toEqual({ code: 0, err: "" })
    const values = valuesBelow(join(project.root, folder))
    expect(values).toContain(given.smtp.password)
    // The job and the services log in with one name, postgres, and so with one password.
    expect(project.read(`${folder}/app/postgres.json`)).toContain("the-master-of-postgres")
    expect(values.filter((value) => value !== "postgres" && out.includes(value))).toEqual([])
    expect(out).not.toContain("[hidden]")
    expect(await project.secrets(`${generate} --from given.json`)).toMatchObject({ code: 0 })
  })

  it("never takes the place of another one", async () => {
    const project = secretsProject({ names }, { "given.json": JSON.stringify(given) })
    await project.secrets(`${generate} --from given.json`)
    project.put("given.json", JSON.stringify({ smtp: { password: "another-pa$$word" } }))
    const { code, err } = await project.secrets(`${generate} --from given.json`)
    expect(code).toBe(2)
    expect(err).toContain("error: app/smtp › password has another value in .secrets/test already")
    expect(err).not.toContain("another-pa$$word")
    expect(project.read(`${folder}/app/smtp.json`)).toContain(given.smtp.password)
  })

  it.each([
    ['{ "smpt": {} }', 'there is no secret "smpt"\nhint: did you mean "smtp"?'],
    ['{ "smtp": { "pass": "x" } }', "given.json has a key for app/smtp that no one reads"],
    ['{ "smtp": { "password": 12345678 } }', "given.json has no text for app/smtp › password"],
    ['{ "smtp": "12345678" }', "given.json has no keys for app/smtp"],
    ['{ "smtp": { "password": "12345678" ', "given.json is no JSON document"],
  ])("is refused in a file like %s", async (text, message) => {
    const project = secretsProject({ names }, { "given.json": text })
    const { code, err } = await project.secrets(`${generate} --from given.json`)
    expect(code).toBe(2)
    expect(err).toContain(`error: ${message}`)
    expect(err).not.toContain("12345678")
    expect(project.list(folder)).toEqual([])
  })

  it("that cannot work stops everything", async () => {
    const wrong = { ...given, jwt: { secret: "too short, and with spaces" } }
    const project = secretsProject({ names }, { "given.json": JSON.stringify(wrong) })
    const { code, out, err } = await project.secrets(`${generate} --from given.json`)
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toContain("error CHARACTERS app/jwt › secret: has a space")
    expect(err).not.toContain("too short")
    expect(project.list(folder)).toEqual([])
  })
})

describe("an environment that is thrown away", () => {
  const password = (text: string) => (JSON.parse(text) as { password: string }).password
  const auth = `${folder}/app/auth.json`

  it("gets the same values again from its seed, and others from another", async () => {
    const project = secretsProject({ disposable: true })
    await project.secrets(generate)
    const before = password(project.read(auth))
    expect(statSync(join(project.root, "environments/test.seed")).mode & 0o777).toBe(0o600)
    await project.secrets(`${generate} --folder again`)
    expect(password(project.read("again/app/auth.json"))).toBe(before)

    const other = secretsProject({ disposable: true })
    await other.secrets(generate)
    expect(password(other.read(auth))).not.toBe(before)
  })

  it("has no seed that Git could commit", async () => {
    const project = secretsProject({ disposable: true }, { ".gitignore": "/.secrets/\n" })
    execFileSync("git", ["init", "--quiet"], { cwd: project.root })
    const { code, err } = await project.secrets(generate)
    expect(code).toBe(2)
    expect(err).toContain("environments/test.seed lies in a Git work tree and is not ignored there")
  })
})

it("ignores the folder and the seed in this repository", () => {
  const root = join(import.meta.dirname, "../../../../..")
  const ignored = readFileSync(join(root, ".gitignore"), "utf8")
  expect(ignored).toContain("/.secrets/\n")
  expect(ignored).toContain("/environments/*.seed\n")
})
