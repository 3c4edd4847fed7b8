/**
 * Whether what a check printed is what the plan says that it must: for the forms of `expect` that the plan uses with
 * kubectl. Of a form that is not known here, undefined.
 */
export function meets(expect: string, output: string): boolean | undefined {
  const lines = output.split("\n").filter((line) => line.trim() !== "")
  if (/^(prints nothing|No resources found)/.test(expect)) return lines.length === 0
  const column = /^[A-Z]+ is (\S+) in every line/.exec(expect)
  if (column !== null) {
    return lines.length > 1 && lines.slice(1).every((line) => line.trim().endsWith(column[1] ?? ""))
  }
  const alone = /^lists (\S+) alone/.exec(expect)
  if (alone !== null) return lines.length === 2 && lines[1]?.startsWith(`${alone[1]} `) === true
  return undefined
}
