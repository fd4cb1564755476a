// A bulleted or numbered list; touching it explains the hard words in it.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme

Item {
    id: root

    required property ReadingPage page
    required property RecordListModel rows
    required property int level
    required property list<string> terms
    property color color: Theme.ink
    property color markColor: Theme.accent
    property int columns: 1

    implicitHeight: Math.max(column.implicitHeight, terms.length > 0 ? Theme.minimumTarget - Theme.mm(5) : 0)

    // Not a Grid: a line of two rows in one column would leave a gap in the other.
    Item {
        id: column
        width: parent.width
        implicitHeight: childrenRect.height
        readonly property int perColumn: Math.max(1, Math.ceil(root.rows.count / root.columns))
        readonly property int cell: Math.floor((width - (root.columns - 1) * Theme.gap2) / root.columns)
        Accessible.role: Accessible.List

        Repeater {
            id: items
            model: root.rows
            BulletRow {
                required property int index
                readonly property Item above: index % column.perColumn === 0 ? null : items.itemAt(index - 1)
                anchors.left: column.left
                anchors.leftMargin: Math.floor(index / column.perColumn) * (column.cell + Theme.gap2)
                y: above ? above.y + above.height + Theme.mm(2) : 0
                width: column.cell
                mark: root.level === 1 ? (index + 1) + "." : "•"
                indent: Math.round(Theme.body * (root.level === 1 ? 1.5 : 1.0))
                color: root.color
                markColor: root.markColor
            }
        }
    }
    TermArea {
        page: root.page
        terms: root.terms
    }
}
