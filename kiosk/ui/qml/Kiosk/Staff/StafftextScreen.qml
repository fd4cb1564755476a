// One line of text with the on-screen keyboard: a name or a sentence of the clinic's own.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

StaffForm {
    id: root

    readonly property StaffTextPage asked: page as StaffTextPage

    function finish() {
        page.inSetup ? page.onward() : asked.save();
    }

    foot: StaffField {
        width: root.width
        typed: root.asked.text
        keys: root.asked.keys
        name: root.page.title
        onEdited: text => root.asked.text = text
        onEntered: root.finish()
    }

    ActionButton {
        objectName: "staff-save"
        anchors.left: parent.left
        visible: root.asked.changed && !root.page.inSetup
        maximumWidth: root.scroller.width
        filled: true
        iconName: "tick"
        text: qsTr("Save")
        onActivated: root.asked.save()
    }
}
