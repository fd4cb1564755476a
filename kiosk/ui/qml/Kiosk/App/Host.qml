// Where a screen stands: the next is made out of sight where it is known, the one before taken down when it is covered.
import QtQuick

FocusScope {
    id: root

    readonly property Item item: shown.item as Item
    property Loader shown: one
    readonly property Loader other: shown === one ? two : one
    // The other one stands out of sight, but visible as Qt understands it: so it is laid out and drawn to its full size.
    readonly property bool prepared: preparedPage !== null
    property var preparedPage: null
    // Qt 6.9 keeps every object that a Loader was ever given: it is given the same one each time.
    readonly property var given: ({})

    // There is something new to draw.
    signal loaded
    // Nothing is left of the screen before.
    signal cleared

    function file(name: string): url {
        return Qt.resolvedUrl((name.startsWith("staff") ? "../Staff/" : "../Screens/") + name.charAt(0).toUpperCase() + name.slice(1) + "Screen.qml");
    }
    function prepare(name: string, properties: var) {
        clearing.stop();
        preparedPage = properties.page;
        other.parent = root;
        other.setSource(file(name), Object.assign(given, properties));
    }
    function dismiss() {
        preparedPage = null;
        // No longer there for assistive technology either.
        other.parent = null;
        clearing.restart();
    }
    function show(name: string, properties: var) {
        if (!prepared || preparedPage !== properties.page) prepare(name, properties);
        turn();
        loaded();
    }
    function clear() {
        other.parent = root;
        other.source = "";
        turn();
    }
    // The screen before goes when the next has been drawn: nobody waits for that.
    function turn() {
        shown = other;
        shown.focus = true;
        dismiss();
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
        x: root.shown === one ? 0 : 2 * root.width
        width: root.width
        height: root.height
        visible: root.shown === one || root.prepared
    }
    Loader {
        id: two
        x: root.shown === two ? 0 : 2 * root.width
        width: root.width
        height: root.height
        visible: root.shown === two || root.prepared
    }
}
