import { describe, expect, it } from "vitest"
import { stepProblems } from "./step-problems.ts"

const step = {
  id: "empty",
  title: "",
  commands: ["kubectl delete namespace a"],
  checks: [{ command: "kubectl get namespaces a", expect: "prints nothing" }],
}
const done = { ended: "exit code 0", printed: "", errors: "" }

describe("stepProblems", () => {
  it("finds none where the commands end well and the checks are met", async () => {
    expect(await stepProblems(step, async () => done)).toEqual([])
    const none = { ...done, errors: "No resources found\n" }
    expect(await stepProblems(step, async () => none)).toEqual([])
  })

  it("tells of a command that fails, with what it said", async () => {
    const [problem] = await stepProblems(step, async () => ({
      ended: "exit code 1",
      printed: "",
      errors: "",
    }))
    expect(problem).toBe("empty: kubectl delete namespace a\nexit code 1\n")
  })

  it.each([
    ["printed something", { ...done, printed: "namespace/a" }],
    ["could not look", { ...done, ended: "exit code 1", errors: "connection refused" }],
  ])("takes a check for not met that %s", async (_what, result) => {
    const problems = await stepProblems({ ...step, commands: [] }, async () => result)
    expect(problems).toEqual([expect.stringMatching(/wanted: prints nothing, got:/)])
  })

  it("leaves out what needs programs from elsewhere, and says why", async () => {
    const reasons: string[] = []
    const commands = ["# a comment", "aws ec2 describe-volumes"]
    const ran: string[] = []
    await stepProblems(
      { ...step, commands },
      async (command) => {
        ran.push(command)
        return done
      },
      (reason) => void reasons.push(reason),
    )
    expect({ ran, reasons }).toEqual({ ran: ["kubectl get namespaces a"], reasons: ["AWS"] })
  })
})
