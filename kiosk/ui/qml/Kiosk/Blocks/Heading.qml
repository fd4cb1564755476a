// A heading: semibold, closer to what follows than to what went before.
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Label {
    id: root

    property int level: 2
    // A word longer than its line, as some languages make them, is set smaller, down to body text, before it is
    // broken. Not where the width waits for the words.
    property bool whole: true
    readonly property int usualSize: level === 1 ? Theme.h1 : level === 2 ? Theme.h2 : level === 3 ? Theme.h3 : Theme.body
    // What it asks for on one line in its usual size; what stands beside it may wait for that.
    readonly property real naturalWidth: Math.ceil(oneLine.advanceWidth)
    readonly property bool tooLong: whole && width > 0 && longest.advanceWidth > width
    readonly property TextMetrics oneLine: TextMetrics {
        font.family: Theme.fontFamily
        font.weight: Font.DemiBold
        font.pixelSize: root.usualSize
        text: root.text
    }
    readonly property TextMetrics longest: TextMetrics {
        font: root.oneLine.font
        text: root.text.split(" ").reduce((one, other) => other.length > one.length ? other : one, "")
    }

    size: tooLong ? Math.max(Theme.body, Math.floor(usualSize * width / longest.advanceWidth) - 1) : usualSize
    spacing: Theme.headingLineHeight
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Heading
}
