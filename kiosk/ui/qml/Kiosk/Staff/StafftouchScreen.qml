// Squares all over the page: each is filled when it has answered.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Item {
    id: root

    required property StaffTouchPage page
    required property Navigation navigation
    required property Reader reader
    readonly property bool landscape: width > height

    Label {
        id: result
        objectName: "touch-result"
        width: parent.width
        text: root.page.result
        size: Theme.lead
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    Grid {
        id: grid
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: result.bottom
        anchors.topMargin: Theme.gap1
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(6)
        columns: root.landscape ? root.page.columns : root.page.rows
        readonly property int lines: root.landscape ? root.page.rows : root.page.columns
        spacing: Theme.targetGap

        Repeater {
            model: root.page.cells

            Pressable {
                id: cell
                required property int number
                required property bool touched
                objectName: "cell-" + number
                guarded: false
                width: Math.floor((grid.width - (grid.columns - 1) * grid.spacing) / grid.columns)
                height: Math.floor((grid.height - (grid.lines - 1) * grid.spacing) / grid.lines)
                text: touched ? qsTr("Answers") : qsTr("Touch")
                Accessible.name: text + ", " + (number + 1)
                onActivated: root.page.touch(number)

                background: Rectangle {
                    radius: Theme.radius
                    color: cell.touched ? Theme.action : Theme.card
                    border.width: Theme.stroke
                    border.color: Theme.actionLine
                }
                contentItem: Item {
                    Icon {
                        anchors.centerIn: parent
                        visible: cell.touched
                        name: "tick"
                        color: Theme.actionText
                    }
                }
            }
        }
    }
}
