// The dark screen outside opening hours; the first touch only wakes it (I05).
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Rectangle {
    id: root

    required property Navigation navigation
    required property Reader reader
    required property Visit visit

    color: Theme.contrast.page

    Label {
        objectName: "resting"
        width: Math.min(implicitWidth, parent.width - 2 * Theme.margin - 8 * Theme.gap1)
        // A few words that wander: nothing stands long enough in one place to burn in.
        x: (parent.width - width) / 2 + 4 * Theme.mm(root.visit.driftX)
        y: (parent.height - height) / 2 + 16 * Theme.mm(root.visit.driftY)
        text: qsTr("This screen is resting. Touch it to wake it.")
        color: Theme.dusk.ink2
    }
}
