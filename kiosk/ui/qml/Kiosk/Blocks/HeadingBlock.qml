// A heading among blocks, with more room above than below.
import QtQuick
import Kiosk.Theme

Item {
    id: root

    required property string text
    required property int level
    required property string place

    implicitHeight: heading.implicitHeight + Theme.gap1

    Heading {
        id: heading
        anchors.bottom: parent.bottom
        width: parent.width
        level: root.level
        text: root.text
        said: root.place
    }
}
