// A plain page in place of the reader's own, until the reader is back (P04).
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

FocusScope {
    id: root

    required property Navigation navigation
    required property Reader reader
    required property Visit visit

    focus: true

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.readingWidth)
        spacing: Theme.gap3

        Art {
            anchors.left: parent.left
            pictureId: "orn-leaf"
            width: Theme.mm(50)
            height: Theme.mm(38)
        }
        Label {
            objectName: "hidden-title"
            width: parent.width
            text: root.visit.title
            size: Theme.h1
            spacing: 1.2
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        ActionButton {
            objectName: "show"
            anchors.left: parent.left
            focus: true
            filled: true
            maximumWidth: parent.width
            iconName: "eye"
            text: qsTr("Show my page")
            onActivated: root.visit.show()
        }
        ActionButton {
            objectName: "finish"
            anchors.left: parent.left
            maximumWidth: parent.width
            iconName: "finish"
            text: qsTr("Finish and clear")
            onActivated: root.navigation.finish()
        }
    }
}
