// What every page for staff has: its step of the set-up, heading, purpose, content, what came of a press, and the way on.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

FocusScope {
    id: root

    required property StaffPage page
    required property Navigation navigation
    required property Reader reader
    default property alias content: column.data
    readonly property alias scroller: scroller
    property bool onwardAllowed: true
    // Whether what came of a press is told here, and not by the page itself.
    property bool tells: true
    property int columnWidth: width
    // What stays at the foot of the page, such as a keyboard.
    property alias foot: foot.data
    readonly property bool typing: foot.height > 0
    // What stands beside the page for its whole height, such as the keys for a PIN: it never scrolls away.
    readonly property alias sideItem: side
    property real sideWidth: 0

    focus: true

    ScrollPage {
        id: scroller
        anchors.left: parent.left
        anchors.right: side.left
        anchors.rightMargin: root.sideWidth > 0 ? Theme.gap3 : 0
        anchors.top: parent.top
        anchors.bottom: onward.visible ? onward.top : foot.top
        anchors.bottomMargin: onward.visible || root.typing ? Theme.gap1 : 0
        barAllowed: !root.typing
        columnWidth: root.columnWidth
        startAt: root.page.scroll
        onScrollChanged: root.page.scroll = scroll

        Column {
            width: parent.width

            Label {
                objectName: "staff-step"
                width: parent.width
                visible: text !== ""
                text: root.page.step
                color: Theme.ink2
            }
            Heading {
                level: 1
                width: parent.width
                text: root.page.title
            }
        }
        Label {
            objectName: "staff-lead"
            anchors.left: parent.left
            visible: text !== ""
            width: Math.min(parent.width, Theme.readingWidth)
            text: root.page.lead
        }
        NoticeBox {
            objectName: "staff-told"
            visible: root.page.told !== "" && !root.page.quiet && root.tells
            width: parent.width
            iconName: root.page.troubled ? "warning" : "tick"
            urgent: root.page.troubled
            text: root.page.told
        }
        Column {
            id: column
            width: parent.width
            spacing: Theme.gap2
        }
        Label {
            objectName: "staff-kept"
            visible: root.page.told !== "" && root.page.quiet
            width: parent.width
            text: root.page.told
            color: Theme.ink2
        }
        ActionButton {
            objectName: "staff-undo"
            anchors.left: parent.left
            visible: root.page.canUndo
            maximumWidth: scroller.width
            iconName: "undo"
            text: qsTr("Put back as it was")
            onActivated: root.page.undo()
        }
    }
    Item {
        id: side
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        width: root.sideWidth
    }
    // Always in sight: where the page is longer than the screen nobody looks for the way on.
    ActionButton {
        id: onward
        objectName: "staff-next"
        anchors.left: parent.left
        anchors.bottom: foot.top
        anchors.bottomMargin: root.typing ? Theme.gap1 : Theme.mm(6)
        // Beside a keyboard on a small screen its own key for "done" leads on.
        visible: root.page.inSetup && root.onwardAllowed && (!root.typing || root.height - foot.height > Theme.mm(75))
        maximumWidth: root.width
        filled: root.page.answered
        trailingIcon: true
        iconName: mirrored ? "previous" : "next"
        text: root.page.answered ? qsTr("Next") : qsTr("Skip for now")
        onActivated: root.page.onward()
    }
    Item {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: childrenRect.height
    }
}
