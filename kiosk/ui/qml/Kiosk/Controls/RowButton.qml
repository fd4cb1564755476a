// A row of a list: the whole of it is the target (T04).
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

Pressable {
    id: root

    property string line: ""
    property string detail: ""
    property string strong: ""
    property string iconName: ""
    property string markup: ""
    property string lineMarkup: ""
    property bool arrow: true
    property string said: ""
    property int titleSize: Theme.body
    // Above and below the words.
    property int margin: Theme.mm(5)
    // Else the title stands at the top, as high as that of a row with more lines beside it.
    property bool centred: line === ""

    role: "row"
    implicitHeight: Math.max(Theme.rowTarget, texts.implicitHeight + 2 * margin)
    // Not the height, as elsewhere: a layout that asks for both would never settle.
    implicitWidth: Theme.rowTarget
    Accessible.name: [text, line, strong, detail].filter(part => part !== "").join(". ")

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.colours.tintTeal : Theme.card
        border.width: root.down ? 2 * Theme.stroke : Theme.stroke
        border.color: root.down ? Theme.actionLine : Theme.line
    }

    contentItem: Item {
        // Made only where there is one, as the further lines below are: a list has many rows.
        Loader {
            id: leading
            active: root.iconName !== ""
            visible: active
            anchors.left: parent.left
            anchors.leftMargin: Theme.mm(5)
            anchors.verticalCenter: parent.verticalCenter
            sourceComponent: Icon {
                name: root.iconName
                color: Theme.actionLine
            }
        }
        Column {
            id: texts
            anchors.left: leading.visible ? leading.right : parent.left
            anchors.right: trailing.visible ? trailing.left : parent.right
            anchors.leftMargin: Theme.mm(6)
            anchors.rightMargin: Theme.mm(4)
            y: root.centred ? Math.round((parent.height - implicitHeight) / 2) : root.margin

            Label {
                width: parent.width
                text: root.markup === "" ? root.text : root.markup
                textFormat: root.markup === "" ? Text.PlainText : Text.StyledText
                size: root.titleSize
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Loader {
                active: root.line !== "" || root.lineMarkup !== ""
                width: parent.width
                sourceComponent: Label {
                    text: root.lineMarkup === "" ? root.line : root.lineMarkup
                    textFormat: root.lineMarkup === "" ? Text.PlainText : Text.StyledText
                    color: Theme.ink2
                    Accessible.ignored: true
                }
            }
            Loader {
                active: root.strong !== ""
                width: parent.width
                sourceComponent: Label {
                    text: root.strong
                    size: Theme.lead
                    font.family: Theme.numberFamily
                    font.weight: Font.DemiBold
                    color: Theme.accent
                    Accessible.ignored: true
                }
            }
            Loader {
                active: root.detail !== ""
                width: parent.width
                sourceComponent: Label {
                    text: root.detail
                    color: Theme.ink2
                    Accessible.ignored: true
                }
            }
        }
        Icon {
            id: trailing
            visible: root.arrow
            name: root.mirrored ? "previous" : "next"
            size: Theme.smallIcon
            anchors.right: parent.right
            anchors.rightMargin: Theme.mm(4)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.actionLine
        }
    }
}
