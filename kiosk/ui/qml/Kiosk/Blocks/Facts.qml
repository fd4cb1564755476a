// Facts one under the other, each beside or below its name; a fact without a value is left out.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Column {
    id: root

    // Objects with name and value; and said, what the value's place is called where the page is read aloud.
    required property var facts
    readonly property bool beside: width > Theme.body * 22
    readonly property int nameWidth: beside ? Math.floor(width * 0.38) : width

    Repeater {
        model: root.facts

        Item {
            id: fact
            required property var modelData
            visible: modelData.value !== ""
            width: root.width
            implicitHeight: Math.max(name.height, value.y - name.y + value.height) + 2 * name.y

            Label {
                id: name
                anchors.left: parent.left
                y: Theme.mm(2.5)
                width: root.nameWidth
                text: fact.modelData.name
                font.weight: Font.DemiBold
            }
            Label {
                id: value
                anchors.left: parent.left
                anchors.leftMargin: root.beside ? root.nameWidth + Theme.gap1 : 0
                anchors.right: parent.right
                y: root.beside ? name.y : name.y + name.height
                text: fact.modelData.value
                said: fact.modelData.said ?? ""
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.stroke
                color: Theme.hairline
            }
        }
    }
}
