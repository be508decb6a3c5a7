"""How many pages of plans are made at once, so that a crowd does not crowd out those who only read guidance."""

from collections.abc import Callable

from anyio import CapacityLimiter, Semaphore, fail_after, to_thread
from starlette.responses import Response

Work = Callable[[], Response]
PAGES, PAPERS = 4, 2
PATIENCE = 5.0


class Turns:
    """Runs the work of pages in threads, few at a time; a paper that does not begin soon is refused."""

    def __init__(self) -> None:
        self._pages, self._papers = CapacityLimiter(PAGES), Semaphore(PAPERS)

    async def page(self, work: Work) -> Response:
        """The answer, as soon as it is this one's turn."""
        return await to_thread.run_sync(work, limiter=self._pages)

    async def paper(self, work: Work, busy: Work) -> Response:
        """The answer; that of ``busy`` for whoever has waited too long."""
        try:
            with fail_after(PATIENCE):
                await self._papers.acquire()
        except TimeoutError:
            return await self.page(busy)
        try:
            return await to_thread.run_sync(work)
        finally:
            self._papers.release()
