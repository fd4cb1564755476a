// The drawings of the edition as a poster: a large one and two beside it, or below it where there is more height.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Item {
    id: root

    required property list<string> pictures
    readonly property bool wide: width > height * 1.3
    readonly property int gap: Theme.mm(5)
    readonly property int leadWidth: wide && pictures.length > 1 ? Math.round((width - gap) * 0.66) : width
    readonly property int leadHeight: wide || pictures.length < 2 ? height : Math.round((height - gap) * 0.6)
    readonly property int sideWidth: wide ? width - leadWidth - gap : (width - gap) / 2
    readonly property int sideHeight: wide ? (height - gap) / 2 : height - leadHeight - gap
    readonly property list<color> tints: [Theme.colours.tintRose, Theme.colours.tintTeal, Theme.colours.tintGold]

    Repeater {
        model: root.pictures.slice(0, 3)

        Rectangle {
            id: panel
            required property int index
            required property string modelData
            readonly property bool leads: index === 0
            readonly property bool second: index === 1

            x: leads || (!root.wide && second) ? 0 : root.wide ? root.leadWidth + root.gap : root.sideWidth + root.gap
            y: leads || (root.wide && second) ? 0 : root.wide ? root.sideHeight + root.gap : root.leadHeight + root.gap
            width: leads ? root.leadWidth : root.sideWidth
            height: leads ? root.leadHeight : root.sideHeight
            radius: 2 * Theme.radius
            color: root.tints[index]
            border.width: Theme.name === "contrast" ? Theme.stroke : 0
            border.color: Theme.line

            Art {
                anchors.centerIn: parent
                height: Math.floor(Math.min(parent.height - Theme.gap2, (parent.width - Theme.gap1) * 0.75))
                width: Math.floor(height * 4 / 3)
                pictureId: panel.modelData
            }
        }
    }
}
