"""The steps from the schema of one version to that of the next.

`schema.sql` is always the newest. A change to it after a release raises `connection.VERSION` and
adds the step here, so that archives made before can be opened.
"""

from collections.abc import Mapping
from types import MappingProxyType

MIGRATIONS: Mapping[int, str] = MappingProxyType({})
"""By version, the SQL that turns an archive of the version before into it."""
