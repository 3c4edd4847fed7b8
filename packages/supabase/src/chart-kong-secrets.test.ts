import { readFileSync } from "node:fs"
import { join } from "node:path"
import { requireTool } from "@supaflux/testing"
import { describe, expect, it, type TestContext } from "vitest"
import { chartPath, renderChart, type Rendered } from "./test-support/chart.ts"
import { dataOf, type Config } from "./test-support/kong.ts"
import { luaTable, runLua, runLuaProgram } from "./test-support/lua.ts"
import { production } from "./test-support/values.ts"

const render = (context: TestContext, values: object = production) =>
  renderChart(requireTool(context, "helm"), values)

const awkward = String.raw`|&"':\ $1 %s {{x}} # é ` + "`\t*!"
const secrets = {
  "jwt.anonKey": "anon-key",
  "jwt.serviceKey": "service-key",
  "jwt.publishableKey": "sb_publishable_1",
  "jwt.secretKey": "sb_secret_1",
  "jwt.anonKeyAsymmetric": awkward,
  "jwt.serviceKeyAsymmetric": "service-token",
  "dashboard.username": "admin\n",
  "dashboard.password": `${awkward}$secret:jwt.anonKey`,
}

function configure(
  objects: readonly Rendered[],
  values: Readonly<Record<string, string>> = secrets,
) {
  const data = dataOf(objects)
  const mounted = Object.entries(values).map(([name, value]) => [`/s/${name}`, value])
  return runLuaProgram(data["configure.lua"] ?? "", ["/t/kong.json", "/s", "/out"], {
    "/t/kong.json": data["kong.json"] ?? "",
    "/t/demo-keys.txt": data["demo-keys.txt"] ?? "",
    ...(Object.fromEntries(mounted) as Record<string, string>),
  })
}

/** Header of the tokens of upstream's example. */
const header = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString("base64url")
const demoKeys = readFileSync(join(chartPath, "files/kong/demo-keys.txt"), "utf8").split("\n")

describe("the secrets in Kong's configuration", () => {
  it("are written whole, whatever they hold", (context) => {
    const { written, errors, status } = configure(render(context))
    expect({ errors, status }).toEqual({ errors: "", status: 0 })
    const { consumers } = JSON.parse(written) as Config
    expect(consumers.map(({ keyauth_credentials: keys }) => keys)).toEqual([
      [{ key: "anon-key" }, { key: "sb_publishable_1" }],
      [{ key: "service-key" }, { key: "sb_secret_1" }],
      undefined,
    ])
    expect(consumers[2]?.basicauth_credentials).toEqual([
      { username: "admin", password: secrets["dashboard.password"] },
    ])
  })

  it("change nothing else", (context) => {
    const objects = render(context)
    const blank = (text: string) =>
      JSON.stringify(JSON.parse(text), (name, value: unknown) =>
        ["key", "username", "password", "access"].includes(name) ? "" : value,
      )
    expect(blank(configure(objects).written)).toBe(blank(dataOf(objects)["kong.json"] ?? ""))
  })

  it.each([
    ["is missing", { ...secrets, "jwt.anonKey": undefined }, "cannot read /s/jwt.anonKey"],
    ["is empty", { ...secrets, "jwt.anonKey": "" }, "the secret jwt.anonKey is empty"],
    [
      "is known to everybody",
      {
        ...secrets,
        "jwt.anonKey": `${header}.${demoKeys[0] ?? ""}`,
      },
      "the secret jwt.anonKey is the one of upstream's example",
    ],
    [
      "is a word that is known to everybody",
      { ...secrets, "jwt.anonKey": demoKeys[2] },
      "the secret jwt.anonKey is the one of upstream's example",
    ],
  ])("stop Kong when one %s", (_, values, message) => {
    const objects = renderChart(requireTool({ skip: () => undefined as never }, "helm"), production)
    const given = Object.entries(values).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    )
    const { status, errors, written } = configure(objects, Object.fromEntries(given))
    expect(status).toBe(1)
    expect(errors).toContain(message)
    expect(written).toBe("")
  })
})

/** What a route's function makes of a request. */
function pass(
  context: TestContext,
  route: string,
  headers: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string>> = {},
): readonly string[] {
  const { services } = JSON.parse(configure(render(context)).written) as Config
  const plugin = services
    .find(({ name }) => name === route)
    ?.plugins.find(({ name }) => name === "post-function")
  const [code = ""] = (plugin?.config["access"] ?? []) as string[]
  return runLua(`
    local headers, query, done = ${luaTable(headers)}, ${luaTable(query)}, {}
    local function note(text) done[#done + 1] = text end
    kong = {
      request = {
        get_header = function(name) return headers[name] end,
        get_query_arg = function(name) return query[name] end,
        get_query = function() return query end,
      },
      service = { request = {
        set_header = function(name, value) note(name:lower() .. ": " .. value) end,
        clear_header = function(name) note("no " .. name:lower()) end,
        set_query = function(new) note("apikey=" .. new.apikey) end,
      } },
    }
    ${code}
    return table.concat(done, "\\0")
  `)
    .split("\0")
    .filter((line) => line !== "")
}

describe("a service behind Kong", () => {
  const user = "Bearer user.jwt.signature"
  it.for([
    ["gets the caller's own token", { apikey: "anon-key", authorization: user }, []],
    ["gets the key as a token", { apikey: "anon-key" }, ["authorization: Bearer anon-key"]],
    [
      "gets the token of a new key",
      { apikey: "sb_secret_1" },
      ["authorization: Bearer service-token"],
    ],
    [
      "gets it whatever it holds",
      { apikey: "sb_publishable_1" },
      [`authorization: Bearer ${awkward}`],
    ],
    [
      "gets no new key as a token",
      { apikey: "sb_secret_1", authorization: "Bearer sb_secret_1" },
      ["authorization: Bearer service-token"],
    ],
    [
      "gets a new key alone",
      { authorization: "bearer sb_secret_1" },
      ["authorization: Bearer service-token"],
    ],
    [
      "gets an unknown key as it is",
      { apikey: "sb_secret_2" },
      ["authorization: Bearer sb_secret_2"],
    ],
    ["gets a signature of S3", { authorization: "AWS4-HMAC-SHA256 Credential=x" }, []],
    ["gets no empty header", { authorization: " " }, ["no authorization"]],
    ["gets nothing of nobody", {}, ["no authorization"]],
  ] as const)("%s", ([, headers, done], context) => {
    expect(pass(context, "storage-v1", headers)).toEqual(done)
    expect(pass(context, "rest-v1", headers)).toEqual(done)
  })

  it.for([
    ["a key of the old form", "anon-key", "anon-key"],
    ["a key of the new form", "sb_secret_1", "service-token"],
  ] as const)("gets %s of a websocket as a token", ([, given, token], context) => {
    expect(pass(context, "realtime-v1-ws", {}, { apikey: given, vsn: "1.0.0" })).toEqual([
      `apikey=${token}`,
      `x-api-key: ${token}`,
    ])
  })

  it.for([
    ["a new key as its token", { apikey: "sb_secret_1" }, ["sb-api-key: service-token"]],
    [
      "a new key that came as a token",
      { authorization: "Bearer sb_secret_1" },
      ["sb-api-key: service-token"],
    ],
    ["no header that the caller made up", { "sb-api-key": "forged" }, []],
    ["an old key as it came", { apikey: "anon-key", authorization: user }, []],
  ] as const)("gets, as Functions, %s", ([, headers, done], context) => {
    expect(pass(context, "functions-v1", headers)).toEqual(["no sb-api-key", ...done])
  })
})
