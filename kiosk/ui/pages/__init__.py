"""One object for each page a reader opens: made when it opens, gone when it is left."""
