// Said under the title of a page that was translated from another version than there is now (G05).
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Label {
    objectName: "older"
    text: qsTr("This page was translated from an older version. Some things may have changed. Ask your team.")
    said: "older"
    font.weight: Font.DemiBold
    color: Theme.accent
}
