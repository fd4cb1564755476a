// A picture of the edition in the colours of the theme, drawn sharp at the size it is shown.
import QtQuick
import Kiosk.Theme

Image {
    id: root

    required property string pictureId
    property string alt: ""
    property string said: ""
    // A layout tries several widths before it settles; the picture is drawn once, for the last of them.
    property int settledWidth: 0

    function settle() {
        settledWidth = Math.round(width);
    }
    function settleInTurn() {
        const at = mapToItem(null, 0, 0).y;
        at < Window.height && at + height > 0 ? settle() : Qt.callLater(root.settle);
    }

    fillMode: Image.PreserveAspectFit
    sourceSize: Qt.size(settledWidth, 0)
    source: pictureId === "" || settledWidth < 1 ? "" : "image://picture/" + pictureId + "/" + Theme.name + "/" + Theme.edition
    Accessible.role: Accessible.Graphic
    Accessible.name: alt
    Accessible.ignored: alt === ""

    // All is laid out then, and nothing drawn yet. What is not in sight waits until the frame is.
    Connections {
        target: root.Window.window
        enabled: root.settledWidth !== Math.round(root.width)
        function onBeforeSynchronizing() {
            root.settleInTurn();
        }
    }
}
