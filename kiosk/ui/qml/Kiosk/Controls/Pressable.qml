// Everything that can be pressed: by touch, by keys and through the accessibility tree, once at a time (T05, T06).
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

T.AbstractButton {
    id: root

    // Shown as chosen, where one of several is.
    property bool chosen: false
    // Whether assistive technology is told that it is one of several, and which of them it is.
    property bool choosable: false
    property bool marked: chosen
    // "action" where the 25 mm of T02 hold, "row" for list rows, "key" for the keyboard.
    property string role: "action"
    // Whether a second touch soon after the first is ignored (T06): not where another target came between.
    property bool guarded: true
    // Whether a tap is enough where a reader has chosen to hold (T15).
    property bool atOnce: false
    property double lastActivation: 0

    signal activated

    // A clock that has been set back must not make a button deaf.
    function activate() {
        const now = Date.now();
        if (guarded && Math.abs(now - lastActivation) < Theme.retapMs) return;
        lastActivation = now;
        root.activated();
    }

    function tellState() {
        Accessible.checkable = Qt.binding(() => root.choosable);
        Accessible.checked = Qt.binding(() => root.choosable && root.marked);
    }

    implicitHeight: role === "key" ? Theme.keyTarget : role === "row" ? Theme.rowTarget : Theme.actionTarget
    implicitWidth: implicitHeight
    focusPolicy: Qt.StrongFocus
    activeFocusOnTab: true
    hoverEnabled: false
    onClicked: activate()
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) root.click(); }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) root.click(); }
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.checkable: choosable
    Accessible.checked: choosable && marked
    // Qt writes its own state over ours once a screen reader listens (QQuickAbstractButton::accessibilityActiveChanged).
    Accessible.onCheckableChanged: if (Accessible.checkable !== choosable) tellState()
    Accessible.onCheckedChanged: if (Accessible.checked !== (choosable && marked)) tellState()

    Loader {
        anchors.fill: parent
        active: root.visualFocus
        sourceComponent: FocusRing {}
    }
}
