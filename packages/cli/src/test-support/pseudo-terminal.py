"""Runs a command on a terminal of its own and answers its questions.

Standard input: {"args": [...], "cwd": "...", "answers": [["what it asks", "what is typed"], ...]}
Standard output: {"code": 0, "screen": "everything that the terminal showed"}
"""

import json
import os
import pty
import select
import sys
import time

task = json.load(sys.stdin)
child, terminal = pty.fork()
if child == 0:
    os.chdir(task["cwd"])
    os.execvp(task["args"][0], task["args"])

screen = ""
answers = list(task["answers"])
looked = 0
end = time.monotonic() + 60
while time.monotonic() < end:
    if not select.select([terminal], [], [], 1)[0]:
        continue
    try:
        chunk = os.read(terminal, 65536)
    except OSError:
        break
    if not chunk:
        break
    screen += chunk.decode(errors="replace")
    if answers and answers[0][0] in screen[looked:]:
        question, typed = answers.pop(0)
        looked = screen.index(question, looked) + len(question)
        os.write(terminal, typed.encode())
_, status = os.waitpid(child, 0)
json.dump({"code": os.waitstatus_to_exitcode(status), "screen": screen}, sys.stdout)
