// One thing that was looked at: its light as a shape, a word and a colour, what was found, and what to do.
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Rectangle {
    id: root

    required property string light
    required property string word
    required property string area
    required property string sentence
    required property string whatToDo
    readonly property color tone: light === "green" ? Theme.colours.good : light === "amber" ? Theme.colours.warnLine : Theme.colours.bad

    implicitHeight: texts.implicitHeight + 2 * Theme.mm(5)
    radius: Theme.radius
    color: light === "amber" ? Theme.colours.warnBg : Theme.card
    border.width: light === "red" ? 2 * Theme.stroke : Theme.stroke
    border.color: light === "green" ? Theme.hairline : tone
    Accessible.role: Accessible.Grouping
    Accessible.name: area + ": " + word

    Icon {
        id: sign
        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(5)
        y: Theme.mm(5)
        name: root.light === "green" ? "tick" : root.light === "amber" ? "warning" : "cross"
        color: root.tone
    }
    Column {
        id: texts
        anchors.left: sign.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.mm(5)
        anchors.rightMargin: Theme.mm(5)
        y: Theme.mm(5)
        spacing: Theme.mm(1)

        Label {
            width: parent.width
            text: root.area + " · " + root.word
            font.weight: Font.DemiBold
        }
        Label {
            width: parent.width
            text: root.sentence
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        Label {
            visible: text !== ""
            width: parent.width
            text: root.whatToDo
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            color: Theme.ink2
        }
    }
}
