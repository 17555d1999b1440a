"""What the program does without a window, one command a file. Each gives its exit code."""
