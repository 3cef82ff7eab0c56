"""The checks at work: registry, runner, schedules, history of runs."""
