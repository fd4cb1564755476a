// Restart, switch off, leave: each says what happens and is asked about once.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

StaffForm {
    id: root

    readonly property StaffEndPage ends: page as StaffEndPage

    columnWidth: Math.max(Theme.readingWidth, width * 0.7)

    StaffSure {
        visible: root.ends.asked !== ""
        width: parent.width
        question: root.ends.asked
        yes: root.ends.yes
        onAgreed: root.ends.end()
        onRefused: root.ends.dont()
    }
    Repeater {
        model: root.ends.asked === "" ? root.ends.ways : null

        RowButton {
            required property string key
            required iconName
            required property string title
            required line
            objectName: "end-" + key
            width: Math.min(root.scroller.width, root.columnWidth)
            text: title
            onActivated: root.ends.choose(key)
        }
    }
}
