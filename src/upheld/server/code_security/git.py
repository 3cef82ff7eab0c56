"""Read a local git repository without trusting it.

Git is started as a program, with a fixed argument list and a clean environment: the repository's own configuration
can name programs (hooks, signature tools, file-system monitors, fetch helpers), so each of those doors is shut.
Nothing is fetched. What comes back is bounded in bytes and time.

Source: git-config(1) `safe.directory`, `core.hooksPath`; git(1) environment variables, git 2.39.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from threading import Timer

from upheld.core.errors import ExternalError, InputError

MAX_OUTPUT_BYTES = 32 * 1024 * 1024
TIME_LIMIT_SECONDS = 20

_REVISION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}")
_OBJECT_ID = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")

_SETTINGS = (
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "log.showSignature=false",
    "protocol.allow=never",
    "core.commitGraph=false",
)


class Repository:
    """A local clone, bare or not, that is only read.

    Raises:
        InputError: the path is no folder.

    Example:
        >>> Repository(Path("/srv/clones/notes")).resolve("main")
        '8c1f…'
    """

    def __init__(self, path: Path) -> None:
        if not path.is_dir():
            raise InputError("git.path", "The clone's folder is not there.", hint="Correct the path in the inventory.")
        self._path = path.resolve()

    def run(self, *arguments: str, allow_exit: tuple[int, ...] = (0,)) -> bytes:
        """What git wrote to standard output.

        `allow_exit` names the exit codes that are an answer; git's own words are never passed on, since they may
        hold addresses with credentials.

        Raises:
            ExternalError: git is missing, failed, took too long or wrote too much.
        """
        program = shutil.which("git")
        if program is None:
            raise ExternalError("git.missing", "Git is not installed.", hint="Install git on the server.")
        command = [program, "--no-optional-locks", "--no-pager"]
        for setting in (*_SETTINGS, f"safe.directory={self._path}"):
            command += ["-c", setting]
        code, output = self._execute([*command, "-C", str(self._path), *arguments])
        if code not in allow_exit:
            raise ExternalError(
                "git.failed",
                f"`git {arguments[0]}` ended with {code}.",
                hint="Look at the clone with git, as the user the server runs as.",
            )
        return output

    def resolve(self, revision: str) -> str | None:
        """The id of the commit a branch, tag or id stands for; None where there is none.

        Raises:
            InputError: the text cannot be a revision.
            ExternalError: git did not answer.
        """
        if _REVISION.fullmatch(revision) is None or ".." in revision:
            raise InputError(
                "git.revision",
                f"{revision[:40]!r} is not a branch, tag or commit.",
                hint="Write a branch name, a tag or a commit id.",
            )
        written = self.run(
            "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", allow_exit=(0, 1, 128)
        )
        text = written.decode("ascii", errors="replace").strip()
        return text if _OBJECT_ID.fullmatch(text) else None

    def is_shallow(self) -> bool:
        """Whether the clone was cut off, so that its history is not whole."""
        return self.run("rev-parse", "--is-shallow-repository").strip() != b"false"

    def is_ancestor(self, older: str, newer: str) -> bool:
        """Whether `older` (a commit id) is in the history of `newer`."""
        answered = self.run("rev-list", "--max-count=1", "--end-of-options", older, f"^{newer}", "--")
        return not answered.strip()

    def _execute(self, command: list[str]) -> tuple[int, bytes]:
        with tempfile.TemporaryFile() as sink:
            try:
                process = subprocess.Popen(  # noqa: S603 - a fixed program; arguments are checked, no shell
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=sink,
                    env=self._environment(),
                )
            except OSError as error:
                raise ExternalError("git.start", "Git could not be started.", hint="Check the server.") from error
            with process:
                return _drain(process)

    def _environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ.get("PATH", os.defpath),
            "LC_ALL": "C",
            "HOME": "/nonexistent",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CEILING_DIRECTORIES": str(self._path.parent),  # a folder without git never means its parent's
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_ALLOW_PROTOCOL": "none",
            "GIT_NO_LAZY_FETCH": "1",
            "GIT_NO_REPLACE_OBJECTS": "1",  # replacements and grafts would show another history than the real one
            "GIT_GRAFT_FILE": os.devnull,
        }


def _drain(process: subprocess.Popen[bytes]) -> tuple[int, bytes]:
    """Exit code and output; the program is ended when it writes or takes too much."""
    if process.stdout is None:
        raise ExternalError("git.start", "Git gave no output to read.", hint="Check the server.")
    timer = Timer(TIME_LIMIT_SECONDS, process.kill)
    timer.start()
    try:
        output = process.stdout.read(MAX_OUTPUT_BYTES + 1)
        if len(output) > MAX_OUTPUT_BYTES:
            process.kill()
            raise ExternalError(
                "git.size",
                f"Git wrote more than {MAX_OUTPUT_BYTES} bytes.",
                hint="Set `since` in the inventory to a later commit.",
            )
        code = process.wait()
    finally:
        timer.cancel()
    if code < 0:
        raise ExternalError(
            "git.time", f"Git was ended after {TIME_LIMIT_SECONDS} seconds.", hint="Try again.", is_retryable=True
        )
    return code, output
