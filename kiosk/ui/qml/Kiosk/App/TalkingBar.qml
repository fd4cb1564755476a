// Says that talking mode is on and how to end it: a sighted reader would else wonder why a touch opens nothing.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Rectangle {
    id: root

    required property Talking talking
    readonly property bool beside: words.implicitWidth + endButton.implicitWidth + Theme.gap2 <= width - 2 * Theme.margin

    objectName: "talking-bar"
    y: -height
    width: parent ? parent.width : 0
    height: endButton.height + 2 * Theme.gap1
    color: Theme.card
    Accessible.role: Accessible.Grouping
    Accessible.name: words.text

    Label {
        id: words
        objectName: "talking-words"
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        // Where there is no room for both, the button alone says what is on.
        visible: root.beside
        text: qsTr("Talking mode: touch to hear, tap twice to choose.")
        spacing: Theme.headingLineHeight
        font.weight: Font.DemiBold
    }
    ActionButton {
        id: endButton
        objectName: "talking-end"
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        compact: true
        maximumWidth: root.width - 2 * Theme.margin
        iconName: "close"
        text: qsTr("End talking mode")
        onActivated: root.talking.end()
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.stroke
        color: Theme.actionLine
    }
    // What is said and stands nowhere on the page lies over its top until something else is said: nothing moves away.
    Rectangle {
        objectName: "talking-caption"
        visible: caption.text !== ""
        anchors.top: parent.bottom
        width: parent.width
        height: caption.height + 2 * Theme.gap1
        color: Theme.card

        Label {
            id: caption
            objectName: "talking-caption-words"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            anchors.topMargin: Theme.gap1
            text: root.talking.caption.text
            spacing: Theme.headingLineHeight
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.stroke
            color: Theme.actionLine
        }
    }
}
