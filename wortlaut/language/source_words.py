"""What a language tells about sources: words that show who said something, and who did not."""

from typing import NamedTuple


class SourceWords(NamedTuple):
    """Small classes of words by which a source is told; forms in lower case but those of nouns.

    Attributes:
        asking: nouns for what is asked ("Frage"), in all their forms.
        questions: words that what is asked begins with ("ob", "warum").
        questioned: verbs for what is done to who answers ("gefragt, ob …").
        replying: prepositions before what somebody replies to ("auf die Frage").
        contrasting: words before a clause that says who told it otherwise ("anders als").
        hearsay: verbs whose subject others speak of ("soll geflohen sein").
        obtaining: verbs by which a document comes to somebody who did not write it ("einsehen").
        coming: verbs that tell from whom words come ("Kritik kam von der Opposition").
        reactions: nouns for what comes so that no list of things said has ("Lob").
        naming: prepositions that mark a source only before a noun for what is said ("nach").
        rumoured: verbs of what people say, first of all in a sentence ("Es heißt").
        rumouring: adverbs that open such a sentence ("offiziell heißt es").
        standing: verbs of words that are written somewhere ("in dem Brief steht").
        documents: stems of nouns for what is written and given out, also as the last part of a
            compound ("Jahresbericht").
        any_document: stems of those of them that take up any other one ("Papier").
        findings: stems of nouns for what somebody found out, of which one takes up another.
        inside: prepositions before a document in which something stands ("in", "im").
        joint: adjectives of what several give out together ("gemeinsam").
        nobodys: nouns for what is said that is nobody's ("dem Vernehmen nach").
        borne: stems of nouns for what bodies are, perhaps persons too ("Betreiber").
        bearing: stems of nouns for things that words of nobody's are written on ("Plakat").
        mute: stems of nouns for what shows something and says nothing ("Erfahrung").
        facing: prepositions before the body in front of which something goes on ("vor Gericht").
        accused: stems of nouns for whom others accuse ("Angeklagter").
        charges: stems of nouns for what somebody is accused of ("Verdacht").
        charged: verbs whose subject comes under a charge ("in Verdacht geraten").
        against: prepositions before whom others accuse ("der Vorwurf gegen den Minister").
        together: words by which who speaks means others too ("wir").
        reputed: verbs of what others hold their subject for ("gelten").
        degrees: words of degree before what came of it ("so laut").
        resulting: conjunctions of what came of it, and of what is said ("dass").
        seeming: conjunctions of what only seems so ("als").
        titled: stems of nouns for what has a title or a name of its own ("Roman", "Verein").
        thus: adverbs between words and who says them ("Das reicht, so Holm").
        describing: verbs whose object is told of, not spoken to ("zitieren").
        addressing: verbs whose object is spoken to ("auffordern").
        dative: determiners before whom something is said to ("der Zeitung").
        press: stems of nouns for what news are told to ("Redaktion").
        towards: prepositions before whom somebody speaks to ("gegenüber").
        reaching: nouns for what goes to somebody, or is between two ("Brief", "Gespräch").
        reached: prepositions before these ("an", "mit").
        beside: prepositions before whom nobody speaks to ("über", "nach").
        telling: nouns for persons who tell something in headlines ("Kanzlerin:").
        reporting: nouns for what tells something there ("Studie:").
        ruling: nouns for bodies that only a clause behind their colon quotes ("Gericht:").
    """

    asking: frozenset[str]
    questions: frozenset[str]
    questioned: frozenset[str]
    replying: frozenset[str]
    contrasting: frozenset[tuple[str, ...]]
    hearsay: frozenset[str]
    obtaining: frozenset[str]
    coming: frozenset[str]
    reactions: frozenset[str]
    naming: frozenset[str]
    rumoured: frozenset[str]
    rumouring: frozenset[str]
    standing: frozenset[str]
    documents: tuple[str, ...]
    any_document: tuple[str, ...]
    findings: frozenset[str]
    inside: frozenset[str]
    joint: frozenset[str]
    nobodys: frozenset[str]
    borne: frozenset[str]
    bearing: frozenset[str]
    mute: frozenset[str]
    facing: frozenset[str]
    accused: tuple[str, ...]
    charges: frozenset[str]
    charged: frozenset[str]
    against: frozenset[str]
    together: frozenset[str]
    reputed: frozenset[str]
    degrees: frozenset[str]
    resulting: frozenset[str]
    seeming: frozenset[str]
    titled: frozenset[str]
    thus: frozenset[str]
    describing: frozenset[str]
    addressing: frozenset[str]
    dative: frozenset[str]
    press: frozenset[str]
    towards: frozenset[str]
    reaching: frozenset[str]
    reached: frozenset[str]
    beside: frozenset[str]
    telling: frozenset[str]
    reporting: frozenset[str]
    ruling: frozenset[str]
