import { apiKeyProblem } from "../make/api-key.ts"
import type { Checked, Problem } from "./checked.ts"
import { problem } from "./checked.ts"
import { keyListProblems, keySetProblems } from "./key-problems.ts"
import { plainProblems, textProblems } from "./text-problems.ts"
import { tokenProblems } from "./token-problems.ts"

function apiKeyProblems(value: string, prefix: "sb_publishable" | "sb_secret"): readonly Problem[] {
  const found = apiKeyProblem(value, prefix)
  if (found === undefined) return []
  return found === "shape"
    ? problem("API_KEY_FORM", `is not of the form ${prefix}_<22 characters>_<8 characters>`)
    : problem("API_KEY_CHECKSUM", "has a checksum that does not fit: a character was mistyped")
}

/** What is wrong with one value: the first thing alone, because the others follow from it. */
export async function valueProblems(checked: Checked): Promise<readonly Problem[]> {
  const plain = plainProblems(checked)
  if (plain.length > 0) return plain
  const { format, value } = checked
  switch (format.type) {
    case "given":
      return []
    case "constant":
      return value === format.value ? [] : problem("CONSTANT", `is not ${format.value}`)
    case "hex":
    case "alphanumeric":
    case "base64":
      return textProblems({ ...checked, format })
    case "api-key":
      return apiKeyProblems(value, format.prefix)
    case "jwt":
      return await tokenProblems({ ...checked, format })
    case "jwk-list":
      return keyListProblems({ ...checked, format })
    case "jwk-set":
      return keySetProblems({ ...checked, format })
  }
}
