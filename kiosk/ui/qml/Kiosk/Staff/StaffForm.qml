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

    focus: true

    ScrollPage {
        id: scroller
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.bottomMargin: foot.height > 0 ? Theme.gap1 : 0
        barAllowed: foot.height === 0
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
                spacing: Theme.headingLineHeight
            }
            Heading {
                level: 1
                width: parent.width
                text: root.page.title
            }
        }
        Label {
            objectName: "staff-lead"
            visible: text !== ""
            width: Math.min(parent.width, Theme.readingWidth)
            text: root.page.lead
            spacing: Theme.headingLineHeight
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
            spacing: Theme.headingLineHeight
        }
        Flow {
            width: parent.width
            spacing: Theme.targetGap
            visible: onward.visible || undo.visible

            ActionButton {
                id: onward
                objectName: "staff-next"
                visible: root.page.inSetup && root.onwardAllowed
                maximumWidth: scroller.width
                filled: root.page.answered
                trailingIcon: true
                iconName: mirrored ? "previous" : "next"
                text: root.page.answered ? qsTr("Next") : qsTr("Skip for now")
                onActivated: root.page.onward()
            }
            ActionButton {
                id: undo
                objectName: "staff-undo"
                visible: root.page.canUndo
                maximumWidth: scroller.width
                iconName: "undo"
                text: qsTr("Put back as it was")
                onActivated: root.page.undo()
            }
        }
    }
    Item {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: childrenRect.height
    }
}
