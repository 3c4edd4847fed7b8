import { describe, expect, it } from "vitest"
import { YamlValueError } from "./yaml-value-error.ts"

describe("YamlValueError", () => {
  it.for([
    [[], "NaN is wrong"],
    [["spec", "replicas"], "spec.replicas: NaN is wrong"],
    [["spec", "rules", 0, "port"], "spec.rules[0].port: NaN is wrong"],
    [["data", "a.b"], 'data["a.b"]: NaN is wrong'],
    [[1, ""], '[1][""]: NaN is wrong'],
  ] as const)("says at %j where it is", ([path, message]) => {
    const error = new YamlValueError("NaN is wrong", path)
    expect(error.message).toBe(message)
    expect(error.path).toEqual(path)
    expect(error.name).toBe("YamlValueError")
  })
})
