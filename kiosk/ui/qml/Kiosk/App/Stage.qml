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
    // The same object each time, as in Frame.qml.
    readonly property var given: ({})

    function screenFile(name: string): url {
        return Qt.resolvedUrl("../Screens/" + name.charAt(0).toUpperCase() + name.slice(1) + "Screen.qml");
    }
    function load() {
        if (here) host.setSource(screenFile(visit.state), Object.assign(given, { navigation: navigation, reader: reader, visit: visit }));
        else host.source = "";
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
    Loader {
        id: host
        objectName: "stage-host"
        anchors.fill: parent
        focus: true
    }
}
