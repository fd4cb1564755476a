// One line of a list: its mark, then its text.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Item {
    id: root

    required property string text
    required property string markup
    required property string place
    property string mark: "•"
    property string iconName: ""
    property color color: Theme.ink
    property color markColor: color
    property int indent: Math.round(Theme.body * 1.2)

    implicitHeight: label.implicitHeight

    Label {
        visible: root.iconName === ""
        anchors.left: parent.left
        text: root.mark
        color: root.markColor
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    Loader {
        active: root.iconName !== ""
        anchors.left: parent.left
        y: (Theme.body * Theme.lineHeight - height) / 2 - Theme.body * 0.1
        sourceComponent: Icon {
            name: root.iconName
            size: Math.round(Theme.body * 1.1)
            color: root.markColor
        }
    }
    Label {
        id: label
        anchors.left: parent.left
        anchors.leftMargin: root.indent
        anchors.right: parent.right
        text: root.markup
        textFormat: Text.StyledText
        said: root.place
        color: root.color
        linkColor: root.color
        Accessible.role: Accessible.ListItem
        Accessible.name: root.mark === "•" || root.iconName !== "" ? root.text : root.mark + " " + root.text
    }
}
