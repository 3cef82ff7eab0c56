"""Measure what the product promises about its speed, each figure beside a yardstick from the same run.

`make bench` prints a table; `tools/bench.py NAME …` measures some of it. Absolute times belong to the machine they were
taken on; the ratios are what to quote. Nothing here decides whether a test passes.
"""

from __future__ import annotations

import datetime as dt
import http.client
import os
import resource
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
ROUNDS = 7
LOAD_SECONDS = 4


def main(names: list[str]) -> int:
    """Measure the named parts, or all."""
    chosen = names or list(PARTS)
    unknown = set(chosen) - set(PARTS)
    if unknown:
        print(f"There is no measurement {', '.join(sorted(unknown))}. There are: {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    print(f"{'what':<58}{'measured':>16}{'yardstick':>26}{'target':>18}")
    for name in chosen:
        PARTS[name]()
    return 0


def row(what: str, measured: str, yardstick: str, target: str) -> None:
    """One line of the table."""
    print(f"{what:<58}{measured:>16}{yardstick:>26}{target:>18}", flush=True)


def cpu_seconds(command: list[str]) -> float:
    """User and system time of a whole process, median of several runs after a warm-up."""
    taken = []
    for attempt in range(ROUNDS + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if attempt:
            taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(taken)


def wall_seconds(command: list[str]) -> float:
    """Elapsed time of a whole process, median of several runs after a warm-up."""
    taken = []
    for attempt in range(ROUNDS + 1):
        started = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if attempt:
            taken.append(time.perf_counter() - started)
    return statistics.median(taken)


_PARSE_ONCE = """
import sys, time
from upheld.reading.proposal import propose
from upheld.reading.structure import parse_policy
text = open(sys.argv[1], "rb").read()
started = time.process_time()
units = parse_policy(text).units
for unit in units:
    propose(unit)
print(time.process_time() - started)
"""


def six_pages(folder: Path) -> Path:
    """Our own policies one after the other, up to six pages of 3,000 characters."""
    texts = sorted((ROOT / "tests/reading/policies").glob("*.md"))
    joined = "\n\n".join(path.read_text(encoding="utf-8") for path in texts)
    policy = folder / "six-pages.md"
    policy.write_text(joined[:18_000], encoding="utf-8")
    return policy


def measure_parse() -> None:
    """Parse a policy of six pages, cold; and the whole process around it."""
    with tempfile.TemporaryDirectory() as folder:
        policy = six_pages(Path(folder))
        once = [sys.executable, "-c", _PARSE_ONCE, str(policy)]
        taken = [float(subprocess.run(once, check=True, capture_output=True, text=True).stdout) for _ in range(ROUNDS)]
        whole = cpu_seconds([str(BIN / "upheld"), "policy", "parse", str(policy), "--format", "json"])
    row(
        "policy parse, six pages, CPU, first call in a process",
        f"{statistics.median(taken) * 1000:.0f} ms",
        f"whole process {whole * 1000:.0f} ms",
        "< 150 ms",
    )


def measure_states() -> None:
    """Judge a commitment, against an empty Python function call."""
    from upheld.core.outcomes import Keeper, Modality, Outcome, Sufficiency
    from upheld.proof.state import Argument, CheckEvidence, judge

    now = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
    evidence = {
        name: CheckEvidence(
            outcome=Outcome.PASS, observed_at=now, fresh_until=now + dt.timedelta(days=1), looked_at=2, in_scope=2
        )
        for name in ("forge.no_egress", "forge.no_remotes")
    }
    argument = Argument(
        modality=Modality.NOW,
        keeper=Keeper.VENDOR,
        bound={"forge.no_egress": Sufficiency.WHOLE, "forge.no_remotes": Sufficiency.PART},
    )

    def empty() -> None:
        return None

    judged = rate(lambda: judge(argument, evidence, now)) * len(evidence)
    row(
        "state function, results judged",
        f"{judged:,.0f}/s",
        f"empty call {rate(empty):,.0f}/s",
        "≥ 100,000/s",
    )


def rate(action: Callable[[], object], seconds: float = 1.0) -> float:
    """Calls a second."""
    done, started = 0, time.perf_counter()
    while (elapsed := time.perf_counter() - started) < seconds:
        for _ in range(200):
            action()
        done += 200
    return done / elapsed


def measure_start() -> None:
    """`upheld --version` against a bare interpreter."""
    ours = wall_seconds([str(BIN / "upheld"), "--version"])
    bare = wall_seconds([sys.executable, "-c", "pass"])
    row("upheld --version", f"{ours / bare:.2f} ×", f"bare Python {bare * 1000:.0f} ms", "≤ 3 ×")


def measure_server() -> None:
    """`/` warm, against a Django view of one line on the same web server; then verify the bundle it serves."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        with running(["upheld", "demo", "--data", str(data), "--bind"], ready="/readyz") as address:
            page = median_load(address, "/")
            bundle = Path(folder) / "bundle.zip"
            bundle.write_bytes(fetch(address, "/bundle.zip"))
        environment = {"PYTHONPATH": str(ROOT / "tools"), "DJANGO_SETTINGS_MODULE": "bench_one_line"}
        command = ["granian", "--interface", "rsgi", "--http", "1", "--no-ws", "--workers", str(os.cpu_count() or 1)]
        command += ["--log-level", "error", "bench_one_line:application"]
        with running(command, ready="/", environment=environment) as address:
            one_line = median_load(address, "/")
        row("/ served warm", f"{page / one_line:.0%}", f"one-line view {one_line:,.0f}/s", "≥ 70 %")
        entries = bundle.stat().st_size
        seconds = wall_seconds([str(BIN / "upheld"), "verify", str(bundle)])
        bare = wall_seconds([sys.executable, "-c", "import cryptography.hazmat.primitives.asymmetric.ed25519"])
        row(
            f"upheld verify, demo bundle of {entries / 1e6:.1f} MB",
            f"{seconds:.2f} s",
            f"import alone {bare * 1000:.0f} ms",
            "< 1 s",
        )


@contextmanager
def running(command: list[str], *, ready: str, environment: dict[str, str] | None = None) -> Iterator[tuple[str, int]]:
    """A server on a free port of this machine, ended with all its children."""
    port = free_port()
    arguments = [str(BIN / command[0]), *command[1:]]
    arguments += [f"127.0.0.1:{port}"] if command[0] == "upheld" else ["--host", "127.0.0.1", "--port", str(port)]
    server = subprocess.Popen(
        arguments,
        env=os.environ | (environment or {}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        wait_until_ready(("127.0.0.1", port), ready)
        yield ("127.0.0.1", port)
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, signal.SIGKILL)


def wait_until_ready(address: tuple[str, int], path: str) -> None:
    """Ask until it answers 200, two minutes at most."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        try:
            fetch(address, path)
        except (OSError, ValueError, http.client.HTTPException):
            time.sleep(0.2)
        else:
            return
    raise SystemExit(f"The server at {address[0]}:{address[1]} did not answer {path} within two minutes.")


def fetch(address: tuple[str, int], path: str) -> bytes:
    """The body of one answer."""
    connection = http.client.HTTPConnection(*address, timeout=20)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != http.client.OK:
            raise ValueError(f"{path}: {answer.status}")
        return body
    finally:
        connection.close()


def median_load(address: tuple[str, int], path: str) -> float:
    """Answers a second, median of three loads with eight connections, after a warm-up."""
    load(address, path, 1)
    return statistics.median(load(address, path, LOAD_SECONDS) for _ in range(3))


def load(address: tuple[str, int], path: str, seconds: int) -> float:
    """One load: wrk where it is installed, else eight threads of ours in a process of their own."""
    url = f"http://{address[0]}:{address[1]}{path}"
    if shutil.which("wrk"):
        output = subprocess.run(
            ["wrk", "-t1", "-c8", "-H", "Accept-Encoding: gzip", f"-d{seconds}s", url],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        return float(next(line.split()[1] for line in output.splitlines() if line.startswith("Requests/sec")))
    output = subprocess.run(
        [sys.executable, str(ROOT / "tools/bench_load.py"), url, str(seconds)],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return float(output)


def free_port() -> int:
    """A port of the loopback interface that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def measure_scan() -> None:
    """`upheld scan` against its goals, and against a pattern scanner where `SEMGREP=1` asks for it."""
    from bench_scan import measure_scan as measure

    measure(may_install=os.environ.get("SEMGREP", "") not in {"", "0"})


PARTS: dict[str, Callable[[], None]] = {
    "start": measure_start,
    "parse": measure_parse,
    "states": measure_states,
    "scan": measure_scan,
    "server": measure_server,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
