// A page of questions; an answer holds as soon as it is pressed.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme

StaffForm {
    id: root

    readonly property StaffQuestionsPage asked: page as StaffQuestionsPage
    default property alias more: more.data

    Repeater {
        model: root.asked.questions

        StaffQuestion {
            id: question
            required property int index
            width: root.scroller.width
            onPicked: choice => root.asked.choose(question.index, choice)
        }
    }
    Column {
        id: more
        width: parent.width
        spacing: Theme.gap2
    }
}
