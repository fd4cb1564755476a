// The paragraphs and lists inside a card, one under another. (Cards cannot hold cards: QML types may not nest in themselves.)
pragma ComponentBehavior: Bound
import QtQuick
import Qt.labs.qmlmodels
import Kiosk.Models
import Kiosk.Theme

Column {
    id: root

    required property ReadingPage page
    property alias model: repeater.model
    property color color: Theme.ink
    property color markColor: Theme.accent
    property int listColumns: 1

    readonly property int textWidth: Math.min(width, Theme.readingWidth)

    // Half a line more than between lines (X05).
    spacing: Math.max(Theme.gap1, Math.ceil(Theme.body * 0.76))

    Repeater {
        id: repeater
        delegate: DelegateChooser {
            role: "kind"
            DelegateChoice { roleValue: "paragraph"; ParagraphBlock { width: root.textWidth; page: root.page; color: root.color } }
            DelegateChoice { roleValue: "list"; ListBlock { width: root.listColumns > 1 ? root.width : root.textWidth; columns: root.listColumns; page: root.page; color: root.color; markColor: root.markColor } }
        }
    }
}
