"""Two sentences side by side: how much one says of the other, and how sure that is."""
