import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { judgeOrder, type LateNeed } from "./judge-order.ts"
import { lateChain } from "./late-chain.ts"
import type { Step } from "./step.ts"
import { everyOrder } from "./test-support/every-order.ts"

const step = (name: string, rest: Partial<Step> = {}): Step => ({
  name,
  after: [],
  needs: [],
  gives: [],
  ...rest,
})

const names = ["a", "b", "c", "d", "e", "f", "g"]

/** None, one or two: few enough that most steps can be done. */
const few = (of: readonly string[]): fc.Arbitrary<string[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<string[]>([]) },
    { weight: 5, arbitrary: fc.constantFrom(...of).map((one) => [one]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...of), { maxLength: 2 }) },
  )

/** Random steps, each of which gives what `gives` draws for it. */
const steps = (
  facts: readonly string[],
  gives: (name: string) => fc.Arbitrary<string[]>,
): fc.Arbitrary<readonly Step[]> =>
  fc.integer({ min: 1, max: names.length }).chain((size) =>
    fc
      .tuple(
        ...names.slice(0, size).map((name, index) =>
          fc.record({
            name: fc.constant(name),
            // Mostly after earlier ones: cycles are there, but do not stop everything.
            after: fc.oneof(
              { weight: 6, arbitrary: index === 0 ? fc.constant([]) : few(names.slice(0, index)) },
              { weight: 1, arbitrary: few(names.slice(0, size)) },
            ),
            needs: few(facts),
            gives: gives(name),
          }),
        ),
      )
      .chain((all) => fc.shuffledSubarray(all, { minLength: size })),
  )

const oneGiver = steps(["A", "B", "C", "D", "E"], (name) => fc.constant([name.toUpperCase()]))
const manyGivers = steps(["A", "B", "C"], () =>
  fc.uniqueArray(fc.constantFrom("A", "B", "C"), { maxLength: 2 }),
)

const key = ({ step: name, fact }: { step: string; fact: string }) => `${name} ${fact}`
const runs = { numRuns: 1500 }

describe("the verdict on an order", () => {
  it("equals that of trying every order, where each fact has one giver", () => {
    fc.assert(
      fc.property(oneGiver, (all) => {
        const verdict = judgeOrder(all)
        const truth = everyOrder(all)
        expect(verdict.late.map(key).sort()).toEqual(truth.late.map(key).sort())
        expect([...verdict.stuck].sort()).toEqual([...truth.stuck].sort())
      }),
      runs,
    )
  })

  it("equals that of trying every order, where a fact has several givers", () => {
    fc.assert(
      fc.property(manyGivers, (all) => {
        const verdict = judgeOrder(all)
        const truth = everyOrder(all)
        expect(verdict.late.map(key).sort()).toEqual(truth.late.map(key).sort())
        expect([...verdict.stuck].sort()).toEqual([...truth.stuck].sort())
      }),
      runs,
    )
  })

  it("gives an order in which every step is begun after what it waits for", () => {
    fc.assert(
      fc.property(manyGivers, (all) => {
        const { order } = judgeOrder(all)
        for (const [index, name] of order.entries()) {
          const { after, needs } = all.find((each) => each.name === name) ?? step(name)
          const before = new Set(order.slice(0, index))
          const facts = all.filter((each) => before.has(each.name)).flatMap(({ gives }) => gives)
          expect([...before]).toEqual(expect.arrayContaining([...after]))
          expect(facts).toEqual(expect.arrayContaining([...needs]))
        }
      }),
      { numRuns: 500 },
    )
  })

  it("says of two that nothing orders that the one may come too early", () => {
    const all = [step("secret", { gives: ["synced"] }), step("app", { needs: ["synced"] })]
    expect(judgeOrder(all)).toEqual({
      late: [{ step: "app", fact: "synced" }],
      stuck: [],
      order: ["secret", "app"],
    })
  })

  it("is content once one waits for the other, also through a third and through a need", () => {
    expect(
      judgeOrder([
        step("app", { after: ["middle"], needs: ["synced"] }),
        step("middle", { after: ["begin"], needs: ["applied"] }),
        step("begin"),
        step("apply", { after: ["secret"], gives: ["applied"] }),
        step("secret", { gives: ["synced"] }),
      ]).late,
    ).toEqual([{ step: "middle", fact: "applied" }])
  })

  it("relies on a fact for what all its givers have in common alone, also on one that comes late", () => {
    const all = [
      step("a", { gives: ["F", "G"] }),
      step("c", { needs: ["F"] }),
      step("d", { after: ["c"], needs: ["G"] }),
      step("x"),
      step("y", { after: ["x"] }),
      step("b", { after: ["y"], gives: ["F"] }),
    ]
    const late = { step: "d", fact: "G" }
    expect(judgeOrder(all).late).toContainEqual(late)
    expect(lateChain(all, late)).toEqual(["x", "y", "b", "c"])
  })

  it("calls those stuck that wait for each other, and those behind them", () => {
    const all = [
      step("a", { after: ["b"] }),
      step("b", { needs: ["A"] }),
      step("c", { after: ["a"], gives: ["A"] }),
      step("d"),
    ]
    expect(judgeOrder(all).stuck).toEqual(["a", "b", "c"])
  })
})

/** Follows a chain, which must be possible, until the step is begun without the fact. */
function follow(all: readonly Step[], chain: readonly string[], late: LateNeed): void {
  const before = new Set<string>()
  const facts = () => all.filter(({ name }) => before.has(name)).flatMap(({ gives }) => gives)
  for (const name of chain) {
    const { after, needs } = all.find((each) => each.name === name) ?? step(name)
    expect([...before]).toEqual(expect.arrayContaining([...after]))
    expect(facts()).toEqual(expect.arrayContaining([...needs]))
    before.add(name)
  }
  const { after } = all.find(({ name }) => name === late.step) ?? step("")
  expect([...before]).toEqual(expect.arrayContaining([...after]))
  expect(facts()).not.toContain(late.fact)
}

describe("the chain that shows a late need", () => {
  it("can happen, begins the step without the fact, and is the shortest", () => {
    fc.assert(
      fc.property(oneGiver, (all) => {
        for (const late of everyOrder(all).late) {
          const chain = lateChain(all, late)
          follow(all, chain, late)
          expect(chain).toHaveLength(late.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  it("can happen also where a fact has several givers", () => {
    fc.assert(
      fc.property(manyGivers, (all) => {
        for (const late of everyOrder(all).late) {
          expect(() => follow(all, lateChain(all, late), late)).not.toThrow()
        }
      }),
      { numRuns: 500 },
    )
  })
})
