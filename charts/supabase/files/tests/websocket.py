"""A client for websockets as small as a test needs: text messages, without extensions.

https://www.rfc-editor.org/rfc/rfc6455
"""

import base64
import hashlib
import os
import socket
import struct
import time
from urllib.parse import urlsplit

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10


class Refused(Exception):
    """What the server said instead of opening the websocket."""


class WebSocket:
    def __init__(self, url, timeout):
        """Opens a websocket; every later call takes `timeout` seconds at most, too."""
        parts = urlsplit(url)
        self.timeout = timeout
        self.buffer = b""
        self.deadline = time.monotonic() + timeout
        self.socket = socket.create_connection((parts.hostname, parts.port or 80), timeout)
        try:
            self._shake_hands(parts)
        except BaseException:
            self.socket.close()
            raise

    def _shake_hands(self, parts):
        key = base64.b64encode(os.urandom(16)).decode()
        request = (
            f"GET {parts.path}?{parts.query} HTTP/1.1\r\nHost: {parts.netloc}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n"
        )
        self.socket.sendall(request.encode())
        while b"\r\n\r\n" not in self.buffer:
            self._receive()
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        status, *lines = head.decode("latin-1").split("\r\n")
        if status.split(" ")[1:2] != ["101"]:
            raise Refused(f"{status[:100]}, not 101")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        accept = hashlib.sha1((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest()
        if headers.get("sec-websocket-accept") != base64.b64encode(accept).decode():
            raise Refused("an answer to another handshake")

    def _receive(self):
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError(f"no answer within {self.timeout:g} s")
        self.socket.settimeout(left)
        try:
            data = self.socket.recv(65536)
        except TimeoutError:
            raise TimeoutError(f"no answer within {self.timeout:g} s") from None
        if not data:
            raise ConnectionError("the connection was closed")
        self.buffer += data

    def _take(self, count):
        while len(self.buffer) < count:
            self._receive()
        taken, self.buffer = self.buffer[:count], self.buffer[count:]
        return taken

    def _frame(self, opcode, payload):
        # What a client sends is masked, and its length has one of three forms.
        size = len(payload)
        form = bytes([0x80 | size]) if size < 126 else b"\xfe" + struct.pack(">H", size)
        if size > 0xFFFF:
            form = b"\xff" + struct.pack(">Q", size)
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[index % 4] for index, byte in enumerate(payload))
        self.socket.sendall(bytes([0x80 | opcode]) + form + mask + masked)

    def send(self, text):
        self._frame(TEXT, text.encode())

    def receive(self):
        """The next text message."""
        self.deadline = time.monotonic() + self.timeout
        message = b""
        while True:
            first, second = self._take(2)
            size = second & 0x7F
            if size == 126:
                (size,) = struct.unpack(">H", self._take(2))
            elif size == 127:
                (size,) = struct.unpack(">Q", self._take(8))
            payload = self._take(size)
            opcode = first & 0x0F
            if opcode == PING:
                self._frame(PONG, payload)
            elif opcode == CLOSE:
                raise ConnectionError("the server closed the websocket")
            elif opcode != PONG:
                message += payload
                if first & 0x80:
                    return message.decode()

    def close(self):
        self.socket.close()
