// The list of parts beside a page: where one reads stands out, and takes no more room for it.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Column {
    id: root

    required property RecordListModel contents
    // Whether there is room for it at all.
    required property bool made
    required property int current

    signal picked(int index)

    spacing: Theme.mm(3.2)

    Heading {
        level: 3
        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(4)
        width: parent.width - Theme.mm(4)
        text: qsTr("In this guide")
        bottomPadding: Theme.mm(3)
    }
    Repeater {
        model: root.made ? root.contents : null

        Pressable {
            id: entry
            required property int index
            required text
            readonly property bool here: root.current === index
            objectName: "contents-" + index
            width: root.width
            // As high as its bold words, bold or not: if the list grew where one reads, the page would be laid out
            // anew, which moves where one reads, and so on for ever.
            implicitHeight: Math.max(Theme.minimumTarget, Math.max(boldText.implicitHeight, entryText.implicitHeight) + Theme.mm(6))
            Accessible.name: text + (here ? ". " + qsTr("You are here") : "")
            onActivated: root.picked(index)

            background: Rectangle {
                color: entry.here || entry.down ? Theme.card : "transparent"
                Rectangle {
                    visible: entry.here
                    anchors.left: parent.left
                    width: Theme.mm(1.6)
                    height: parent.height
                    color: Theme.actionLine
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: Theme.stroke
                    color: Theme.hairline
                }
            }
            contentItem: Item {
                Label {
                    id: entryText
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.mm(4)
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: entry.text
                    font.weight: entry.here ? Font.DemiBold : Font.Normal
                    Accessible.ignored: true
                }
                Label {
                    id: boldText
                    visible: false
                    width: entryText.width
                    text: entry.text
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }
            }
        }
    }
}
