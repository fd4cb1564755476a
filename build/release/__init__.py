"""What a release holds beside the installers: the pack for IT, the list of parts, the sums."""
