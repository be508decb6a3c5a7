"""A bounded load from wrk: short rounds, what they reached, and the middle of many."""

import re
import shutil
import statistics
import subprocess
from dataclasses import dataclass

CONNECTIONS = 32
SECONDS = 2
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


@dataclass(frozen=True)
class Round:
    """Requests a second, and the time in milliseconds half and 99 % of them stayed under."""

    rate: float
    p50: float
    p99: float


def is_installed() -> bool:
    return shutil.which("wrk") is not None


def run(address: str, header: str = "Accept-Encoding: br") -> Round:
    """One round. Raises ValueError when an answer was not 2xx or a connection failed."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", "-H", header, address]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        raise ValueError(f"{address} did not answer every request:\n{said}")
    return Round(float(found(r"Requests/sec:\s+([\d.]+)", said)), time_at("50%", said), time_at("99%", said))


def found(pattern: str, said: str) -> str:
    match = re.search(pattern, said)
    if match is None:
        raise ValueError(f"wrk said something unexpected:\n{said}")
    return match.group(1)


def time_at(share: str, said: str) -> float:
    match = re.search(rf"{share}\s+([\d.]+)(us|ms|s|m)\b", said)
    if match is None:
        raise ValueError(f"wrk said something unexpected:\n{said}")
    return float(match.group(1)) * UNITS[match.group(2)]


def interleaved(addresses: dict[str, str], rounds: int) -> dict[str, list[Round]]:
    """The same number of rounds for each address, in turn, so that a busy moment hits all alike."""
    for address in addresses.values():
        run(address)
    results: dict[str, list[Round]] = {name: [] for name in addresses}
    for _ in range(rounds):
        for name, address in addresses.items():
            results[name].append(run(address))
    return results


def ratio(these: list[Round], those: list[Round]) -> float:
    """The median of the ratios of rounds that ran one after the other."""
    return statistics.median(a.rate / b.rate for a, b in zip(these, those, strict=True))


def middle(rounds: list[Round]) -> Round:
    """The median of each number."""
    return Round(
        *(statistics.median(getattr(each, name) for each in rounds) for name in ("rate", "p50", "p99"))
    )
