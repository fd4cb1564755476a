// The ring around a text that talking mode has just said, and keeps it in view; controls wear their own.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Item {
    id: root

    required property Talking talking
    readonly property Item target: talking.pointer.item
    readonly property ScrollPage page: pageOf(target)

    function pageOf(item: Item): ScrollPage {
        let at = item;
        while (at && !(at instanceof ScrollPage)) at = at.parent;
        return at as ScrollPage;
    }

    objectName: "talking-mark"
    parent: target
    visible: target !== null
    z: 1
    anchors.fill: parent
    onTargetChanged: if (target) page?.reveal(target)

    FocusRing {}
}
