"""Taking new editions, from anybody's hands, in steps that never put the one shown at risk. No Qt."""
