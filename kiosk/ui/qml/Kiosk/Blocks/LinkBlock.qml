// A row that opens another page.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

RowButton {
    id: root

    required property Navigation navigation
    required text
    required property string name
    required property string target
    required property string place
    readonly property string what: name === "organisation" ? qsTr("Support") : name === "faq" ? qsTr("Question") : qsTr("Page")

    objectName: "link-" + target
    said: place
    iconName: name === "organisation" ? "phone" : name === "faq" ? "question" : "document"
    Accessible.name: text + ". " + what
    onPressed: navigation.touch(name, target)
    onActivated: navigation.open(name, target)
}
