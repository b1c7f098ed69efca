"""What happened: who did what to whom, when, and who says so.

From the dependency trees to events in six steps:

1. `tree` and `clauses` tell what fills the places around a verb or a noun: "subj", "acc", "dat",
   "gen", or the preposition of a phrase ("auf").
2. `candidates` finds words that may name an event ("verhaftete", "Angriff auf"). A frame of the
   language says of which type it would be, and which places those who take part fill. `unlisted`
   adds words that only the networks read as events; `idioms` leaves out what only looks like one
   ("Opfer fordern").
3. `drafts` makes a `Draft` of each: one mention, with who acts and to whom it is done as syntax has
   it. `circumstances` tells whether it has happened or is doubted, `attest` and `voices` who says
   so; `spoken` adds statements that are events themselves ("kritisierte, dass …").
4. `choice` decides which drafts are events and who takes part, by the trained `model` over
   `features` and `roles`. `apart`, `asides` and `bystanders` say who is named there and does not.
5. `answers` adds who confirms or denies what has been told; `merge` brings the mentions of one
   event together.
6. `build` makes the records.

`who` knows which actor each token means. A `Scene` holds all that drafts are made from, and `stage`
runs the steps.
"""

from wortlaut.events.model import EventsModel, shipped_model
from wortlaut.events.stage import Found, events, find

__all__ = ["EventsModel", "Found", "events", "find", "shipped_model"]
