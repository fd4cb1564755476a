// What stands at the end of a page: what it is not, when it was checked, and where to go from here.
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Column {
    id: root

    required property ReadingPage page
    required property Navigation navigation

    spacing: Theme.gap1

    Rectangle {
        width: parent.width
        height: Theme.stroke
        color: Theme.line
    }
    Label {
        width: parent.width
        text: root.page.disclaimer
        said: "disclaimer"
    }
    Label {
        width: parent.width
        font.weight: Font.DemiBold
        text: root.page.unwell
        said: "unwell"
    }
    Label {
        width: parent.width
        visible: root.page.overdue
        text: qsTr("This page is due to be checked again. Ask your team if you are not sure.")
        said: "overdue"
        font.weight: Font.DemiBold
        color: Theme.accent
    }
    Label {
        width: parent.width
        text: qsTr("Page last checked: %1\nNext check due: %2").arg(root.page.checkedOn).arg(root.page.dueOn)
        color: Theme.ink2
    }
    RowButton {
        width: parent.width
        objectName: "take-home"
        iconName: "take-home"
        text: qsTr("Take this home")
        line: qsTr("With your phone, on paper, or written down")
        onActivated: root.navigation.takeHome("takehome")
    }
    RowButton {
        width: parent.width
        objectName: "about"
        iconName: "info"
        text: qsTr("About this page")
        line: qsTr("Who wrote it, when it was checked, and its sources")
        onActivated: root.navigation.openAbout()
    }
    RowButton {
        width: parent.width
        objectName: "after"
        visible: root.page.afterId !== ""
        text: qsTr("Next: %1").arg(root.page.afterTitle)
        onPressed: root.navigation.touch(root.page.afterKind, root.page.afterId)
        onActivated: root.navigation.open(root.page.afterKind, root.page.afterId)
    }
    RowButton {
        width: parent.width
        objectName: "before"
        visible: root.page.beforeId !== ""
        text: qsTr("Before this: %1").arg(root.page.beforeTitle)
        onPressed: root.navigation.touch(root.page.beforeKind, root.page.beforeId)
        onActivated: root.navigation.open(root.page.beforeKind, root.page.beforeId)
    }
}
