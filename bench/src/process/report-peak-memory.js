import { readFileSync, writeSync } from "node:fs"

/**
 * Preloaded into the measured processes: at their end it writes their peak resident memory, in
 * bytes, to file descriptor 3. JavaScript, so that Node need not load what it strips types with for
 * its sake.
 *
 * Linux keeps two peaks. The one of `getrusage` begins with that of the parent at the fork, so a
 * large parent would be measured in its place; `VmHWM` begins with the program itself.
 * @see https://man7.org/linux/man-pages/man5/proc_pid_status.5.html
 */
function peakBytes() {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS * 1024
  const kibibytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]
  return Number(kibibytes) * 1024
}

process.on("exit", () => {
  writeSync(3, String(peakBytes()))
})
