"""How well articles are read, against gold data; what is public here measures statements.

`actors_score`, `events_score`, `times_score`, `treebank` and `entities_score` measure the rest.
"""

from wortlaut.evaluation.alignment import align, evaluate_documents
from wortlaut.evaluation.floors import check, load_floors
from wortlaut.evaluation.gold import GoldArticle, load_gold, load_predictions
from wortlaut.evaluation.group import Group
from wortlaut.evaluation.report import figures, rows
from wortlaut.evaluation.scores import Measure, StatementScores
from wortlaut.evaluation.statements_score import score

__all__ = [
    "GoldArticle",
    "Group",
    "Measure",
    "StatementScores",
    "align",
    "check",
    "evaluate_documents",
    "figures",
    "load_floors",
    "load_gold",
    "load_predictions",
    "rows",
    "score",
]
