// Where a screen stands. The screen before it is taken down once the next has been drawn: nobody waits for that.
import QtQuick

FocusScope {
    id: root

    readonly property Item item: shown.item as Item
    property Loader shown: one
    readonly property Loader other: shown === one ? two : one
    // Qt 6.9 keeps every object that a Loader was ever given: it is given the same one each time.
    readonly property var given: ({})

    // There is something new to draw.
    signal loaded
    // Nothing is left of the screen before.
    signal cleared

    function file(name: string): url {
        return Qt.resolvedUrl((name.startsWith("staff") ? "../Staff/" : "../Screens/") + name.charAt(0).toUpperCase() + name.slice(1) + "Screen.qml");
    }
    function show(name: string, properties: var) {
        shown = other;
        shown.setSource(file(name), Object.assign(given, properties));
        shown.focus = true;
        clearing.restart();
    }
    function clear() {
        shown = other;
        shown.source = "";
        clearing.restart();
    }

    Timer {
        id: clearing
        interval: 1
        onTriggered: {
            root.other.source = "";
            root.cleared();
        }
    }
    Loader {
        id: one
        anchors.fill: parent
        visible: root.shown === one
        onLoaded: root.loaded()
    }
    Loader {
        id: two
        anchors.fill: parent
        visible: root.shown === two
        onLoaded: root.loaded()
    }
}
