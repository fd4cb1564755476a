// "Are you still reading?": a touch anywhere or any key goes on; nothing of the page is shown (M02, P04).
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Item {
    id: root

    required property Navigation navigation
    required property Reader reader
    required property Visit visit

    Column {
        id: words
        readonly property real least: title.implicitHeight + how.implicitHeight + steps.height + seconds.implicitHeight + 3 * spacing
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.readingWidth)
        spacing: Theme.gap2

        Icon {
            anchors.left: parent.left
            visible: words.least + (moreTime.visible ? moreTime.implicitHeight + words.spacing : 0) + words.spacing + height + 2 * Theme.margin <= root.height
            name: "touch"
            size: Theme.mm(22)
            color: Theme.accent
        }
        Label {
            id: title
            objectName: "asking-title"
            width: parent.width
            text: root.visit.title
            size: Theme.textSize < 2 ? Theme.display : Theme.h2
            spacing: 1.2
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Label {
            id: how
            objectName: "asking-how"
            width: parent.width
            text: qsTr("Touch the screen anywhere to carry on.")
            size: Theme.lead
        }
        Row {
            id: steps
            anchors.left: parent.left
            spacing: Theme.mm(3)
            Accessible.ignored: true

            Repeater {
                model: 6
                Rectangle {
                    required property int index
                    readonly property bool remains: index < Math.ceil(root.visit.seconds / 5)
                    width: Theme.mm(14)
                    height: Theme.mm(7)
                    radius: Theme.mm(2)
                    color: remains ? Theme.actionLine : "transparent"
                    border.width: Theme.stroke
                    border.color: remains ? Theme.actionLine : Theme.line
                }
            }
        }
        Label {
            id: seconds
            objectName: "asking-seconds"
            width: parent.width
            text: qsTr("If nobody does, this screen is cleared in %n second(s).", "", root.visit.seconds)
        }
        Label {
            id: moreTime
            objectName: "asking-more-time"
            visible: !root.reader.moreTime && words.least + words.spacing + implicitHeight + 2 * Theme.margin <= root.height
            width: parent.width
            text: qsTr("Do you need longer? Choose More time under Text size.")
            color: Theme.ink2
        }
    }
}
