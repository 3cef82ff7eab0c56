"""The public pages: the annotated policy, one sentence, its checks, its history, the log and the bundle."""
