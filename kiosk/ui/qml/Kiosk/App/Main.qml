// The window: the frame and, inside it, the screen of the current page.
import QtQuick
import Kiosk.Models
import Kiosk.Theme

Window {
    id: root

    required property Navigation navigation
    required property Reader reader
    required property bool rightToLeft
    required property bool offersLanguages
    readonly property alias frame: frame

    color: Theme.page
    visible: false
    title: navigation.page ? navigation.page.title : ""

    Frame {
        id: frame
        anchors.fill: parent
        navigation: root.navigation
        reader: root.reader
        offersLanguages: root.offersLanguages
        LayoutMirroring.enabled: root.rightToLeft
        LayoutMirroring.childrenInherit: true
    }
}
