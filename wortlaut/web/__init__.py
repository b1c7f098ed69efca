"""The reading room: an archive in the browser and over HTTP; see docs/web.md."""

from wortlaut.web.app import create_app
from wortlaut.web.settings import Settings

__all__ = ["Settings", "create_app"]
