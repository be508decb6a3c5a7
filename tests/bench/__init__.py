"""Measurements of the portal beside a bare application and nginx, in one run on one machine."""
