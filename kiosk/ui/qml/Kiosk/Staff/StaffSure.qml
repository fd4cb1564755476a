// Asks once before something that cannot be undone.
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Rectangle {
    id: root

    required property string question
    required property string yes

    signal agreed
    signal refused

    implicitHeight: column.implicitHeight + 2 * Theme.gap2
    radius: Theme.radius
    color: Theme.colours.warnBg
    border.width: Theme.stroke
    border.color: Theme.colours.warnLine

    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap2
        spacing: Theme.gap1

        Label {
            width: parent.width
            text: root.question
            font.weight: Font.DemiBold
        }
        Flow {
            width: parent.width
            spacing: Theme.targetGap

            ActionButton {
                objectName: "staff-no"
                maximumWidth: column.width
                filled: true
                iconName: "undo"
                text: qsTr("No, leave it")
                onActivated: root.refused()
            }
            ActionButton {
                objectName: "staff-yes"
                maximumWidth: column.width
                iconName: "tick"
                text: root.yes
                onActivated: root.agreed()
            }
        }
    }
}
