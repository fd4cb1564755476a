// Cleaning: one plain colour on which smears show, large seconds, and no touch does anything (I01).
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Rectangle {
    id: root

    required property Navigation navigation
    required property Reader reader
    required property Visit visit

    color: Theme.colours.cleaning

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.readingWidth)
        spacing: Theme.gap2

        Label {
            objectName: "cleaning-seconds"
            width: parent.width
            text: root.visit.ready ? qsTr("Ready") : root.visit.seconds
            size: 3 * Theme.display
            font.family: root.visit.ready ? Theme.fontFamily : Theme.numberFamily
            spacing: 1.1
            horizontalAlignment: Text.AlignHCenter
            font.weight: Font.DemiBold
            color: Theme.colours.cleaningText
        }
        Label {
            objectName: "cleaning-how"
            visible: !root.visit.ready
            width: parent.width
            text: qsTr("Wipe the screen now. Touches do nothing.")
            size: Theme.lead
            horizontalAlignment: Text.AlignHCenter
            color: Theme.colours.cleaningText
        }
    }
}
