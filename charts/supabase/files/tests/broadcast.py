"""Two clients join a channel of Realtime over websockets, and what one broadcasts reaches the other.

Environment: BASE_URL, ANON_KEY, TEST_TIMEOUT, TEST_WAIT.
https://supabase.com/docs/guides/realtime/protocol
"""

import json
import os
import secrets
import time
from urllib.parse import urlencode

import report
from websocket import Refused, WebSocket

PATH = "/realtime/v1/websocket"
key = os.environ["ANON_KEY"]
timeout = float(os.environ["TEST_TIMEOUT"])
wait = float(os.environ["TEST_WAIT"])
topic = f"realtime:supaflux-test-{secrets.token_hex(8)}"
word = secrets.token_hex(8)


def connect():
    url = os.environ["BASE_URL"].replace("http", "ws", 1)
    return WebSocket(f"{url}{PATH}?{urlencode({'apikey': key, 'vsn': '1.0.0'})}", timeout)


def send(client, event, payload, ref):
    client.send(json.dumps({"topic": topic, "event": event, "payload": payload, "ref": ref, "join_ref": "1"}))


def next_message(client, wanted):
    """The next message that is wanted, within the time of one call; others are passed over."""
    deadline = time.monotonic() + timeout
    while time.monotonic() < deadline:
        message = json.loads(client.receive())
        if wanted(message):
            return message
    raise TimeoutError(f"nothing of the kind within {timeout:g} s")


def join(client, ref):
    config = {"broadcast": {"ack": True, "self": False}, "presence": {"key": ""}, "postgres_changes": [], "private": False}
    send(client, "phx_join", {"config": config, "access_token": key}, ref)
    reply = next_message(client, lambda m: m["event"] == "phx_reply" and m["ref"] == ref)["payload"]
    if reply["status"] != "ok":
        # The tenant's connection to the database starts with the first join.
        raise Refused(f"{reply['status']}: {json.dumps(reply.get('response'))[:200].replace(key, '(key)')}")


def join_soon(client):
    stop = time.monotonic() + wait
    ref = 1
    while True:
        try:
            return join(client, str(ref))
        except Refused:
            if time.monotonic() >= stop:
                raise
        time.sleep(1)
        ref += 1


def broadcast(sender, receiver):
    send(sender, "broadcast", {"type": "broadcast", "event": "test", "payload": {"word": word}}, "broadcast")
    heard = next_message(receiver, lambda m: m["event"] == "broadcast")["payload"]
    if heard.get("payload") != {"word": word}:
        raise Refused("another message than the one that was sent")


def step(what, action, *arguments):
    try:
        result = action(*arguments)
    except (OSError, Refused, ValueError, KeyError, TypeError) as error:
        report.check(f"{PATH} {what}", f"{type(error).__name__}: {error}")
        report.finish("broadcast.py")
    report.check(f"{PATH} {what}", "")
    return result


listener = step("opens for a listener", connect)
speaker = step("opens for a speaker", connect)
step("lets the listener join", join_soon, listener)
step("lets the speaker join", join_soon, speaker)
step("carries a broadcast from one to the other", broadcast, speaker, listener)
report.finish("broadcast.py")
