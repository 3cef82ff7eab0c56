"""The command `upheld`: finds the one command that was asked for, and imports nothing else.

Exit codes, the same for every command: 0 what was asked holds, 1 it does not hold, 2 wrong use or unreadable input,
3 undecided. Imports stand inside functions here, so that the start stays close to that of bare Python.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from types import ModuleType
    from typing import NoReturn

    from upheld.core.errors import UpheldError

COMMANDS: tuple[tuple[str, str, str], ...] = (
    # words, module in upheld.cli, one line for the overview
    ("policy parse", "policy_parse", "Read a policy into sentences and what they promise"),
    ("policy lint", "policy_lint", "Ask for what a policy leaves open: vague words, dates, sources"),
    ("policy propose", "policy_propose", "Write upheld.yaml with a proposal for every sentence"),
    ("policy import", "policy_import", "Take a policy and its upheld.yaml into a data directory"),
    ("policy export", "policy_export", "Write upheld.yaml from what was confirmed in the console"),
    ("scan", "scan", "Run the checks on a Forge app's folder"),
    ("check list", "check_list", "List all checks"),
    ("check show", "check_show", "Show what a check reads, passes, fails and cannot see"),
    ("check run", "check_run", "Run checks now and record the results"),
    ("verify", "verify", "Verify a bundle offline: is the proof genuine, and what does it prove"),
    ("log status", "log_status", "Show size, root and age of the evidence log"),
    ("log verify", "log_verify", "Recompute the evidence log from its entries"),
    ("log replay", "log_replay", "After an older backup: take the published entries back"),
    ("backup", "backup", "Write a backup of a data directory"),
    ("restore", "restore", "Bring a backup back, and the log up to its last published head"),
    ("init", "init", "Make a data directory"),
    ("serve", "serve", "Serve the trust page and the console"),
    ("demo", "demo", "Serve an invented vendor with all states"),
    ("doctor", "doctor", "Look for what is wrong with an installation"),
    ("completion", "completion", "Print completion for bash, zsh or fish"),
)

_SERVER_PACKAGES = ("django", "allauth", "granian", "whitenoise", "nh3", "markdown_it")
_SYMBOLIC_INTERRUPT = 130
_SYMBOLIC_PIPE = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; gives the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] in (["--version"], ["-V"]):
        from upheld import __version__

        sys.stdout.write(f"upheld {__version__}\n")
        return 0
    is_debug = "--debug" in words
    words = [word for word in words if word != "--debug"]
    is_own_scan = argv is None and words[:1] == ["scan"] and "--watch" not in words
    try:
        if is_own_scan:
            _stop_collecting()
        code = _dispatch(words)
        sys.stdout.flush()
        if is_own_scan:
            _leave_at_once(code)
    except KeyboardInterrupt:
        return _SYMBOLIC_INTERRUPT
    except BrokenPipeError:
        return _leave_pipe()
    except Exception as error:
        if is_debug:
            raise
        return _tell(error, is_json=_wants_json(words))
    return code


def find_command(words: Sequence[str]) -> tuple[str, str, str] | None:
    """The entry of the table that the first words name."""
    for command in COMMANDS:
        names = command[0].split()
        if list(words[: len(names)]) == names:
            return command
    return None


def load_parser(command: tuple[str, str, str]) -> tuple[ModuleType, argparse.ArgumentParser]:
    """The module of a command and its parser."""
    import argparse
    import importlib

    module = importlib.import_module(f"upheld.cli.{command[1]}")
    parser = argparse.ArgumentParser(
        prog=f"upheld {command[0]}",
        description=module.HELP,
        epilog=f"Example:\n  {module.EXAMPLE.strip()}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--debug", action="store_true", help="show the traceback of an unexpected error")
    module.configure(parser)
    return module, parser


def _dispatch(words: list[str]) -> int:
    command = find_command(words)
    if command is None:
        return _overview(words)
    module, parser = load_parser(command)
    try:
        arguments = parser.parse_args(words[len(command[0].split()) :])
    except SystemExit as stop:  # argparse has printed its help or what is wrong
        return stop.code if isinstance(stop.code, int) else 2
    code: int = module.run(arguments)
    return code


def _overview(words: list[str]) -> int:
    """All commands, or those of a group; exit code 2 unless help was asked for."""
    names = [word for word in words if not word.startswith("-")]
    is_asked = any(word in {"-h", "--help"} for word in words) or words == ["help"]
    group = names[0] if names and any(words.startswith(f"{names[0]} ") for words, _, _ in COMMANDS) else None
    if names and group is None and names != ["help"]:
        return _unknown(names)
    shown = [command for command in COMMANDS if group is None or command[0].startswith(f"{group} ")]
    width = max(len(command[0]) for command in shown)
    lines = [f"Usage: upheld {group + ' ' if group else ''}COMMAND …", ""]
    if group is None:
        lines = ["A security policy that proves itself, sentence by sentence.", "", *lines]
    lines += [f"  {name:<{width}}  {text}" for name, _, text in shown]
    lines += ["", f"`upheld {shown[0][0]} --help` tells more about a command, with an example."]
    if group is None:
        lines += ["Exit codes: 0 it holds, 1 it does not hold, 2 wrong use or unreadable input, 3 undecided."]
    (sys.stdout if is_asked else sys.stderr).write("\n".join(lines) + "\n")
    return 0 if is_asked else 2


def _unknown(names: list[str]) -> int:
    import difflib

    asked = " ".join(names[:2])
    near = difflib.get_close_matches(asked, [name for name, _, _ in COMMANDS], n=1, cutoff=0.5)
    near = near or difflib.get_close_matches(names[0], [name for name, _, _ in COMMANDS], n=1, cutoff=0.5)
    hint = f"Did you mean `upheld {near[0]}`?" if near else "`upheld --help` lists the commands."
    sys.stderr.write(f"upheld: there is no command {names[0][:60]!r}. {hint}\n")
    return 2


def _wants_json(words: list[str]) -> bool:
    return "--format=json" in words or any(words[at : at + 2] == ["--format", "json"] for at in range(len(words)))


def _tell(error: Exception, *, is_json: bool) -> int:
    from upheld.core.errors import InputError, UpheldError

    if isinstance(error, UpheldError):
        told = error
    elif isinstance(error, ModuleNotFoundError) and (error.name or "").partition(".")[0] in _SERVER_PACKAGES:
        told = InputError(
            "install.server",
            f"This command needs the server part, and {error.name} is not installed.",
            hint="Run: pip install 'upheld[server]'",
        )
    else:
        told = InputError(
            "unexpected",
            f"Something went wrong that should not: {type(error).__name__}: {error}".rstrip(": ") + ".",
            hint="Run it again with --debug and report what it prints.",
        )
    return _write_error(told, is_json=is_json)


def _write_error(told: UpheldError, *, is_json: bool) -> int:
    from upheld.cli.output import make_printable, print_json

    if is_json:
        error = {"code": told.code, "message": told.message, "hint": told.hint}
        print_json({"exit_code": told.exit_code, "error": error})
    sys.stderr.write(f"upheld: {make_printable(told.message)}\n")
    if told.hint:
        sys.stderr.write(f"        {make_printable(told.hint)}\n")
    return told.exit_code


def _stop_collecting() -> None:
    """Leave the cyclic collector out of a process that ends with its scan, which is bounded and makes little garbage.

    It would go through all that stays again and again, and take a third of the time of a large app.
    """
    import gc

    gc.disable()


def _leave_at_once(code: int) -> NoReturn:
    """End the process of a scan, which has closed its files, without freeing its objects one by one.

    There are a million of them where the app is large, and the system takes back the whole memory in no time.
    """
    import os

    sys.stderr.flush()
    os._exit(code)


def _leave_pipe() -> int:
    """The reader went away: say nothing more, not even while Python closes its files."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return _SYMBOLIC_PIPE


if __name__ == "__main__":
    sys.exit(main())
