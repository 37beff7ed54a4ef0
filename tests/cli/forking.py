"""A process that has imported newsum and forks at each call: newsum a moment after it started.

The interpreter and the imports cost more than most of what is tried. What a call does to its
memory, streams and directory stays its own. What Python does before newsum runs is not tried here.
"""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple, NoReturn

_STREAMS = 3


class Ended(NamedTuple):
    """How a process ended, and what it wrote."""

    code: int
    out: bytes
    err: bytes


class Forking:
    """The process that waits for calls, seen from the tests."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self._link, theirs = socket.socketpair()
        # Python looks at its streams when it starts: they are pipes, as those of the calls.
        self._process = subprocess.Popen(
            [sys.executable, __file__, str(theirs.fileno())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            pass_fds=[theirs.fileno()],
            env=dict(env),
        )
        theirs.close()
        self._answers = self._link.makefile("r", encoding="ascii")
        self._threads = ThreadPoolExecutor(_STREAMS)

    def call(
        self,
        arguments: Sequence[str | bytes],
        *,
        stdin: bytes,
        cwd: Path,
        env: Mapping[str, str],
        patience_s: float,
    ) -> Ended:
        """What `newsum` does with these arguments."""
        (in_theirs, in_ours), (out_ours, out_theirs), (err_ours, err_theirs) = (
            os.pipe() for _ in range(_STREAMS)
        )
        theirs = [in_theirs, out_theirs, err_theirs]
        socket.send_fds(self._link, [b"\n"], theirs)
        for descriptor in theirs:
            os.close(descriptor)
        asked = [[os.fsdecode(argument) for argument in arguments], str(cwd), dict(env)]
        self._link.sendall(f"{json.dumps(asked)}\n".encode())
        pid = int(self._answers.readline())
        fed = self._threads.submit(_feed, in_ours, stdin)
        read = [self._threads.submit(_read, descriptor) for descriptor in (out_ours, err_ours)]
        try:
            out, err = (future.result(patience_s) for future in read)
        except TimeoutError:
            os.kill(pid, 9)
            raise
        finally:
            fed.result()
            code = int(self._answers.readline())
        return Ended(code, out, err)

    def end(self) -> None:
        """Let it go."""
        self._threads.shutdown()
        self._answers.close()
        self._link.close()
        self._process.communicate()


def _feed(descriptor: int, data: bytes) -> None:
    try:
        with open(descriptor, "wb") as stream:
            stream.write(data)
    except BrokenPipeError:
        pass  # not all of it was wanted


def _read(descriptor: int) -> bytes:
    with open(descriptor, "rb") as stream:
        return stream.read()


def _serve(link: socket.socket) -> None:
    """Fork for each call; return in the new process, ready to run."""
    while True:
        _, descriptors, _, _ = socket.recv_fds(link, 1, _STREAMS)
        if not descriptors:
            os._exit(0)
        asked = b""
        while not asked.endswith(b"\n"):
            asked += link.recv(1 << 16)
        pid = os.fork()
        if pid == 0:
            _become(descriptors, *json.loads(asked))
            return
        for descriptor in descriptors:
            os.close(descriptor)
        link.sendall(b"%d\n" % pid)
        _, status = os.waitpid(pid, 0)
        link.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))


def _become(
    descriptors: Sequence[int], arguments: Sequence[str], cwd: str, env: Mapping[str, str]
) -> None:
    for number, descriptor in enumerate(descriptors):
        os.dup2(descriptor, number)
        os.close(descriptor)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    sys.argv = ["newsum", *arguments]


def _run() -> NoReturn:
    from newsum.__main__ import main

    code = 1
    try:
        main()
    except SystemExit as end:
        code = int(end.code or 0)
    finally:
        # To tear down all those modules would cost more than most calls.
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(code)


def _import_newsum() -> None:
    """All that any call may need, tables included, but for sumy, which would bring numpy."""
    import pkgutil
    from importlib import import_module

    import newsum

    for module in pkgutil.walk_packages(newsum.__path__, "newsum."):
        if not module.name.endswith("sumy_methods"):
            import_module(module.name)
    newsum.summarize("Le maire de Brest ferme le pont lundi. Il rouvre en mai, dit le préfet.")


if __name__ == "__main__":
    sys.path[0] = ""  # as `python -m newsum` has it
    _import_newsum()
    with socket.socket(fileno=int(sys.argv[1])) as ours:
        _serve(ours)
    _run()
