import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { run } from "./run.ts"

const root = join(import.meta.dirname, "../../..")
const documents = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "packages/cli/README.md",
  ...readdirSync(join(root, "docs")).map((file) => `docs/${file}`),
].filter((file) => file.endsWith(".md"))

const read = (path: string) => readFileSync(join(root, path), "utf8")

/** What GitHub makes of a heading to link to it. */
function anchors(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (?<text>.+)$/gm)].map(({ groups }) =>
    (groups?.["text"] ?? "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  )
}

async function help(...args: readonly string[]): Promise<string> {
  let text = ""
  const out = (more: string): void => {
    text += more
  }
  await run([...args, "--help"], { cwd: root, env: {}, interactive: false, out, err: out })
  return text
}

/** The calls of the command in code: `supaflux list production`, `pnpm gen --check`. */
function calls(markdown: string): string[] {
  const code = [...markdown.matchAll(/^```sh\n(?<block>[^]*?)^```|`(?<span>[^`\n]+)`/gm)].flatMap(
    ({ groups }) => (groups?.["block"] ?? groups?.["span"] ?? "").split("\n"),
  )
  return code.flatMap((line) => {
    const call = /(?:^|\s)(?:supaflux|pnpm(?:@\d+)? (?=gen\b))\s*(?<call>[a-z][^#>|]*)/.exec(line)
    return call?.groups?.["call"]?.trim() ?? []
  })
}

/** Flags of each command, as its help lists them. */
const flags = new Map<string, readonly string[]>()
/** Names that only stand before those of commands. */
const groups = new Set<string>()

/** Notes the flags of the commands below a command, and of theirs. */
async function collect(...above: readonly string[]): Promise<void> {
  const [, list = ""] = (await help(...above)).split("\nCommands:\n")
  for (const [, name = "", options] of list.matchAll(
    /^ {2}(?<name>[a-z]+)(?<options> \[options\])?/gm,
  )) {
    const command = [...above, name]
    if (options === undefined) {
      groups.add(command.join(" "))
      // oxlint-disable-next-line no-await-in-loop -- one line a command
      await collect(...command)
    } else {
      // oxlint-disable-next-line no-await-in-loop -- one line a command
      const known = (await help(...command)).match(/(?<=[ ,])--?[a-zA-Z][a-z-]*/g)
      flags.set(command.join(" "), known ?? [])
    }
  }
}

beforeAll(() => collect())

/** Whether a relative link leads somewhere, its heading included. */
function leads(from: string, link: string): boolean {
  const [file = "", anchor] = link.split("#")
  const target = file === "" ? from : join(dirname(from), file)
  if (!existsSync(join(root, target))) return false
  return anchor === undefined || anchors(read(target)).includes(anchor)
}

/** Whether a call of the command is one that its help knows. */
function exists(call: string): boolean {
  const [first = "", second = "", ...rest] = call.split(/\s+/)
  if (first !== "" && second === "" && groups.has(first)) return true
  const nested = flags.get(`${first} ${second}`)
  const known = nested ?? flags.get(first)
  const args = nested === undefined ? [second, ...rest] : rest
  return (
    args
      .filter((arg) => /^-./.test(arg))
      .every((flag) => known?.includes(flag.split("=")[0] ?? "") === true) && known !== undefined
  )
}

describe.each(documents)("%s", (path) => {
  const markdown = read(path)

  it("links to what is there", () => {
    const links = [...markdown.matchAll(/\]\((?!https?:|mailto:)(?<link>[^)\s]+)\)/g)].map(
      ({ groups }) => groups?.["link"] ?? "",
    )
    expect(links.filter((link) => !leads(path, link))).toEqual([])
  })

  it("calls commands and flags that there are", () => {
    expect(calls(markdown).filter((call) => !exists(call))).toEqual([])
  })
})

it("shows every command in the package's README, with every flag but help", () => {
  const readme = read("packages/cli/README.md")
  const untold = [...flags].flatMap(([name, known]) => [
    ...(readme.includes(`\`supaflux ${name}`) ? [] : [name]),
    ...known.filter(
      (flag) => !["-h", "--help", "--directory"].includes(flag) && !readme.includes(flag),
    ),
  ])
  expect(flags.size).toBeGreaterThan(3)
  expect(untold).toEqual([])
})

it("finds calls in blocks and spans, and no prose", () => {
  expect(
    calls("supaflux runs `pnpm gen --check`\n```sh\nnpx -y pnpm@12 supaflux list x # why\n```\n"),
  ).toEqual(["gen --check", "list x"])
})
