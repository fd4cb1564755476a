// Opening hours: always on, or from when to when and on which days.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

StaffForm {
    id: root

    readonly property StaffHoursPage hours: page as StaffHoursPage

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
    StaffStepper {
        objectName: "hours-opens"
        width: parent.width
        visible: !root.hours.always
        title: qsTr("Wakes at")
        value: root.hours.opens
        less: qsTr("Earlier")
        more: qsTr("Later")
        onMoved: steps => root.hours.move("opens", steps)
    }
    StaffStepper {
        objectName: "hours-closes"
        width: parent.width
        visible: !root.hours.always
        title: qsTr("Rests at")
        value: root.hours.closes
        less: qsTr("Earlier")
        more: qsTr("Later")
        onMoved: steps => root.hours.move("closes", steps)
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
}
