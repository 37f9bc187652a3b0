"""What a real shell makes of a completion: each name is one word, and nothing is run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

VOICES = [
    "comment 4",
    "Zoë Ünal",
    "O'Brien",
    'the "author"',
    "at: 3",
    "a:b\\:c",
    "back\\slash",
    "at the end\\",
    "$HOME",
    "$(touch pwned)",
    "\\$(touch pwned)",
    "`touch pwned`",
    "'; touch pwned; '",
    '"; touch pwned; "',
    "); touch pwned; (",
    "x)) ; touch pwned ; ((",
    "> pwned",
    "$'\\x27; touch pwned; '",
    "{a,b}",
    "~root",
    "#1!",
    "*",
]
UNFIT = ["two  spaces", "a\ttab", "a\nline", "\x1b[31mred", "turned \u202eround"]

ASKED = 'argmap claims --map map.yaml --voice ""'
BASH = f"""
source <(_ARGMAP_COMPLETE=source_bash argmap)
COMP_WORDS=({ASKED}) COMP_CWORD=5
set -o noglob
_argmap_completion argmap
for word in "${{COMPREPLY[@]}}"; do eval "set -- $word"; printf '%s\\n' "$@"; done
"""
ZSH = f"""
setopt extendedglob
compdef() {{ }}
_arguments() {{  # as zsh's: it takes backslashes before colons away, evaluates, and takes away the others
  local action=${{1#'*: :'}}
  eval "found=( ${{${{action[3,-3]}}//\\\\:/:}} )"
  print -rl -- ${{found//(#b)\\\\(?)/$match[1]}}
}}
source <(_ARGMAP_COMPLETE=source_zsh argmap)
words=({ASKED.removesuffix('""')}"") CURRENT=6
_argmap_completion
"""
FISH = """
_ARGMAP_COMPLETE=source_fish argmap | source
complete -C 'argmap claims --map map.yaml --voice '
"""


SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH}


def installed(shell: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not shutil.which(shell), reason=f"{shell} is not installed")


@pytest.mark.slow
@pytest.mark.parametrize("shell", [pytest.param(shell, marks=installed(shell)) for shell in SCRIPTS])
def test_a_shell_inserts_every_name_as_one_word_and_runs_nothing(tmp_path: Path, shell: str) -> None:
    voices = {name: number for number, name in enumerate((*VOICES, *UNFIT), start=1)}
    source = {"title": "A", "voices": voices}
    made = {"format": 1, "title": "T", "sources": {"s": source}, "claims": {"a": {"text": "A"}}}
    (tmp_path / "map.yaml").write_text(yaml.safe_dump(made, allow_unicode=True), encoding="utf-8")
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin" / "argmap"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m argmap "$@"\n')
    command.chmod(0o755)
    ran = subprocess.run(
        [shell, "-c", SCRIPTS[shell]],
        cwd=tmp_path,
        env={
            **os.environ,
            "PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(tmp_path),
            "LC_ALL": "C.UTF-8",
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert sorted(ran.stdout.splitlines()) == sorted(VOICES)
    assert not (tmp_path / "pwned").exists()
