// The window: the frame with the screen of the current page, and whatever stands before it while nobody reads.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme

Window {
    id: root

    required property Navigation navigation
    required property Reader reader
    required property Visit visit
    required property Staff staff
    required property Listening listening
    required property bool rightToLeft
    required property bool offersLanguages
    // Whether the frame is made: after the attract screen has been drawn, or when somebody starts.
    required property bool framed
    // What the bar of talking mode takes from the top.
    property real above: 0
    // Above all other windows: the whole screen is ours.
    property bool onTop: false
    readonly property bool inUse: visit.state === "using"

    color: Theme.page
    visible: false
    flags: onTop ? Qt.Window | Qt.WindowStaysOnTopHint : Qt.Window
    title: inUse ? navigation.page.title : visit.state === "attract" ? visit.poster.title : visit.title
    onInUseChanged: framed = framed || inUse

    Item {
        anchors.fill: parent
        anchors.topMargin: root.above
        LayoutMirroring.enabled: root.rightToLeft
        LayoutMirroring.childrenInherit: true

        Loader {
            anchors.fill: parent
            active: root.framed
            visible: root.inUse
            focus: root.inUse
            sourceComponent: Frame {
                focus: true
                navigation: root.navigation
                reader: root.reader
                visit: root.visit
                staff: root.staff
                listening: root.listening
                offersLanguages: root.offersLanguages
            }
        }
        Stage {
            anchors.fill: parent
            navigation: root.navigation
            reader: root.reader
            visit: root.visit
        }
    }
}
