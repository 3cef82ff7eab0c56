"""Load one address for some seconds with eight connections, print answers a second: bench_load.py URL SECONDS."""

from __future__ import annotations

import sys
import threading
import time
from http.client import HTTPConnection
from urllib.parse import urlsplit

CONNECTIONS = 8


def ask(host: str, port: int, path: str, until: float, counts: list[int]) -> None:
    """Ask over one kept connection until the time is over."""
    connection = HTTPConnection(host, port, timeout=10)
    done = 0
    while time.monotonic() < until:
        connection.request("GET", path, headers={"Accept-Encoding": "gzip"})  # as browsers do
        connection.getresponse().read()
        done += 1
    counts.append(done)
    connection.close()


def main(url: str, seconds: float) -> None:
    """Run the load."""
    parts = urlsplit(url)
    counts: list[int] = []
    until = time.monotonic() + seconds
    arguments = (parts.hostname or "", parts.port or 80, parts.path, until, counts)
    threads = [threading.Thread(target=ask, args=arguments) for _ in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(sum(counts) / seconds)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
