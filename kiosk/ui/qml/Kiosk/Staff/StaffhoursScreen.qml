// Opening hours: always on, or from when to when and on which days.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

StaffForm {
    id: root

    readonly property StaffHoursPage hours: page as StaffHoursPage
    readonly property bool beside: scroller.width > Theme.body * 40

    Flow {
        width: parent.width
        spacing: Theme.targetGap

        ChoiceButton {
            objectName: "hours-always"
            height: Math.max(Theme.actionTarget, implicitHeight)
            maximumWidth: root.scroller.width
            text: qsTr("Always on")
            chosen: root.hours.always
            onActivated: root.hours.chooseAlways(true)
        }
        ChoiceButton {
            objectName: "hours-some"
            height: Math.max(Theme.actionTarget, implicitHeight)
            maximumWidth: root.scroller.width
            text: qsTr("Only in these hours")
            chosen: !root.hours.always
            onActivated: root.hours.chooseAlways(false)
        }
    }
    Flow {
        width: parent.width
        visible: !root.hours.always
        spacing: Theme.targetGap

        Repeater {
            model: root.hours.days

            ChoiceButton {
                required property string key
                required property string word
                required property bool open
                required property int index
                objectName: "hours-" + key
                height: Math.max(Theme.actionTarget, implicitHeight)
                maximumWidth: root.scroller.width
                text: word
                chosen: open
                Accessible.role: Accessible.CheckBox
                onActivated: root.hours.toggle(index)
            }
        }
    }
    Grid {
        width: parent.width
        columns: root.beside ? 2 : 1
        columnSpacing: Theme.gap3
        rowSpacing: Theme.gap2

        Column {
            id: ends
            visible: !root.hours.always
            width: root.beside ? (parent.width - Theme.gap3) / 2 : parent.width
            spacing: Theme.gap2

            StaffStepper {
                objectName: "hours-opens"
                width: parent.width
                title: qsTr("Wakes at")
                value: root.hours.opens
                less: qsTr("Earlier")
                more: qsTr("Later")
                onMoved: steps => root.hours.move("opens", steps)
            }
            StaffStepper {
                objectName: "hours-closes"
                width: parent.width
                title: qsTr("Rests at")
                value: root.hours.closes
                less: qsTr("Earlier")
                more: qsTr("Later")
                onMoved: steps => root.hours.move("closes", steps)
            }
        }
        StaffWeek {
            objectName: "hours-week"
            width: root.beside && ends.visible ? ends.width : Math.min(parent.width, Theme.readingWidth)
            title: root.hours.weekTitle
            days: root.hours.days
        }
    }
}
