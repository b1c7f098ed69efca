from written import Written, told


def test_names_in_apposition_act_each() -> None:
    written = Written(
        """
Die der DET ART 2 det
Länder Land NOUN NN 6 nsubj
Polen Polen PROPN NE 2 appos
und und CCONJ KON 5 cc
Estland Estland PROPN NE 3 conj
kritisierten kritisieren VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 6 obj
"""
    ).named("Polen", "Estland", "Ungarn")
    assert told(written.events()) == [("ACCUSE", "kritisierten", ("Polen", "Estland"), ("Ungarn",))]


def test_an_apposition_with_an_article_goes_before_whose_it_is() -> None:
    written = Written(
        """
Das der DET ART 2 det
Staatsoberhaupt Staatsoberhaupt NOUN NN 8 nsubj
Neuseelands Neuseeland PROPN NE 2 nmod
, , PUNCT $, 6 punct
die der DET ART 6 det
Königin Königin NOUN NN 2 appos
Elisabeth Elisabeth PROPN NE 6 flat
kritisierte kritisieren VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 8 obj
"""
    ).named("Neuseeland", "Elisabeth", "Ungarn")
    assert told(written.events()) == [("ACCUSE", "kritisierte", ("Elisabeth",), ("Ungarn",))]


def test_a_title_takes_the_name_right_behind_it_wherever_the_parse_puts_the_name() -> None:
    written = Written(
        """
Ministerpräsident Ministerpräsident NOUN NN 3 nsubj
Kretschmann Kretschmann PROPN NE 4 appos
kritisierte kritisieren VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 3 obj
"""
    ).named("Kretschmann", "Ungarn")
    assert ("ACCUSE", "kritisierte", ("Kretschmann",)) in [
        row[:3] for row in told(written.events())
    ]
