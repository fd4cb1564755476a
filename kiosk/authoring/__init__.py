"""The write side: from sources to one content.db. No Qt; never imported by the reader's program."""
