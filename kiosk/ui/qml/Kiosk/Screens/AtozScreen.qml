// A to Z: every page and hard word, a letter at a time.
ChoiceScreen {
    letters: true
}
