import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, relative, sep } from "node:path"
import ignore from "ignore"

/** What source-controller leaves out of every source, unless a later pattern takes it in again. */
const always = [".git/", ".gitignore", ".gitmodules", ".gitattributes"]

/**
 * What it leaves out beside, of sources that say nothing of their own: any pattern of theirs takes the
 * place of this list.
 * @see https://fluxcd.io/flux/components/source/gitrepositories/#default-exclusions
 */
const unlessTold = [
  "*.jpg",
  "*.jpeg",
  "*.gif",
  "*.png",
  "*.wmv",
  "*.flv",
  "*.tar.gz",
  "*.zip",
  ".github/",
  ".circleci/",
  ".travis.yml",
  ".gitlab-ci.yml",
  "appveyor.yml",
  ".drone.yml",
  "cloudbuild.yaml",
  "codeship-services.yml",
  "codeship-steps.yml",
  "**/.goreleaser.yml",
  "**/.sops.yaml",
  "**/.flux.yaml",
]

/** The patterns of a text, with the folder that they are meant in before them. */
function patternsIn(text: string, folder: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    if (line.startsWith("#") || line.trim() === "") return []
    if (folder === "") return line
    const [, negation = "", pattern = ""] = /^(!?)(.*)$/.exec(line) ?? []
    const isAnchored = pattern.slice(0, -1).includes("/")
    return `${negation}/${folder}/${isAnchored ? "" : "**/"}${pattern.replace(/^\//, "")}`
  })
}

/** The patterns of every `.sourceignore` below a folder, those of outer folders first. */
function filePatterns(root: string, folder: string): string[] {
  const at = join(root, folder)
  const file = join(at, ".sourceignore")
  const own = existsSync(file) ? patternsIn(readFileSync(file, "utf8"), folder) : []
  const below = readdirSync(at, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== ".git" && entry.name !== "node_modules",
  )
  return [
    ...own,
    ...below.flatMap(({ name }) => filePatterns(root, folder === "" ? name : `${folder}/${name}`)),
  ]
}

/** Whether a source leaves a file out, by its absolute path. */
export type LeftOut = (file: string) => boolean

interface Pattern {
  readonly takesIn: boolean
  readonly matches: (path: string) => boolean
}

function patternOf(line: string): Pattern {
  const takesIn = line.startsWith("!")
  const matcher = ignore().add(takesIn ? line.slice(1) : line)
  return { takesIn, matches: (path) => matcher.ignores(path) }
}

/**
 * What source-controller leaves out of what it fetches: by `.sourceignore` files, then by what the source
 * says itself; by a list of its own where neither says anything. The last pattern that matches decides, also below a folder that an
 * earlier one leaves out, which is otherwise than in Git.
 *
 * @param root what the source holds, as an absolute path
 * @returns a function of what `spec.ignore` of the source says
 * @see https://github.com/fluxcd/pkg/tree/main/sourceignore and artifact/storage/archive.go there
 */
export function sourceIgnore(root: string): (own?: string) => LeftOut {
  const files = filePatterns(root, "")
  return (own = "") => {
    const told = [...files, ...patternsIn(own, "")]
    const patterns = [...always, ...(told.length === 0 ? unlessTold : told)]
      .map(patternOf)
      .reverse()
    return (file) => {
      const path = relative(root, file).replaceAll(sep, "/")
      if (path === "" || path.startsWith("..")) return false
      return patterns.find(({ matches }) => matches(path))?.takesIn === false
    }
  }
}
