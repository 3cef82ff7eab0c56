"""The open portal: reports come in, are kept, answered and counted."""
