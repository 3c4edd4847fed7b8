import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { progress } from "./progress.ts"
import type { Terminal } from "./terminal.ts"

beforeEach(() => vi.useFakeTimers({ toFake: ["performance"] }))
afterEach(() => vi.useRealTimers())

function terminal(interactive: boolean): Terminal & { readonly written: string[] } {
  const written: string[] = []
  const err = (text: string): void => void written.push(text)
  return { cwd: "/", env: {}, interactive, out: () => {}, err, written }
}

it("shows nothing in the first second", () => {
  const person = terminal(true)
  const line = progress(person)
  vi.advanceTimersByTime(999)
  line.show("1 of 2")
  line.clear()
  expect(person.written).toEqual([])
})

it("writes over its line after a second, ten times a second at the most, and clears it", () => {
  const person = terminal(true)
  const line = progress(person)
  vi.advanceTimersByTime(1100)
  line.show("1 of 3")
  vi.advanceTimersByTime(50)
  line.show("2 of 3")
  vi.advanceTimersByTime(50)
  line.show("3 of 3")
  line.clear()
  expect(person.written).toEqual(["\r\u001B[K1 of 3", "\r\u001B[K3 of 3", "\r\u001B[K"])
})

it("never writes where nobody looks", () => {
  const machine = terminal(false)
  const line = progress(machine)
  vi.advanceTimersByTime(5000)
  line.show("1 of 2")
  line.clear()
  expect(machine.written).toEqual([])
})
