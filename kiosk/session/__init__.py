"""What a visit is: places visited, a reader's choices, touches to ignore. Pure values; the clock is passed in."""
