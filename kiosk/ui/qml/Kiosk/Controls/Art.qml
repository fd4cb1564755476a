// A picture of the edition in the colours of the theme, drawn sharp at the size it is shown.
import QtQuick
import Kiosk.Theme

Image {
    required property string pictureId
    property string alt: ""

    fillMode: Image.PreserveAspectFit
    sourceSize: Qt.size(width, 0)
    source: pictureId === "" || width < 1 ? "" : "image://picture/" + pictureId + "/" + Theme.name
    Accessible.role: Accessible.Graphic
    Accessible.name: alt
    Accessible.ignored: alt === ""
}
