// The most that any of several things asks for, so that all of them can have as much.
import QtQuick

QtObject {
    property var asked: ({})
    readonly property int most: Math.max(0, ...Object.values(asked))

    function ask(which: int, amount: int) {
        asked = Object.assign({}, asked, { [which]: amount });
    }
}
