"""What the server and a worker say to each other: JSON messages, each after its length, over a Unix socket.

A call carries the write end of the pipe that its answer goes into (SCM_RIGHTS), so that no answer passes through
this socket.
"""

from __future__ import annotations

import json
import socket
import struct
from typing import Any, TypeAlias

Message: TypeAlias = dict[str, Any]
_LENGTH = struct.Struct("!I")


def send(connection: socket.socket, message: Message, descriptor: int | None = None) -> None:
    """Send one message, and a file descriptor with it. Raises OSError where the other side has gone."""
    payload = json.dumps(message).encode("utf-8")
    data = _LENGTH.pack(len(payload)) + payload
    if descriptor is None:
        connection.sendall(data)
        return
    sent = socket.send_fds(connection, [data], [descriptor])
    if sent < len(data):
        connection.sendall(data[sent:])


def receive(connection: socket.socket) -> tuple[Message, int | None] | None:
    """The next message and the descriptor that came with it; None where the other side has gone."""
    try:
        data, descriptors, _, _ = socket.recv_fds(connection, 1 << 16, 1)
        if not data:
            return None
        while len(data) < _LENGTH.size or len(data) < _LENGTH.size + _LENGTH.unpack_from(data)[0]:
            more = connection.recv(1 << 20)
            if not more:
                return None
            data += more
    except OSError:
        return None
    message: Message = json.loads(data[_LENGTH.size :])
    return message, (descriptors[0] if descriptors else None)
