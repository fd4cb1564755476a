"""What a visit is: places, a reader's choices, touches to ignore. Pure values; the clock is passed in."""
