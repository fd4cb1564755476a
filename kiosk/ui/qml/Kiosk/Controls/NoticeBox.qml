// A sentence in a box with a sign: what goes on, what came of it, what to mind; with a bar where something takes time.
import QtQuick
import Kiosk.Theme

Rectangle {
    id: root

    required property string text
    required property string iconName
    property bool urgent: false
    // From 0 to 1; less than 0 for no bar.
    property real progress: -1

    implicitHeight: Math.max(sign.height, words.implicitHeight) + 2 * Theme.gap2 + (progress < 0 ? 0 : bar.height + Theme.gap1)
    radius: Theme.radius
    color: urgent ? Theme.colours.warnBg : Theme.card
    border.width: Theme.stroke
    border.color: urgent ? Theme.colours.warnLine : Theme.line
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        id: sign
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap2
        y: Theme.gap2
        name: root.iconName
        color: root.urgent ? Theme.colours.warnLine : Theme.actionLine
    }
    Label {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.gap1
        width: Math.min(Theme.readingWidth, root.width - sign.width - Theme.gap1 - 2 * Theme.gap2)
        y: Theme.gap2 + Math.max(0, (sign.height - lineHeight) / 2)
        text: root.text
        Accessible.ignored: true
    }
    Rectangle {
        id: bar
        visible: root.progress >= 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.gap2
        height: Theme.gap1
        radius: height / 2
        color: Theme.page
        border.width: Theme.stroke
        border.color: Theme.line

        Rectangle {
            anchors.left: parent.left
            width: Math.max(height, parent.width * Math.min(1, root.progress))
            height: parent.height
            radius: parent.radius
            color: Theme.actionLine
        }
    }
}
