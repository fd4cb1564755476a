// The heading of a part, with the button that reads the part aloud: beside it where there is room, else under it.
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Item {
    id: root

    required property string text
    required property int number
    required property Listening listening
    readonly property bool beside: heading.naturalWidth + Theme.gap2 + hear.implicitWidth <= width
    readonly property int above: Theme.gap1

    // Below the button a target of the text may begin at once.
    implicitHeight: above + (hear.visible ? Theme.mm(2) : 0) + (!hear.visible ? heading.height : beside ? Math.max(heading.height, hear.height) : heading.height + Theme.targetGap + hear.height)

    Heading {
        id: heading
        level: 2
        width: root.width - (hear.visible && root.beside ? hear.width + Theme.gap2 : 0)
        y: root.above + (hear.visible && root.beside ? Math.max(0, Math.round((hear.height - height) / 2)) : 0)
        anchors.left: parent.left
        text: root.text
        said: root.number.toString()
    }
    ActionButton {
        id: hear
        objectName: "hear-" + root.number
        visible: root.listening.available
        compact: true
        anchors.left: root.beside ? heading.right : parent.left
        anchors.leftMargin: root.beside ? Theme.gap2 : 0
        y: root.above + (root.beside ? Math.max(0, Math.round((heading.height - height) / 2)) : heading.height + Theme.targetGap)
        iconName: "listen"
        text: qsTr("Hear this")
        Accessible.name: text + ": " + root.text
        onActivated: root.listening.hear(root.number)
    }
}
