// A chance in words and, where asked for, as drawn people: so many of so many (N06, N07).
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Rectangle {
    id: root

    required property ReadingPage page
    required property string text
    required property string markup
    required property string name
    required property int amount
    required property int total
    required property bool array
    required property list<string> terms
    required property string place
    readonly property bool drawn: array && total <= 100
    readonly property int perRow: total <= 10 ? total : 10
    readonly property int iconSize: total <= 10 ? Theme.mm(16) : Theme.mm(8)

    implicitHeight: column.implicitHeight + 2 * Theme.gap2
    radius: Theme.radius
    color: Theme.colours.tintSky
    border.width: Theme.name === "contrast" ? Theme.stroke : 0
    border.color: Theme.hairline

    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap2
        spacing: Theme.gap1

        Flow {
            width: parent.width
            spacing: Theme.gap1

            Label {
                text: qsTr("%1 of %2").arg(root.amount).arg(root.total)
                size: Theme.phone
                spacing: Theme.headingLineHeight
                font.weight: Font.DemiBold
                color: Theme.accent
            }
            Label {
                visible: root.name !== ""
                width: Math.min(implicitWidth, parent.width)
                text: root.name
                spacing: Theme.headingLineHeight * Theme.phone / Theme.body
                color: Theme.ink2
                verticalAlignment: Text.AlignVCenter
            }
        }
        Grid {
            anchors.left: parent.left
            visible: root.drawn
            columns: root.perRow
            Accessible.ignored: true
            spacing: Theme.mm(root.total <= 10 ? 3 : 1.5)

            Repeater {
                model: root.drawn ? root.total : 0
                Icon {
                    required property int index
                    name: index < root.amount ? "person-full" : "person"
                    size: root.iconSize
                    color: index < root.amount ? Theme.accent : Theme.line
                }
            }
        }
        ParagraphBlock {
            width: parent.width
            page: root.page
            text: root.text
            markup: root.markup
            terms: root.terms
            place: root.place
        }
    }
}
