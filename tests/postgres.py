"""A PostgreSQL server that lives as long as the tests that need it."""

import getpass
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def find_programs() -> Path | None:
    """The folder with initdb and pg_ctl, or None."""
    newest = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    on_path = shutil.which("initdb")
    found = newest[-1:] or ([Path(on_path)] if on_path else [])
    return found[0].resolve().parent if found else None


def free_port() -> int:
    """A loopback port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def as_owner(*command: object) -> None:
    """Run as the user postgres when we are root, because the server refuses to run as root."""
    prefix = ["runuser", "-u", "postgres", "--"] if getpass.getuser() == "root" else []
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([*prefix, *map(str, command)], check=True, timeout=60, cwd="/", **silent)


@contextmanager
def a_server(programs: Path) -> Iterator[str]:
    """Start a server in a folder of its own and yield its address for CARERS_DATABASE_URL."""
    with tempfile.TemporaryDirectory(prefix="postgres-") as place:
        yield from _running(programs, Path(place))


def _running(programs: Path, place: Path) -> Iterator[str]:
    data, port = place / "data", free_port()
    if getpass.getuser() == "root":
        shutil.chown(place, "postgres")
    as_owner(programs / "initdb", "-D", data, "-U", "portal", "--auth=trust", "--no-sync", "-E", "UTF8")
    options = f"-p {port} -k {data} -h 127.0.0.1"
    as_owner(programs / "pg_ctl", "-D", data, "-w", "-l", place / "log", "-o", options, "start")
    try:
        yield f"postgresql+psycopg://portal@127.0.0.1:{port}/postgres"
    finally:
        as_owner(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")
