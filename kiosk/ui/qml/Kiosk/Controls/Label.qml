// Text as this kiosk sets it: start-aligned, wrapped, never cut short.
import QtQuick
import Kiosk.Theme

Text {
    property int size: Theme.body
    property real spacing: Theme.lineHeight
    // What the place of this text is called where it is read aloud; empty where nothing is.
    property string said: ""

    color: Theme.ink
    font.family: Theme.fontFamily
    font.pixelSize: size
    // A script that needs more room needs it in headings too.
    lineHeight: Math.ceil(size * (Theme.leading > 1 ? Math.max(spacing, Theme.lineHeight) : spacing) * Theme.leading)
    // Said, not left to the text: so a phone number or an English name stands at the start edge too, whichever that is.
    horizontalAlignment: Text.AlignLeft
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    elide: Text.ElideNone
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
