// The first page of the guided set-up: what is asked, and the way to the first question.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

StaffForm {
    id: root

    readonly property StaffWelcomePage welcome: page as StaffWelcomePage

    ActionButton {
        objectName: "setup-begin"
        anchors.left: parent.left
        maximumWidth: root.scroller.width
        filled: true
        trailingIcon: true
        iconName: mirrored ? "previous" : "next"
        text: qsTr("Begin")
        onActivated: root.welcome.begin()
    }
    Heading {
        level: 2
        width: parent.width
        text: root.welcome.listTitle
    }
    Grid {
        id: list
        width: parent.width
        readonly property int across: root.scroller.width > Theme.body * 28 ? 2 : 1
        // Not the columns too: between the two changes the items would not fit, and Qt says so.
        rows: Math.ceil(root.welcome.steps.count / across)
        flow: Grid.TopToBottom
        columnSpacing: Theme.gap2
        rowSpacing: Theme.gap1

        Repeater {
            model: root.welcome.steps

            Item {
                id: step
                required property string title
                required property string iconName
                required property int index
                width: Math.floor((list.width - (list.across - 1) * list.columnSpacing) / list.across)
                height: Math.max(Theme.iconSize, words.implicitHeight)

                Icon {
                    id: sign
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    name: step.iconName
                    color: Theme.actionLine
                }
                Label {
                    id: words
                    anchors.left: sign.right
                    anchors.right: parent.right
                    anchors.leftMargin: Theme.mm(6)
                    anchors.verticalCenter: parent.verticalCenter
                    text: (step.index + 1) + ". " + step.title
                }
            }
        }
    }
}
