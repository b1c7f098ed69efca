"""Every call of the API answers as its document says, whatever is asked."""

from typing import Any

import pytest
import sample_press
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.core.result import Ok

from wortlaut.web import Settings, create_app

EXAMPLES = 30
# What a schema cannot say is refused with 400: words without a letter, a day that is none.
load_all_checks()
ACCEPTED: Any = CHECKS.get_one("positive_data_acceptance")


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> schemathesis.BaseSchema:
    press = sample_press.write(tmp_path_factory.mktemp("api") / "press.db")
    return schemathesis.openapi.from_asgi(
        "/openapi.json",
        create_app(Settings(archive=press, most_requests=1_000_000)),
        headers={"Host": "localhost"},
    )


def test_answers_are_as_documented(
    schema: schemathesis.BaseSchema, subtests: pytest.Subtests
) -> None:
    for result in schema.get_all_operations():
        assert isinstance(result, Ok), result
        operation = result.ok()
        with subtests.test(operation.label):

            @settings(
                max_examples=EXAMPLES,
                derandomize=True,
                deadline=None,
                database=None,
                suppress_health_check=list(HealthCheck),
            )
            @given(case=operation.as_strategy())
            def answers(case: schemathesis.Case[Any]) -> None:
                case.call_and_validate(headers={"Host": "localhost"}, excluded_checks=[ACCEPTED])

            answers()
