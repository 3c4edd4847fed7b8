import type { SecretFormat } from "../../secret-format.ts"
import { secretKey, signs, type JsonWebKey } from "../make/json-web-key.ts"
import { readKeys } from "../make/read-keys.ts"
import { problem, type Checked, type Problem } from "./checked.ts"

const isCurve = ({ kty, crv, alg, kid, x, y }: JsonWebKey): boolean =>
  kty === "EC" &&
  crv === "P-256" &&
  alg === "ES256" &&
  [kid, x, y].every((part) => (part ?? "") !== "")

/** The one secret among some keys; undefined for none, or several. */
function secretOf(keys: readonly JsonWebKey[]): string | undefined {
  const secrets = keys.filter(({ kty }) => kty === "oct")
  return secrets.length === 1 ? secrets[0]?.k : undefined
}

function unfit(keys: readonly JsonWebKey[]): boolean {
  return keys.length === 0 || !keys.every((key) => key.kty === "oct" || isCurve(key))
}

function secretProblems(
  keys: readonly JsonWebKey[],
  name: string,
  { sibling }: Checked,
): readonly Problem[] {
  const secret = sibling(name)
  if (secret === undefined || secretOf(keys) === secretKey(secret).k) return []
  return problem(
    "KEYS_SECRET",
    `has not the key ${name} of the same secret as its one symmetric key`,
  )
}

/** What is wrong with the list that Auth signs with. */
export function keyListProblems(
  checked: Checked<Extract<SecretFormat, { readonly type: "jwk-list" }>>,
): readonly Problem[] {
  const keys = readKeys(checked.value, "list")
  if (keys === undefined || unfit(keys)) {
    return problem(
      "KEYS_FORM",
      "is no list of JSON Web Keys of P-256, each with a kid, and one secret",
    )
  }
  const signing = keys.filter(signs)
  if (
    signing.length !== 1 ||
    signing[0]?.kty !== "EC" ||
    keys.some(({ kty, d }) => kty === "EC" && (d ?? "") === "")
  ) {
    return problem(
      "KEYS_SIGNING",
      `has ${signing.length} keys that sign, not one private key of P-256: Auth does not start`,
    )
  }
  return secretProblems(keys, checked.format.secret, checked)
}

const identity = ({ kid, x, y }: JsonWebKey): string => JSON.stringify([kid, x, y])

/** The curves among some keys, whatever their order. */
const curves = (keys: readonly JsonWebKey[]): string =>
  keys
    .filter(({ kty }) => kty === "EC")
    .map(identity)
    .toSorted()
    .join()

/** What is wrong with the set that services verify with. */
export function keySetProblems(
  checked: Checked<Extract<SecretFormat, { readonly type: "jwk-set" }>>,
): readonly Problem[] {
  const { format, sibling } = checked
  const keys = readKeys(checked.value, "set")
  if (keys === undefined || unfit(keys)) {
    return problem(
      "KEYS_FORM",
      "is no set of JSON Web Keys of P-256, each with a kid, and one secret",
    )
  }
  if (keys.some((key) => key.d !== undefined || signs(key))) {
    return problem(
      "KEYS_PRIVATE",
      "holds a private key, or one that signs: it is for those that only verify",
    )
  }
  const list = readKeys(sibling(format.keys) ?? "", "list")
  if (list !== undefined && curves(list) !== curves(keys)) {
    return problem("KEYS_SET", `does not hold the public keys of ${format.keys}, and no others`)
  }
  if (format.secret !== undefined) return secretProblems(keys, format.secret, checked)
  return keys.every(({ kty }) => kty !== "oct")
    ? []
    : problem(
        "KEYS_SYMMETRIC",
        "is for clients and holds a symmetric key, which signs as well as it verifies",
      )
}
