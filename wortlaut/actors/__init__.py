"""Actors: who and what an article names, who is who, and what is known about them."""

from wortlaut.actors.home import at_home
from wortlaut.actors.knowledge import knowledge
from wortlaut.actors.resolve import actors
from wortlaut.actors.speaker_choice import SpeakerModel, shipped_speaker_model

__all__ = ["SpeakerModel", "actors", "at_home", "knowledge", "shipped_speaker_model"]
