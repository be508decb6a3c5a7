"""The tables of the vault."""

from datetime import date

from sqlmodel import Field, SQLModel


class Counter(SQLModel, table=True):
    """How often something happened on one day: no one’s address, device, session or time of day."""

    day: date = Field(primary_key=True)
    name: str = Field(primary_key=True, max_length=40)
    dim: str = Field(primary_key=True, max_length=120, default="")
    n: int = 0
