// A value between two buttons that make it less and more.
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Column {
    id: root

    required property string title
    required property string value
    required property string less
    required property string more

    signal moved(int steps)

    spacing: Theme.mm(2)

    Label {
        width: parent.width
        visible: text !== ""
        text: root.title
        font.weight: Font.DemiBold
        spacing: Theme.headingLineHeight
    }
    Flow {
        width: parent.width
        spacing: Theme.targetGap

        Label {
            objectName: root.objectName + "-value"
            width: Math.min(root.width, Math.max(Theme.body * 6, implicitWidth))
            height: Math.max(Theme.actionTarget, implicitHeight)
            verticalAlignment: Text.AlignVCenter
            text: root.value
            size: Theme.h2
            spacing: Theme.headingLineHeight
        }
        ActionButton {
            objectName: root.objectName + "-less"
            maximumWidth: root.width
            guarded: false
            iconName: "minus"
            text: root.less
            Accessible.name: text + ": " + root.title
            onActivated: root.moved(-1)
        }
        ActionButton {
            objectName: root.objectName + "-more"
            maximumWidth: root.width
            guarded: false
            iconName: "plus"
            text: root.more
            Accessible.name: text + ": " + root.title
            onActivated: root.moved(1)
        }
    }
}
