"""What one sentence says, by itself."""
