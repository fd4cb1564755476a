// A do list or a don't list (N10): word and sign, never colour alone (L10).
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme

Rectangle {
    id: root

    required property string name
    required property RecordListModel rows
    readonly property bool positive: name === "do"
    readonly property color tone: positive ? Theme.colours.good : Theme.colours.bad

    implicitHeight: column.implicitHeight + 2 * Theme.gap2
    radius: Theme.radius
    color: Theme.card
    border.width: Theme.stroke
    border.color: tone

    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap2
        spacing: Theme.mm(3)

        Heading {
            level: 3
            width: parent.width
            color: root.tone
            text: root.positive ? qsTr("Do") : qsTr("Don’t")
        }
        Column {
            width: parent.width
            spacing: parent.spacing
            Accessible.role: Accessible.List

            Repeater {
                model: root.rows
                BulletRow {
                    width: column.width
                    iconName: root.positive ? "tick" : "cross"
                    indent: Math.round(Theme.body * 1.7)
                    markColor: root.tone
                }
            }
        }
    }
}
