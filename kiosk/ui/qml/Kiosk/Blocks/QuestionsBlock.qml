// Questions to ask your team.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Rectangle {
    id: root

    required property string text
    required property RecordListModel rows
    required property string place

    implicitHeight: column.implicitHeight + 2 * Theme.gap2
    radius: Theme.radius
    color: Theme.colours.tintTeal
    border.width: Theme.name === "contrast" ? Theme.stroke : 0
    border.color: Theme.hairline

    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap2
        spacing: Theme.mm(3)

        Row {
            width: parent.width
            spacing: Theme.mm(3)
            Icon {
                id: sign
                name: "chat"
                color: Theme.actionLine
            }
            Heading {
                level: 3
                width: parent.width - sign.width - parent.spacing
                text: root.text
                said: root.place
            }
        }
        Column {
            width: parent.width
            spacing: parent.spacing
            Accessible.role: Accessible.List

            Repeater {
                model: root.rows
                BulletRow {
                    required property int index
                    width: column.width
                    mark: (index + 1) + "."
                    indent: Math.round(Theme.body * 1.5)
                    markColor: Theme.actionLine
                }
            }
        }
    }
}
