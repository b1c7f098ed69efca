"""Events in the columns of the data sets that political science works with."""
