"""How a measurement is held against its goal and printed."""


def verdict(value: float, goal: float, *, at_least: bool = False) -> str:
    """“met” or “MISSED”, with the goal."""
    reached = value >= goal if at_least else value <= goal
    return f"{'met' if reached else 'MISSED'} (goal {'≥' if at_least else '≤'} {goal:g})"


def heading(words: str) -> None:
    print(f"\n{words}\n{'─' * len(words)}")
