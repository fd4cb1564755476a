// The names of all colours of a theme; each theme gives every one of them a value.
import QtQml
import QtQuick

QtObject {
    required property color page
    required property color card
    required property color ink
    required property color ink2
    required property color action
    required property color actionText
    required property color pressed
    required property color actionLine
    required property color line
    required property color hairline
    required property color accent
    required property color ringA
    required property color ringB
    required property color careA
    required property color careAText
    required property color careAEdge
    required property color careB
    required property color careBText
    required property color careBEdge
    required property color careC
    required property color careCText
    required property color careCEdge
    required property color warnBg
    required property color warnLine
    required property color good
    required property color bad
    required property color read
    required property color cleaning
    required property color cleaningText
    required property color tintTeal
    required property color tintPlum
    required property color tintGold
    required property color tintSky
    required property color tintRose
    required property color tintLeaf
}
