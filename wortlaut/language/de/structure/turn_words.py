"""German words of interviews and debates: who asks, who answers, who prints it, how it ends."""

from functools import cache

from wortlaut.language.de.tables import rows


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ASKING = _set(
    "frage fragen fragender fragende f interviewer interviewerin reporter reporterin moderator "
    "moderatorin moderation redaktion journalist journalistin redakteur redakteurin"
)
"""Labels of who asks, in lower case."""

ANSWERING = _set("antwort antworten a")
"""Labels of who answers, in lower case; who that is they do not tell."""

ROLES = _set(
    "richter richterin vorsitzender vorsitzende zeuge zeugin angeklagter angeklagte verteidiger "
    "verteidigerin staatsanwalt staatsanwältin anwalt anwältin präsident präsidentin vizepräsident "
    "vizepräsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin "
    "ministerpräsident ministerpräsidentin staatssekretär staatssekretärin abgeordneter "
    "abgeordnete senator senatorin bürgermeister bürgermeisterin oberbürgermeister "
    "oberbürgermeisterin sprecher sprecherin regierungssprecher regierungssprecherin zwischenruf "
    "zuruf publikum zuschauer zuschauerin zuhörer zuhörerin leser leserin kollege kollegin"
)
"""Labels that name nobody, but what somebody is there, in lower case."""

TITLES = ROLES | _set(
    "herr herrn frau dr. dr prof. prof professor professorin abg. bundespräsident "
    "bundespräsidentin bundesminister bundesministerin alterspräsident alterspräsidentin pater "
    "schwester bischof bischöfin kardinal papst general trainer trainerin"
)
"""What stands before a name in a label, in lower case."""

HONORIFICS = _set("Herr Herrn Frau Dr. Prof. Professor Professorin")
"""What stands before a surname where somebody is spoken to or of."""

PARTICLES = _set("von van de der den del da di du la le al el bin ibn zu zur zum y")


@cache
def outlets() -> frozenset[str]:
    """Return the names of `data/outlets.txt`."""
    return frozenset(name for (name,) in rows("outlets.txt"))


OUTLET_ENDINGS = (
    *("zeitung", "anzeiger", "tageblatt", "tagblatt", "abendblatt", "rundschau", "nachrichten"),
    *("morgenpost", "presse", "magazin", "bote", "kurier", "merkur", "volksblatt", "post", "echo"),
    *("radio", "rundfunk", "fernsehen"),
)

SELF = _set("ich mich mir mein meine meinen meinem meiner meines")
"""Words by which who speaks means themselves alone, in lower case."""

FIRST_PERSON = SELF | _set("wir uns unser unsere unseren unserem unserer unseres")
"""Words by which those who speak mean themselves, in lower case."""

FAMILIAR = _set("du dich dir dein deine deinen deinem deiner deines euch euer eure euren eurem")
"""Words for who is spoken to as a friend, in lower case."""

POLITE = _set("Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer Ihres")
"""Words for who is spoken to, but at the start of a sentence, where "Sie" may be others."""

CLOSING = _set(
    "Interview Interviews Gespräch Gesprächs Fragen führte führten Quelle Quellen Foto Fotos "
    "Redaktion Protokoll Aufzeichnung aufgezeichnet Lesen Person Info Newsletter Thema"
)
"""Words of what stands under an interview ("Das Gespräch führte …", "Lesen Sie auch")."""

INTRODUCING = _set("Interview Gespräch SPIEGEL-Gespräch Streitgespräch Doppelinterview gesprochen")
"""Words before the first label by which questions and answers are an interview's."""
