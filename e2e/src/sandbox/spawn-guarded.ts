import { spawn, type ChildProcess, type IOType } from "node:child_process"

/**
 * The shell holds the program's life to ours: when we go, by whatever signal, the pipe that is the shell's input ends,
 * and the program with it, and all that it started: they are one group. (`exec 3<&0`: a shell gives a job in the
 * background an empty input.)
 */
const guard = `
exec 3<&0
"$@" <&- 3<&- &
child=$!
trap : TERM
(trap '' TERM; cat <&3 >/dev/null; kill -s TERM -- -$$; sleep 5; kill -s KILL -- -$$) 2>/dev/null &
watch=$!
exec 3<&-
wait "$child"
status=$?
while kill -0 "$child" 2>/dev/null; do
  wait "$child"
  status=$?
done
kill -KILL "$watch" 2>/dev/null
exit $status
`

/** What to start. */
export interface Program {
  /** How logs and errors call it. */
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  /** Added to the environment of the driver. */
  readonly env?: Readonly<Record<string, string>>
  /** @default the driver's */
  readonly cwd?: string
}

/**
 * Starts a program that ends with the driver at the latest: asked to when its input ends, made to five seconds later.
 *
 * @param output where what it prints goes, and its errors
 */
export function spawnGuarded(
  { name, command, args, env, cwd }: Program,
  output: readonly [IOType | number, IOType | number],
): ChildProcess {
  return spawn("sh", ["-c", guard, name, command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["pipe", ...output],
    // Its own group: Ctrl-C reaches the driver alone, which stops programs in their order.
    detached: true,
  })
}
