"""`upheld completion`: completion for a shell, made from the parsers of all commands."""

from __future__ import annotations

import argparse
import sys

from upheld.cli.main import COMMANDS, load_parser

NAME = "completion"
HELP = "Print completion for a shell. Load it from the shell's start file."
EXAMPLE = 'eval "$(upheld completion bash)"'


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the shell."""
    parser.add_argument("shell", choices=("bash", "zsh", "fish"), help="the shell to complete in")


def run(arguments: argparse.Namespace) -> int:
    """Print the script."""
    writers = {"bash": _bash, "zsh": _zsh, "fish": _fish}
    sys.stdout.write(writers[arguments.shell](_words()))
    return 0


def _words() -> dict[str, list[tuple[str, str]]]:
    """For each beginning of a command line the words that may follow, with what they mean."""
    following: dict[str, dict[str, str]] = {"": {"--help": "show all commands", "--version": "show the version"}}
    for command in COMMANDS:
        names, text = command[0].split(), command[2]
        for at, name in enumerate(names):
            is_last = at == len(names) - 1
            meaning = text if is_last else f"commands about {name}"
            following.setdefault(" ".join(names[:at]), {}).setdefault(name, meaning)
        following[command[0]] = dict(_options(command))
    return {start: sorted(words.items()) for start, words in following.items()}


def _options(command: tuple[str, str, str]) -> list[tuple[str, str]]:
    _, parser = load_parser(command)
    found: list[tuple[str, str]] = []
    for action in parser._actions:  # noqa: SLF001 - argparse has no public way to list what it was told
        words = action.option_strings or [str(choice) for choice in action.choices or ()]
        found += [(word, (action.help or "").replace("%%", "%")) for word in words]
    return found


def _bash(following: dict[str, list[tuple[str, str]]]) -> str:
    cases = "\n".join(
        f'    "{start}") words="{" ".join(word for word, _ in words)}" ;;' for start, words in following.items()
    )
    return f"""_upheld() {{
  local current="${{COMP_WORDS[COMP_CWORD]}}" start="" words="" word
  for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case "$word" in -*) ;; *) start="${{start:+$start }}$word" ;; esac
  done
  while :; do
    case "$start" in
{_indent(cases)}
    esac
    [[ -n "$words" || -z "$start" ]] && break
    [[ "$start" == *" "* ]] && start="${{start% *}}" || start=""
    [[ -z "$start" ]] && break
  done
  COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
}}
complete -o filenames -F _upheld upheld
"""


def _indent(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())


def _zsh(following: dict[str, list[tuple[str, str]]]) -> str:
    cases = "\n".join(
        f'      "{start}") offered=({" ".join(_quote(_described(word, text)) for word, text in words)}) ;;'
        for start, words in following.items()
    )
    return f"""#compdef upheld
_upheld() {{
  local start="" word
  local -a offered
  for word in "${{(@)words[2,CURRENT-1]}}"; do
    [[ "$word" == -* ]] || start="${{start:+$start }}$word"
  done
  while true; do
    case "$start" in
{cases}
    esac
    (( ${{#offered}} )) && break
    [[ "$start" == *" "* ]] && start="${{start% *}}" || break
  done
  _describe -t commands upheld offered
  _files
}}
compdef _upheld upheld
"""


def _described(word: str, text: str) -> str:
    return f"{word.replace(':', chr(92) + ':')}:{text}"


def _fish(following: dict[str, list[tuple[str, str]]]) -> str:
    lines = []
    for start, words in following.items():
        names = start.split()
        condition = (
            " ; and ".join(f"__fish_seen_subcommand_from {name}" for name in names)
            if names
            else "__fish_use_subcommand"
        )
        for word, text in words:
            flag = f"-l {word[2:]}" if word.startswith("--") else f"-s {word[1:]}" if word.startswith("-") else ""
            kind = flag or f"-a {_quote(word)}"
            lines.append(f"complete -c upheld -n {_quote(condition)} {kind} -d {_quote(text)}")
    return "\n".join(lines) + "\n"


def _quote(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
