// Things of a screen made one after another, so that the first frame waits only for those it shows.
import QtQuick

Timer {
    required property int count
    // How many of them are made by now.
    property int made: 1
    readonly property bool complete: made >= count

    interval: 1
    repeat: true
    running: !complete
    onTriggered: made += 1
}
