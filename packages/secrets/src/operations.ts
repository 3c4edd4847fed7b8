export { inventory } from "./operations/inventory.ts"
export { apiKey } from "./operations/make/api-key.ts"
export {
  makeValues,
  type LackingValue,
  type MadeValues,
  type MakeOptions,
} from "./operations/make/make-values.ts"
export {
  seededRandom,
  systemRandom,
  type RandomSource,
  type RandomStream,
} from "./operations/random-source.ts"
export { givenKeys, rotateValues, type RotatedValues } from "./operations/rotate/rotate-values.ts"
export { rotationsOf } from "./operations/rotate/rotations-of.ts"
export { laidOver, valueIn, type SecretValues } from "./operations/secret-values.ts"
export { verifyValues, type VerifyOptions } from "./operations/verify/verify-values.ts"
export {
  violationCodes,
  type Violation,
  type ViolationCode,
} from "./operations/verify/violation.ts"
