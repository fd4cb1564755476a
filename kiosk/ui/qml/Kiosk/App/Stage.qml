// What stands before the frame while nobody reads: the attract screen, the question, the plain page, cleaning, rest.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

FocusScope {
    id: root

    required property Navigation navigation
    required property Reader reader
    required property Visit visit
    readonly property bool here: visit.state !== "using"

    function load() {
        if (here) host.show(visit.state, { navigation: navigation, reader: reader, visit: visit });
        else host.clear();
    }

    visible: here
    focus: here
    Component.onCompleted: load()
    onHereChanged: if (here) forceActiveFocus()

    Connections {
        target: root.visit
        function onStateChanged() {
            root.load();
        }
    }
    Host {
        id: host
        objectName: "stage-host"
        anchors.fill: parent
        focus: true
    }
}
