"""The same `analyse` over the partitions of Spark, for archives beyond one machine.

PySpark is imported where a frame or a session is worked with, so that nothing else needs it.
"""

from wortlaut.spark.frames import analyse_frame, events, statements

__all__ = ["analyse_frame", "events", "statements"]
