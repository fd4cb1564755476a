// A quiet line of the attract screen with its sign.
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Item {
    id: root

    required property string iconName
    required property string text

    implicitHeight: Math.max(sign.height, words.implicitHeight)
    height: implicitHeight

    Icon {
        id: sign
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        color: Theme.ink2
    }
    Label {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.mm(3)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        spacing: Theme.headingLineHeight
        color: Theme.ink2
    }
}
