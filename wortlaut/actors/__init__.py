"""Actors: who and what an article names, who is who, and who speaks.

An article is read in steps, one folder each, and each step uses those before it:

- `view` looks up what each token is: what it can do in a phrase, and which known name it starts.
- `syntax` asks the parse: what the subject of a verb is, who acts in a passive.
- `phrases` cuts out what refers to somebody: "die russische Außenministerin", "Jan Holm", "er".
- `linking` decides which phrases mean the same. Whoever is meant is a `Figure`, all of them are the
  `Cast`; that a phrase means a figure is a `Link`.
- `sources` finds who stands behind words for a source: in "nach Angaben der Polizei" the police.
- `speakers` says by rule who speaks and who is spoken to; an `Attribution` holds the answers.
- `choice` lets a trained model say who speaks, with the answer of the rules as one of its reasons.
- `identity` makes the records: a figure becomes an `Actor`.

`resolve` runs them all; `home` gives a country to actors whose words tell none, and
`elsewhere` tells which are in another one.

In names and docstrings "given" are the words that a statement has for its speaker, "cue" are those
that mark speech ("sagte"), "quoted" is what the quotation holds.
"""

from wortlaut.actors.choice.speaker_choice import SpeakerModel, shipped_speaker_model
from wortlaut.actors.elsewhere import places_told
from wortlaut.actors.home import at_home
from wortlaut.actors.resolve import actors

__all__ = ["SpeakerModel", "actors", "at_home", "places_told", "shipped_speaker_model"]
