"""Actors: who and what an article names, who is who, and what is known about them."""

from wortlaut.actors.choice.speaker_choice import SpeakerModel, shipped_speaker_model
from wortlaut.actors.home import at_home
from wortlaut.actors.resolve import actors
from wortlaut.knowledge.build import knowledge

__all__ = ["SpeakerModel", "actors", "at_home", "knowledge", "shipped_speaker_model"]
