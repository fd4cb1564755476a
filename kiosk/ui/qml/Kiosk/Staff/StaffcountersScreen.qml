// The counters: on or off, the pages opened most and the weeks as bars, a table on a stick, all of it deleted.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

StaffForm {
    id: root

    readonly property StaffCountersPage counters: page as StaffCountersPage

    columnWidth: Math.max(Theme.readingWidth, width * 0.8)

    Flow {
        width: parent.width
        spacing: Theme.targetGap

        ChoiceButton {
            objectName: "counters-on"
            height: Math.max(Theme.actionTarget, implicitHeight)
            maximumWidth: root.scroller.width
            text: qsTr("Count pages")
            chosen: root.counters.counting
            onActivated: root.counters.count(true)
        }
        ChoiceButton {
            objectName: "counters-off"
            height: Math.max(Theme.actionTarget, implicitHeight)
            maximumWidth: root.scroller.width
            text: qsTr("Do not count")
            chosen: !root.counters.counting
            onActivated: root.counters.count(false)
        }
    }
    Label {
        objectName: "counters-empty"
        visible: root.counters.empty
        width: parent.width
        text: qsTr("Nothing has been counted in the last 30 days.")
    }
    StaffBars {
        width: parent.width
        visible: root.counters.pages.count > 0
        title: qsTr("Opened most in the last 30 days")
        bars: root.counters.pages
    }
    StaffBars {
        width: parent.width
        visible: root.counters.weeks.count > 0
        title: qsTr("Pages opened in the week from")
        bars: root.counters.weeks
    }
    Flow {
        width: parent.width
        visible: !root.page.inSetup && !root.counters.asking
        spacing: Theme.targetGap

        ActionButton {
            objectName: "counters-save"
            maximumWidth: root.scroller.width
            iconName: "stick"
            text: qsTr("Save a table on the stick")
            onActivated: root.counters.save()
        }
        ActionButton {
            objectName: "counters-delete"
            maximumWidth: root.scroller.width
            iconName: "close"
            text: qsTr("Delete all counts")
            onActivated: root.counters.delete(false)
        }
    }
    StaffSure {
        visible: root.counters.asking
        width: parent.width
        question: qsTr("Delete all that was ever counted on this kiosk? It cannot be brought back.")
        yes: qsTr("Delete all counts")
        onAgreed: root.counters.delete(true)
        onRefused: root.counters.dont()
    }
}
