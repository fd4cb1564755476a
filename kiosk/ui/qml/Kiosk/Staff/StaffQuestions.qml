// A page of questions; an answer holds as soon as it is pressed.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme

StaffForm {
    id: root

    readonly property StaffQuestionsPage asked: page as StaffQuestionsPage
    default property alias more: more.data

    Grid {
        id: grid
        width: parent.width
        // Two beside each other where there is room, so that all of them are in sight.
        columns: root.asked.questions.count > 1 && root.scroller.width > Theme.body * 40 ? 2 : 1
        columnSpacing: Theme.gap3
        rowSpacing: Theme.gap2

        Repeater {
            model: root.asked.questions

            StaffQuestion {
                id: question
                required property int index
                width: Math.floor((grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns)
                onPicked: choice => root.asked.choose(question.index, choice)
            }
        }
    }
    Column {
        id: more
        width: parent.width
        spacing: Theme.gap2
    }
}
