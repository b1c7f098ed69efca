"""Pasted texts, in a real process."""

import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from fastapi import HTTPException

from wortlaut.errors import ArticleError, UsageError
from wortlaut.web.analysing import Analyser
from wortlaut.web.settings import Settings

TEXT = "„Die Brücke bleibt gesperrt“, sagte die Bürgermeisterin Anna Berg am Montag in der Stadt."
