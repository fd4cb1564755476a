"""The write side: from Markdown and TOML sources to one content.db. No Qt; never imported by the reader's program."""
