"""The command line: options in, exit codes out; the only place that knows streams."""
