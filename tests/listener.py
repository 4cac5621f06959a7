"""A listener on loopback that counts who comes: what a query opens, it sees."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Listener:
    """An address, and how many connections were made to it."""

    def __init__(self, listening: socket.socket) -> None:
        self._listening, self.seen = listening, 0
        self.url = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            self.seen += 1
            with connection:
                connection.recv(4096)
                connection.sendall(b"HTTP/1.1 500 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")


@contextmanager
def listening() -> Iterator[Listener]:
    """A listener while the test lasts."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield Listener(listening)
