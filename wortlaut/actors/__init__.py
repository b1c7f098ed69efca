"""Actors: who and what an article names, who is who."""

from wortlaut.actors.choice.speaker_choice import SpeakerModel, shipped_speaker_model
from wortlaut.actors.home import at_home
from wortlaut.actors.resolve import actors

__all__ = ["SpeakerModel", "actors", "at_home", "shipped_speaker_model"]
