"""The read side: what an edition is, and how to ask it for things. No Qt, no writing."""
