# The portal in a container: built in one stage, run in another that holds no build tools.
FROM python:3.12.12-slim-bookworm AS build
WORKDIR /portal
COPY requirements.txt pyproject.toml README.md ./
RUN python -m venv .venv
RUN .venv/bin/pip install --no-cache-dir --disable-pip-version-check --quiet --require-hashes -r requirements.txt
COPY app app
COPY content content
COPY static static
COPY translations translations
RUN .venv/bin/pip install --no-cache-dir --disable-pip-version-check --quiet --no-deps --no-build-isolation -e .
RUN .venv/bin/carers i18n compile
RUN .venv/bin/pip uninstall --quiet --yes setuptools pip
RUN .venv/bin/python -m compileall -q .venv app
RUN mkdir var search_index

FROM python:3.12.12-slim-bookworm AS portal
RUN python -m pip uninstall --quiet --yes --root-user-action=ignore pip
WORKDIR /portal
COPY --from=build /portal /portal
COPY --from=build --chown=10001:10001 /portal/var /portal/var
COPY --from=build --chown=10001:10001 /portal/search_index /portal/search_index
ENV CARERS_HOST=0.0.0.0 CARERS_PORT=8000 PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=30s --retries=3 \
    CMD [".venv/bin/python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/health/live', timeout=2)"]
CMD [".venv/bin/carers", "serve"]
