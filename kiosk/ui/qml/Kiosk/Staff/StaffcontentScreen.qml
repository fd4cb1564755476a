// Whose content is taken, and the shared folder where it is looked for.
import QtQuick
import Kiosk.Controls

StaffQuestions {
    id: root

    RowButton {
        objectName: "staff-folder"
        width: parent.width
        iconName: "stick"
        text: qsTr("Shared folder")
        line: root.asked.folder === "" ? qsTr("None: content comes on sticks") : root.asked.folder
        onActivated: root.page.visit("stafftext", "update_folder")
    }
}
