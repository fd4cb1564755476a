// New content, for staff: what is on the screen now, what is on the stick, one press to show it, and the way back.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property StaffUpdatePage page
    required property Navigation navigation
    required property Reader reader
    readonly property bool working: page.state === "working"
    readonly property bool ready: page.state === "ready"

    ScrollPage {
        id: scroller
        anchors.fill: parent
        spacing: Theme.gap2
        columnWidth: Math.max(Theme.readingWidth, width * 0.8)
        startAt: root.page.scroll
        onScrollChanged: root.page.scroll = scroll

        Heading {
            level: 1
            width: parent.width
            text: root.page.title
        }
        NoticeBox {
            objectName: "update-set-aside"
            width: parent.width
            visible: root.page.setAside !== ""
            iconName: "warning"
            urgent: true
            text: root.page.setAside
        }
        NoticeBox {
            objectName: "update-status"
            width: parent.width
            visible: !root.ready
            iconName: ({ done: "tick", refused: "warning", working: "clock" })[root.page.state] ?? "stick"
            urgent: root.page.state === "refused"
            text: root.page.status
            progress: root.working ? root.page.progress : -1
        }
        Repeater {
            model: root.page.state === "choosing" || root.page.state === "refused" ? root.page.sticks : null

            RowButton {
                required property string title
                required line
                required property int index
                objectName: "update-file-" + index
                width: Math.min(scroller.width, scroller.columnWidth)
                iconName: "document"
                text: title
                onActivated: root.page.prepare(index)
            }
        }
        UpdateFound {
            visible: root.ready
            width: parent.width
            page: root.page
        }
        Column {
            visible: root.page.shown !== ""
            width: Math.min(scroller.width, scroller.columnWidth)

            Label {
                width: parent.width
                text: qsTr("On the screen now")
                color: Theme.ink2
            }
            Label {
                objectName: "update-shown"
                width: parent.width
                text: root.page.shown
                font.weight: Font.DemiBold
            }
            Label {
                width: parent.width
                text: root.page.shownBy
                color: Theme.ink2
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.targetGap
            visible: !root.working

            ActionButton {
                objectName: "update-back"
                visible: root.page.before !== ""
                maximumWidth: scroller.width
                iconName: "undo"
                text: qsTr("Go back to: %1").arg(root.page.before)
                onActivated: root.page.rollBack()
            }
            ActionButton {
                objectName: "update-forward"
                visible: root.page.after !== ""
                maximumWidth: scroller.width
                iconName: "forward"
                text: qsTr("Go forward to: %1").arg(root.page.after)
                onActivated: root.page.goForward()
            }
        }
        Heading {
            visible: root.page.history.count > 0
            level: 2
            width: parent.width
            text: qsTr("What was tried")
        }
        Repeater {
            model: root.page.history

            Column {
                id: tried
                required property string day
                required property string what
                required property string sentence
                width: Math.min(scroller.width, scroller.columnWidth)

                Label {
                    width: parent.width
                    text: qsTr("%1: %2").arg(tried.day).arg(tried.what)
                    font.weight: Font.DemiBold
                }
                Label {
                    anchors.left: tried.left
                    width: Math.min(tried.width, Theme.readingWidth)
                    text: tried.sentence
                    color: Theme.ink2
                }
            }
        }
    }
}
