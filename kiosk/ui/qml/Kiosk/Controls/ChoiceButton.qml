// One of several choices: chosen is shown by a tick and a thick edge, and said in words (L10).
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

Pressable {
    id: root

    property string iconName: ""
    property bool tick: true
    // Where the words are longer than the room there is, they wrap.
    property real maximumWidth: Infinity
    readonly property string signName: chosen && tick ? "tick" : iconName

    role: "row"
    implicitHeight: Math.max(Theme.minimumTarget, label.implicitHeight + Theme.mm(6))
    implicitWidth: Math.max(Theme.minimumTarget, row.implicitWidth + 2 * Theme.mm(5))
    checkable: false
    Accessible.role: Accessible.RadioButton
    choosable: true
    Accessible.name: text

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.pressed : root.chosen ? Theme.action : Theme.card
        border.width: root.chosen ? 2 * Theme.stroke : Theme.stroke
        border.color: root.chosen ? Theme.actionLine : Theme.line
    }

    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.mm(2.5)

            Loader {
                id: sign
                active: root.signName !== ""
                visible: active
                anchors.verticalCenter: parent.verticalCenter
                sourceComponent: Icon {
                    name: root.signName
                    size: Theme.smallIcon
                    color: label.color
                }
            }
            Label {
                id: label
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, root.maximumWidth - 2 * Theme.mm(5) - (sign.active ? sign.width + row.spacing : 0))
                text: root.text
                spacing: Theme.headingLineHeight
                font.weight: root.chosen ? Font.DemiBold : Font.Normal
                color: root.down || root.chosen ? (Theme.name === "contrast" ? Theme.page : Theme.actionText) : Theme.ink
                Accessible.ignored: true
            }
        }
    }
}
