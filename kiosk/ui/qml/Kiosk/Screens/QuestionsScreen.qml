// Questions people ask: choose a group, then a question; each answer opens as its own page.
import Kiosk.Theme

ChoiceScreen {
    choiceColumns: width > Theme.body * 42 ? 3 : width > Theme.body * 24 ? 2 : 1
    rowIcon: "question"
}
