from written import Written

PROTESTS = """
Am an ADP APPRART 2 case
Samstag Samstag NOUN NN 3 obl
kam kommen VERB VVFIN 0 root
es es PRON PPER 3 nsubj
zu zu ADP APPR 6 case
Protesten Protest NOUN NN 3 obl
gegen gegen ADP APPR 8 case
Ungarn Ungarn PROPN NE 6 nmod
"""


def test_a_noun_takes_the_time_of_the_verb_above_it() -> None:
    (event,) = Written(PROTESTS).named("Ungarn").when("Samstag", "2024-03-02").events()
    assert event.time == "t1"


def test_an_infinitive_too() -> None:
    written = Written(
        """
Polen Polen PROPN NE 2 nsubj
versuchte versuchen VERB VVFIN 0 root
am an ADP APPRART 4 case
Samstag Samstag NOUN NN 2 obl
, , PUNCT $, 8 punct
Ungarn Ungarn PROPN NE 8 obj
zu zu PART PTKZU 8 mark
kritisieren kritisieren VERB VVINF 2 xcomp
"""
    ).named("Polen", "Ungarn")
    (event,) = written.when("Samstag", "2024-03-02").events()
    assert event.time == "t1"


def test_not_that_of_a_clause_around_it() -> None:
    written = Written(
        """
Am an ADP APPRART 2 case
Samstag Samstag NOUN NN 3 obl
hieß heißen VERB VVFIN 0 root
es es PRON PPER 3 nsubj
, , PUNCT $, 8 punct
Polen Polen PROPN NE 8 nsubj
habe haben AUX VAFIN 8 aux
kritisiert kritisieren VERB VVPP 3 ccomp
"""
    ).named("Polen")
    (event,) = written.when("Samstag", "2024-03-02").events()
    assert event.time is None
