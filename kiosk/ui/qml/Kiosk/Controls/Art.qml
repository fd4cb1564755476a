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
        settledWidth = width;
    }

    fillMode: Image.PreserveAspectFit
    sourceSize: Qt.size(settledWidth, 0)
    source: pictureId === "" || settledWidth < 1 ? "" : "image://picture/" + pictureId + "/" + Theme.name + "/" + Theme.edition
    onWidthChanged: Qt.callLater(root.settle)
    Accessible.role: Accessible.Graphic
    Accessible.name: alt
    Accessible.ignored: alt === ""
}
