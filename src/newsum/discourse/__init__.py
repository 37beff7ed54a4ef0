"""What a sentence does in the talk, apart from what it says."""
