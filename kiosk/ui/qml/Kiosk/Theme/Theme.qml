// The one place that knows how things look: colours, sizes in millimetres, type scale, times.
pragma Singleton
import QtQuick
import Kiosk.Models

Look {
    id: root

    // Set by the program before the first screen, and when a reader chooses.
    property real pxPerMm: 4.03
    property string name: "paper"
    property int textSize: 0
    property bool biggerButtons: false
    property bool movement: true
    property bool steadyTouch: false
    property bool buttonsAtEnd: false
    property string fontFamily: "Atkinson Hyperlegible Next"
    property string numberFamily: "Atkinson Hyperlegible Next"
    // Counts the editions shown since the start: a picture of the same name may be another one in the next.
    property int edition: 0
    // More than 1 for scripts whose lines need more room than the type scale gives.
    property real leading: 1
    // Body capitals must be 4.8 mm (X01): the type scale is given for capitals of 0.714 em, so a family with
    // lower capitals is set larger by this factor.
    property real fontFactor: 1.07

    readonly property Colours paper: PaperColours {}
    readonly property Colours dusk: DuskColours {}
    readonly property Colours contrast: ContrastColours {}
    readonly property Colours colours: name === "dusk" ? dusk : name === "contrast" ? contrast : paper

    readonly property color page: colours.page
    readonly property color card: colours.card
    readonly property color ink: colours.ink
    readonly property color ink2: colours.ink2
    readonly property color action: colours.action
    readonly property color actionText: colours.actionText
    readonly property color pressed: colours.pressed
    readonly property color actionLine: colours.actionLine
    readonly property color line: colours.line
    readonly property color hairline: colours.hairline
    readonly property color accent: colours.accent

    // Type scale in physical points (standards section 5): Standard, Large, Largest.
    readonly property real point: 0.352778 * pxPerMm * fontFactor
    readonly property int body: Math.ceil([20, 30, 40][textSize] * point)
    readonly property int lead: Math.ceil([24, 34, 44][textSize] * point)
    readonly property int h3: Math.ceil([24, 32, 42][textSize] * point)
    readonly property int h2: Math.ceil([28, 36, 46][textSize] * point)
    readonly property int h1: Math.ceil([34, 42, 52][textSize] * point)
    readonly property int display: Math.ceil([46, 52, 60][textSize] * point)
    readonly property int keyCap: Math.ceil([24, 30, 40][textSize] * point)
    readonly property int phone: Math.ceil([34, 42, 52][textSize] * point)
    readonly property real lineHeight: 1.5
    readonly property real headingLineHeight: 1.25

    // Spacing on a 4 mm unit, and the sizes of targets.
    readonly property int gap1: mm(4)
    readonly property int gap2: mm(8)
    readonly property int gap3: mm(12)
    readonly property int gap4: mm(16)
    readonly property int gap6: mm(24)
    readonly property int stroke: Math.max(1, mm(0.5))
    readonly property int thickStroke: Math.max(2, mm(1.6))
    readonly property int ring: Math.max(2, Math.ceil(1.05 * pxPerMm))
    readonly property int radius: mm(4)
    readonly property int minimumTarget: mm(biggerButtons ? 24 : 20.5)
    readonly property int actionTarget: mm(biggerButtons ? 30.5 : 25.5)
    readonly property int rowTarget: mm(biggerButtons ? 30.5 : 22.5)
    readonly property int keyTarget: mm(20.5)
    readonly property int targetGap: mm(4)
    // Signs grow with the words beside them, but less, so that a word keeps the room it needs.
    readonly property int iconSize: mm([10, 13, 16][textSize])
    readonly property int smallIcon: mm([8, 10.5, 13][textSize])
    readonly property int largeIcon: Math.round(iconSize * 1.4)
    readonly property int paragraphGap: Math.max(mm(8), Math.round(body * 0.8))
    readonly property int margin: mm(12)
    // From 750 to 1,200 mm above the floor everybody reaches (T10).
    readonly property int reach: mm(450)

    // A column of text holds at most 66 characters: half an em is a mean letter of this family.
    readonly property int readingWidth: Math.round(body * 0.5 * 66)

    // Times in milliseconds.
    readonly property int glide: 180
    readonly property int retapMs: steadyTouch ? 1000 : 500

    function mm(millimetres: real): int {
        return Math.round(millimetres * pxPerMm);
    }
}
