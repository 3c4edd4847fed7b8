"""One line in the log for each check: what was asked, what was seen, and `ok` or `FAILED`."""

import sys

checks = 0
failures = 0


def check(what, problem, seen="as it should be"):
    """Writes a line: `problem` says what was seen instead, and is empty when all is well."""
    global checks, failures
    checks += 1
    failures += bool(problem)
    print(f"FAILED  {what}: {problem}" if problem else f"ok      {what}: {seen}", flush=True)
    return not problem


def finish(script):
    """Ends the script; its exit code is 1 when a check failed, or none was made."""
    print(f"{script}: {checks} checks, {failures} failed")
    sys.exit(1 if failures or not checks else 0)
