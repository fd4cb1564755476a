// The strip at the top: where I am, and the few buttons that stand in the same place on every screen (M07).
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Item {
    id: root

    required property Navigation navigation
    required property Visit visit
    required property Staff staff
    required property Page page
    required property bool offersLanguages
    readonly property string screen: page ? page.screen : ""
    readonly property Item beside: root.staff.signedIn ? staffButton : hideButton
    readonly property real languageRoom: languageButton.visible ? languageButton.width + Theme.gap2 : 0
    readonly property real room: width - finishButton.width - beside.width - languageRoom - 2 * Theme.gap2
    // Whole pixels of 8 mm would be less (T03).
    readonly property int besideFinish: Theme.mm(8.2)
    implicitHeight: Math.max(Theme.mm(27), finishButton.height + Theme.mm(6.5))

    Label {
        anchors.left: parent.left
        // Where the words do not fit on one line the heading of the page alone says where this is.
        visible: implicitWidth < root.room
        anchors.verticalCenter: finishButton.verticalCenter
        objectName: "where-am-i"
        text: root.page ? root.page.trail : ""
        wrapMode: Text.NoWrap
        spacing: Theme.headingLineHeight
        color: Theme.ink2
    }
    ActionButton {
        id: staffButton
        objectName: "staff-menu"
        visible: root.staff.signedIn
        anchors.right: finishButton.left
        anchors.rightMargin: root.besideFinish
        anchors.top: finishButton.top
        height: finishButton.height
        compact: true
        chosen: root.screen === "staff"
        iconName: "settings"
        text: Theme.textSize === 2 ? "" : qsTr("Staff menu")
        Accessible.name: qsTr("Staff menu")
        onActivated: root.staff.open()
    }
    TextMetrics {
        id: hideWord
        readonly property real others: finishButton.width + root.languageRoom
        readonly property bool fits: Theme.textSize < 2 || advanceWidth + 4 * Theme.gap2 + others < root.width
        font.family: Theme.fontFamily
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
        text: qsTr("Hide")
    }
    ActionButton {
        id: hideButton
        objectName: "hide"
        // Staff have no page to hide; their way back stands in its place.
        visible: !root.staff.signedIn
        anchors.right: finishButton.left
        anchors.rightMargin: root.besideFinish
        anchors.top: finishButton.top
        height: finishButton.height
        compact: true
        iconName: Theme.textSize === 2 && text !== "" ? "" : "hide"
        text: hideWord.fits ? hideWord.text : ""
        Accessible.name: hideWord.text + ". " + qsTr("Shows a plain page until you come back")
        onActivated: root.visit.hide()
    }
    ActionButton {
        id: languageButton
        objectName: "language"
        visible: root.offersLanguages
        anchors.right: root.beside.left
        anchors.rightMargin: Theme.gap2
        anchors.top: finishButton.top
        height: finishButton.height
        compact: true
        chosen: root.screen === "language"
        iconName: "language"
        // The sign alone is known to those who look for it.
        text: Theme.textSize < 2 ? qsTr("Language") : ""
        Accessible.name: qsTr("Language")
        onPressed: root.navigation.touchScreen("language")
        onActivated: root.navigation.openScreen("language")
    }
    ActionButton {
        id: finishButton
        objectName: "finish"
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.mm(5.5)
        compact: true
        iconName: Theme.textSize === 2 ? "" : "finish"
        text: qsTr("Finish and clear")
        onActivated: root.navigation.finish()
    }
}
