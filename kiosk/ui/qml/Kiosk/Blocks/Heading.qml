// A heading: semibold, closer to what follows than to what went before.
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Label {
    property int level: 2

    size: level === 1 ? Theme.h1 : level === 2 ? Theme.h2 : level === 3 ? Theme.h3 : Theme.body
    spacing: Theme.headingLineHeight
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Heading
}
