"""What is said: which words, in which order, and how they are spoken. No sound, no Qt."""
