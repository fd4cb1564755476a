// One calm sentence where a page cannot be shown; Help now stays one touch away.
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property Page page
    required property Navigation navigation
    required property Reader reader

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap2

        Art {
            anchors.left: parent.left
            pictureId: "orn-leaf"
            width: Theme.mm(50)
            height: Theme.mm(38)
        }
        Heading {
            anchors.left: parent.left
            level: 1
            width: Math.min(parent.width, Theme.readingWidth)
            text: root.page.title
        }
    }
}
