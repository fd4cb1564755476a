// Sound: heard as readers hear it, and where it may come from.
import QtQuick
import Kiosk.Controls

StaffQuestions {
    id: root

    ActionButton {
        objectName: "staff-listen"
        anchors.left: parent.left
        visible: root.page.listening.available
        maximumWidth: root.scroller.width
        filled: true
        iconName: "listen"
        text: qsTr("Read this page aloud")
        onActivated: root.page.listening.listen()
    }
    NoticeBox {
        width: parent.width
        visible: !root.page.listening.available
        iconName: "muted"
        text: qsTr("This kiosk has no voice for this language, so readers are not offered to listen.")
    }
}
