"""What the server and a worker say to each other: messages over a Unix socket, each JSON with, where it has one, a
body of bytes behind it.

A short answer is the body of the message that ends its call. A long one goes into a pipe of its own, whose read end
the worker sends along (SCM_RIGHTS) with the message `begun`; so no long answer passes through this socket.
"""

from __future__ import annotations

import json
import socket
import struct
from typing import Any, TypeAlias

Message: TypeAlias = dict[str, Any]
BODY = "body"
_LENGTHS = struct.Struct("!II")


class Unread(Exception):
    """The other side has gone without reading what it was sent: the kernel resets such a connection."""


def send(connection: socket.socket, message: Message, descriptor: int | None = None, body: bytes = b"") -> None:
    """Send one message, and a file descriptor or a body with it. Raises OSError where the other side has gone."""
    payload = json.dumps(message).encode("utf-8")
    data = b"".join((_LENGTHS.pack(len(payload), len(body)), payload, body))
    if descriptor is None:
        connection.sendall(data)
        return
    sent = socket.send_fds(connection, [data], [descriptor])
    if sent < len(data):
        connection.sendall(data[sent:])


def receive(connection: socket.socket) -> tuple[Message, int | None] | None:
    """The next message and the descriptor that came with it, as of `reply`; None where the other side has gone, whether
    it had read or not."""
    try:
        return reply(connection)
    except Unread:
        return None


def reply(connection: socket.socket) -> tuple[Message, int | None] | None:
    """The next message, its body as its member `body`, and the descriptor that came with it; None where the other
    side has gone. Raises Unread where it has gone before it read."""
    try:
        data, descriptors, _, _ = socket.recv_fds(connection, 1 << 17, 1)
        if not data:
            return None
        while len(data) < _LENGTHS.size or len(data) < _LENGTHS.size + sum(_LENGTHS.unpack_from(data)):
            more = connection.recv(1 << 20)
            if not more:
                return None
            data += more
    except ConnectionResetError as error:
        raise Unread from error
    except OSError:
        return None
    end = _LENGTHS.size + _LENGTHS.unpack_from(data)[0]
    message: Message = json.loads(data[_LENGTHS.size : end])
    if end < len(data):
        message[BODY] = data[end:]
    return message, (descriptors[0] if descriptors else None)
