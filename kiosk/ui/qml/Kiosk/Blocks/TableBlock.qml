// A table with a heading row; where columns would be too narrow, each row becomes a small card of its own.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Rectangle {
    id: root

    required property ReadingPage page
    required property RecordListModel rows
    required property int columns
    readonly property bool narrow: width / columns < Theme.body * 8
    readonly property int cellWidth: narrow ? width - 2 * Theme.gap1 : Math.floor((width - 2 * Theme.gap1) / columns)

    implicitHeight: grid.implicitHeight + 2 * Theme.gap1
    color: Theme.card
    radius: Theme.radius
    border.width: Theme.stroke
    border.color: Theme.hairline
    Accessible.role: Accessible.Table

    GridLayout {
        id: grid
        anchors.centerIn: parent
        columns: root.narrow ? 1 : root.columns
        columnSpacing: 0
        rowSpacing: 0

        Repeater {
            model: root.rows
            Item {
                id: cell
                required property string text
                required property string markup
                required property int index
                required property string place
                readonly property bool heading: index < root.columns
                Layout.preferredWidth: root.cellWidth
                Layout.fillHeight: true
                implicitHeight: label.implicitHeight + 2 * Theme.mm(2.5)
                Accessible.role: heading ? Accessible.ColumnHeader : Accessible.Cell
                Accessible.name: text

                Label {
                    id: label
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.margins: Theme.mm(3)
                    anchors.verticalCenter: parent.verticalCenter
                    text: cell.markup
                    textFormat: Text.StyledText
                    said: cell.place
                    linkColor: Theme.ink
                    font.weight: cell.heading || cell.index % root.columns === 0 ? Font.DemiBold : Font.Normal
                    Accessible.ignored: true
                }
                Rectangle {
                    visible: cell.index < root.rows.count - root.columns && (!root.narrow || cell.index % root.columns === root.columns - 1)
                    width: parent.width
                    height: cell.heading ? 2 * Theme.stroke : Theme.stroke
                    anchors.bottom: parent.bottom
                    color: cell.heading ? Theme.accent : Theme.hairline
                }
            }
        }
    }
}
