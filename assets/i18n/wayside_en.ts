<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AboutScreen</name>
    <message>
        <source>Written by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by a clinician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked against its sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next check due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How readers took part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who publishes it, what it holds and all its sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translated by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation checked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translated from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read aloud by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleEnd</name>
    <message>
        <source>This page is due to be checked again. Ask your team if you are not sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page last checked: %1
Next check due: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With your phone, on paper, or written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who wrote it, when it was checked, and its sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before this: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleScreen</name>
    <message>
        <source>Next part: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to the next part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy Read version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this home</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskingScreen</name>
    <message>
        <source>Touch the screen anywhere to carry on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>If nobody does, this screen is cleared in %n second(s).</source>
        <translation>
            <numerusform>If nobody does, this screen is cleared in %n second.</numerusform>
            <numerusform>If nobody does, this screen is cleared in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do you need longer? Choose More time under Text size.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttractBar</name>
    <message>
        <source>Standard text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dusk colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold for 3 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep holding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold 3 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up this kiosk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttractSamples</name>
    <message>
        <source>Aa</source>
        <comment>two letters that show a text size</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch anywhere to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can listen with headphones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <comment>more languages</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalloutBlock</name>
    <message>
        <source>Important: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CareBlock</name>
    <message>
        <source>Emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for advice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChanceBlock</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CleaningScreen</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe the screen now. Touches do nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContentsList</name>
    <message>
        <source>In this guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoDontBlock</name>
    <message>
        <source>Do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don’t</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditionScreen</name>
    <message>
        <source>Published by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by a doctor or nurse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations we have phoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next check due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due to be checked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExpanderBlock</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything within reach</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Tell a member of staff now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy Read version</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HiddenScreen</name>
    <message>
        <source>Show my page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish and clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldMark</name>
    <message>
        <source>Keep your finger on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Easy Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short words with pictures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QWERTY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ABC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys in QWERTY order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys in ABC order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>123</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>123, number keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abc, small letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital letter next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aa</source>
        <comment>a key for a capital letter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkBlock</name>
    <message>
        <source>Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MissingScreen</name>
    <message>
        <source>You can read it in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages in this language:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedScreen</name>
    <message>
        <source>All of the UK</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberScreen</name>
    <message>
        <source>Write it down, or take a photo of this screen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OlderNote</name>
    <message>
        <source>This page was translated from an older version. Some things may have changed. Ask your team.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrganisationScreen</name>
    <message>
        <source>We have no checked phone number to show. The website has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deaf, or cannot speak on the phone?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details not yet checked by phone. They may have changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who wrote it, when it was checked, and its sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrganisationsScreen</name>
    <message>
        <source>What do you need?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartHeading</name>
    <message>
        <source>Hear this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintScreen</name>
    <message>
        <source>Large letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very large letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing about you is on it. The kiosk keeps no copy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Reading aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More buttons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestingScreen</name>
    <message>
        <source>This screen is resting. Touch it to wake it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanScreen</name>
    <message>
        <source>A square code for the camera of a phone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the camera of your phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point it at the square, a hand’s length away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your phone cannot do this:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScrollPage</name>
    <message>
        <source>More below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Type a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing pages for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pages found for “%1”. Try:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or touch one of these:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>This file holds more in one place than any page can have. Ask for a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content file %1 is damaged; copy it again from where you got it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content file %1 is empty; copy it again from where you got it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not a content file; choose a file that was made for this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content file %1 is not complete; copy it again from where you got it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 belongs to another program; choose a file that was made for this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content file %1 is for a newer version of this program; update it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content file %1 is for an older version of this program; ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content file %1 lacks a part; copy it again from where you got it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content file %1 does not say which edition it is; ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no content file %1; copy one to this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder, not a content file; choose the file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content file %1 cannot be read; close other programs that use it and check who may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content file %1 is not built as this program expects; ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is damaged. Copy it again from where you got it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier edition to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no later edition to go forward to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written to %1. Check that the kiosk may write there and that the disk works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another update is running. Wait until it is over and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program could not be kept running with this edition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content file %1 has no language; ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk was ended before the update was done. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of this edition cannot be shown. Ask for a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of this edition cannot be shown. Ask for a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This edition has no pages to show in language %1. Ask for a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search does not find the pages of this edition. Ask for a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a mistake in this file, so it is not shown. Ask the people who made it for a corrected file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was not made by an organisation that this kiosk trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was changed after it was signed. Do not use it; ask for a new copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was signed with a key that is no longer valid. Ask for a file with the new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It is not signed. Ask the organisation for the signed file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is edition %1 of %2, and the kiosk shows edition %3 of %4, which is newer. The newer one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty. Copy it again from where you got it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a content file. Choose a file that was made for this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not complete. Copy it again from where you got it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was damaged or altered after it was made. Copy it again from where you got it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program stopped twice while it showed this edition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read to its end. Leave the stick in until the kiosk is done. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of this kiosk is too full for a new edition. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is still being copied to where it is. Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk shows this edition already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk has this edition already, and shows another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than 1 GB, so it is no edition for this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file that can be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk cannot show what is in this file. Ask for a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of keys %1 cannot be used (%2). Put it right or take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition %1 of %2 is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier edition is shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The later edition is shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This edition was set aside before: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is not there any more. Choose the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Wayside again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound goes to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound can be played.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No screen that feels touches was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the cable from the screen&apos;s USB socket to the PC, then restart the PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a voice for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set, so leaflets are not printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen feels touches (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen feels touches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound comes out of this PC, so nothing can be read aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug in a loudspeaker or headphones, and look whether the PC&apos;s sound is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no voice for the language %1, so its pages are not read aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers are told so. Ask the makers of Wayside for a voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer %1 is known to this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer %1 is not there, so leaflets cannot be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it on and check its cable, or change its name in the settings file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice for the language %1 says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read, so the usual settings are in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file %1 has a mistake (%2), so the usual settings are in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no setting %2; the settings are %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be true or false, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3, not %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a text of one line and at most %2 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a time such as &quot;08:30&quot;, or &quot;&quot;, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a list in square brackets, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a list of at most %2 such as { name = &quot;…&quot;, phone = &quot;…&quot; }.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: every number has a name, and a phone of digits and spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone since lockdown was applied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: %1 apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a try-out, so this PC is not locked down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has locked this PC down: readers may find a way out of the kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a waiting room, run: %1 plan, then: %2 apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows Home can only make leaving hard; it cannot prevent it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use Windows Pro, or better Enterprise, Education or IoT Enterprise, in a waiting room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the people who make the content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the content again from where you got it, or go back to the edition before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pages and questions have not been signed by a clinician.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue for review: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations whose number nobody has rung yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition %1 of %2, &quot;%3&quot;, is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not show this edition to patients before they are signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page is overdue for its review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue for so long that they are not shown: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has rung every phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings name the language %1, but the content has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it in the staff menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang the screen so that its lower edge is %1 mm above the floor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang the screen so that its lower edge is between %1 and %2 mm above the floor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buttons are %1 to %2 mm above the floor: not everybody can reach them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buttons are %1 to %2 mm above the floor, where people who sit and people who stand reach them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buttons are %1 to %2 mm above the floor: best is 750 to 1,200 mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the setting right; until then the usual one is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no settings file, so everything is as usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this kiosk up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help now shows no number of the clinic&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for new content, %1, cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask IT, or change the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the screen was measured: %1 pixels a millimetre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the screen was not measured, so buttons may be too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure it in the staff menu with a bank card, or set px_per_mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The height of the screen was not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it in the staff menu, or set edge_mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has chosen a PIN, so anybody can set this kiosk up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PIN now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staff menu has a PIN; no key stick was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The staff menu has a PIN; %n key sticks open it too.</source>
        <translation>
            <numerusform>The staff menu has a PIN; %n key stick opens it too.</numerusform>
            <numerusform>The staff menu has a PIN; %n key sticks open it too.</numerusform>
        </translation>
    </message>
    <message>
        <source>The counters were damaged and have begun anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 if nobody needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file is in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The height of the buttons was not worked out: the size of the screen is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in the staff menu, or with kiosk doctor --screen WxH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages are counted since %1, last written for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages are counted; nothing was written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The font %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The font file %1 is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the content, then restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings and log can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it happens again, send the pack for IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no data folder %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the kiosk once, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 MB of the disk are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space; new content needs 1 GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock says %1, but the content was released later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock; the PC&apos;s battery may be flat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters of all languages are there: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing restarts the kiosk if it fails: it was not started by its supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the PC start: kiosk supervise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB of the disk are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB of the disk are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the account of the kiosk write to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock says %1; the content is more than five years old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the clock, or get new content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock says %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk failed again and again, so it shows the edition before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk failed again and again, so it shows Help now only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk has been kept running since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written to %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the content again from where you got it, or go back to the edition before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content that is shown is not signed by anybody whom this kiosk knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content that is shown came with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content that is shown is signed by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask who made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then no signature counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New content is taken from anybody, signed or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set update_policy to &quot;signed-only&quot; before patients use this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An edition was set aside: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the people who make the content for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content that is shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new content has been taken yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content was last changed on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last update did not work (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again with a new copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this recovery code down and keep it away from the kiosk. It is shown only now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this right, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be checked (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the kiosk, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; check that the disk may be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1; put the stick in and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN has digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose a PIN of %1 digits or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose a PIN of %1 digits or fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PIN is easy to guess. Please choose digits that do not repeat or count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lockdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readiness of Wayside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, version %3: %4 red, %5 amber, %6 green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readiness of Wayside, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1; name the settings file that was prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open_from and open_until belong together; write both or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open_from and open_until are the same, so the screen would never wake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open_days is empty, so the screen would never wake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>languages does not hold the first language, &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the right PIN. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Please wait %n minutes.</source>
        <translation>
            <numerusform>Please wait %n minute.</numerusform>
            <numerusform>Please wait %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>This stick now opens the staff menu. Keep it as safe as a door key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stick opens the staff menu any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the right recovery code. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the right recovery code. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the right PIN. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Please wait %n seconds.</source>
        <translation>
            <numerusform>Please wait %n second.</numerusform>
            <numerusform>Please wait %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no stick with a file %1 in this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk has no PIN yet. Please set it up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN has %1 digits or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key on this stick is not for this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose a new PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be used, so nobody can sign in; run: kiosk setup --new-pin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by Wayside on this kiosk. It holds nothing about readers. To make it again: kiosk doctor --pdf FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no stick in this kiosk. Put one in, wait a moment, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one stick (%1). Leave one in and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 pages are due for a check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the editors for a new edition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of the PC is 3 days behind the content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask IT to set it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is room enough on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counters in %1 cannot be read or written; check that the disk has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counters in %1 cannot be written; check that the disk has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made by another version of Wayside; nothing is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counters in %1 are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This PC is locked down (%n settings are as they should be).</source>
        <translation>
            <numerusform>This PC is locked down (%n setting is as it should be).</numerusform>
            <numerusform>This PC is locked down (%n settings are as they should be).</numerusform>
        </translation>
    </message>
    <message>
        <source>A clinician has signed every page and question (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Welcome. There were %n wrong PINs before.</source>
        <translation>
            <numerusform>Welcome. There was %n wrong PIN before.</numerusform>
            <numerusform>Welcome. There were %n wrong PINs before.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Use an administrator&apos;s account, and see that nothing else holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry is a part of Windows; this is another system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, which remembers how this PC was before, cannot be used; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk starts with the PC, on its screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No console is made when one is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+Delete does not restart the PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power, sleep and lid do nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key speaks to the kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No login waits behind Ctrl+Alt+F%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PC does not go to sleep by itself (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows restarts for updates at night, not while people read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk starts when its account signs in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen does not go dark by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PC does not go to sleep by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The power button does nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sleep button does nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no panel of messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message is shown while the PC is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows asks nobody about privacy or offers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows shows no tips and installs no offers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that fails shows no message; the kiosk comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swiping in from the edge does nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock screen with its pictures is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pen and ink windows do not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The game bar does not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching Windows does not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widgets do not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is offered another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five times Shift does not open a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holding Shift does not open a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holding Num Lock does not open a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three and four fingers do nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyboard of Windows does not open; the kiosk has its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task manager does not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PC cannot be locked from the keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password cannot be changed from the keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing out is not offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switching off is not offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys with the Windows sign open nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message about updates covers the kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A translation of Help now is older than the card itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translations that are older than their page, and say so: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translations that are older than their page, and not shown: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every translation is as new as its page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk was restarted (%1). %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk had stood still for %1 s %2 s after its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk had drawn nothing %1 s after its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk ended by itself %1 s after its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk crashed %1 s after its start (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report cannot be put into %1; name a place that can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended without warning on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The program has ended without warning %n times, last on %1.</source>
        <translation>
            <numerusform>The program has ended without warning %n time, on %1.</numerusform>
            <numerusform>The program has ended without warning %n times, last on %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The voice %1 says nothing, so %2 reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers hear everything. The voice may need to be installed again in Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Do not use it. Ask the people who make the content for their file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be %2, not %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a language code such as en or cy, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aa</source>
        <comment>two letters that show a text size</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dusk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steady touch, for shaky hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These go back when you finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switches, in place of touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two switches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice: how fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice: how loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to choose, in place of a tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffForm</name>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back as it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffHeights</name>
    <message>
        <source>Everybody reaches this: 75 to 120 cm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffPad</name>
    <message>
        <source>Delete the last digit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>Some settings hold after the next restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the staff menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffSure</name>
    <message>
        <source>No, leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffcardScreen</name>
    <message>
        <source>Bigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It fits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffcontentScreen</name>
    <message>
        <source>Shared folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: content comes on sticks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffcountersScreen</name>
    <message>
        <source>Count pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been counted in the last 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened most in the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages opened in the week from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a table on the stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete all counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete all that was ever counted on this kiosk? It cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffdoneScreen</name>
    <message>
        <source>Open the staff menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the waiting screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffheightScreen</name>
    <message>
        <source>10 cm lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 cm higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 cm lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 cm higher</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffhoursScreen</name>
    <message>
        <source>Always on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in these hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wakes at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffkeysScreen</name>
    <message>
        <source>Choose a new PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You also get a new recovery code. The old ones hold no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the stick a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put one stick in first. Nothing else on it is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all key sticks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When one is lost: no stick opens this menu any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let no stick in any more? You can make new ones later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffnumbersScreen</name>
    <message>
        <source>Touch to take it off Help now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or add one of these. You type its number alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what readers see on Help now:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffpinScreen</name>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the digits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffreadyScreen</name>
    <message>
        <source>Save a page to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pack for IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffsoundScreen</name>
    <message>
        <source>Read this page aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk has no voice for this language, so readers are not offered to listen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StafftextScreen</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StafftouchScreen</name>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffupdateScreen</name>
    <message>
        <source>On the screen now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go forward to: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffwelcomeScreen</name>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsBlock</name>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Staff menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows a plain page until you come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish and clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakehomeScreen</name>
    <message>
        <source>Scan it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the camera of your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A leaflet in large letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number, as large as can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to take home here. Please ask a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TalkingBar</name>
    <message>
        <source>Talking mode: touch to hear, tap twice to choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End talking mode</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TermArea</name>
    <message>
        <source>Explain the underlined words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TermPanel</name>
    <message>
        <source>Hard words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpdateFound</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the older edition all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this edition now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <translation>
            <numerusform>%n minute to read</numerusform>
            <numerusform>%n minutes to read</numerusform>
        </translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is not in this edition. Please go back or ask a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do not have this page in your language yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, edition %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information is being updated. Please ask a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions people ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short words with pictures. Choose what you want to know about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is being checked again. Please ask a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pages are being checked again. Please ask a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are you still reading?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your page is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleaning the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This screen is resting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you feel unwell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More on this subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can read these on the screen at the clinic, or take them home too:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point the camera of a phone at this square to get this page in short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this leaflet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is due to be checked again. Ask your team if you are not sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed from Wayside on %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details not yet checked by phone. They may have changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don’t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point the camera of a phone at this square to save the phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point the camera of a phone at this square to open the website.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by a clinician: not yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked against its sources: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next check due: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by a clinician: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deaf, or cannot speak on the phone?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in the stick with the new content file. This screen shows what is on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the file. You can take the stick out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. Edition %1 of %2 is on the screen from the next page on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This edition is older than the one on the screen now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying from the stick. Leave it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening every page. You can take the stick out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed by anyone this kiosk knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checked again</source>
        <translation>
            <numerusform>%n checked again</numerusform>
            <numerusform>%n checked again</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n overdue for a check</source>
        <translation>
            <numerusform>%n overdue for a check</numerusform>
            <numerusform>%n overdue for a check</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read out loud in the room? Or plug in headphones first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug in headphones, then press Listen again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound comes out of this screen. Please tell a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page cannot be read aloud. Please tell a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We have no voice for this language yet, so this page cannot be read aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your phone shows the main points and phone numbers. It works without internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your phone offers to save this as a contact. It works without internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your phone offers to open the website.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan it with your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a leaflet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your leaflet is on its way to the printer. Please wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer has your leaflet. If no paper comes out, please ask a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be printed. Please ask a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer was just used. Please try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file to look into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pages are the same as now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up this kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk is set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open the staff menu: on the waiting screen, keep a finger on the large title for 5 seconds, then type the PIN. With a keyboard, type the word staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some answers hold after the next restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. It holds from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. It holds after the next restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on the stick. You can take the stick out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that was counted is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n digits typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong PINs. Please wait %n minutes.</source>
        <translation>
            <numerusform>Too many wrong PINs. Please wait %n minute.</numerusform>
            <numerusform>Too many wrong PINs. Please wait %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new PIN holds from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN and key sticks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key stick opens this menu without a PIN. One stick can open many kiosks. Keep it as safe as a door key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How each visit starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers can change these for their own visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a touch on a list, the kiosk asks after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a touch on a page to read, it asks after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New content is taken from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages are read aloud through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside these hours the screen is dark. A touch always wakes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large is the screen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. All buttons and letters have their true size now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How high is the screen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure from the floor to the lower edge of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch every square: %1 of %2 have answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many visits a page was opened on a day, and nothing else: no times, no searches, nobody&apos;s path. Numbers from 1 to 4 are not shown. After 13 months a day is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it ready?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at every part…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What needs you: %n thing(s)</source>
        <translation>
            <numerusform>What needs you: %n thing</numerusform>
            <numerusform>What needs you: %n things</numerusform>
        </translation>
    </message>
    <message>
        <source>Restart, switch off, leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong PINs. Please wait %n seconds.</source>
        <translation>
            <numerusform>Too many wrong PINs. Please wait %n second.</numerusform>
            <numerusform>Too many wrong PINs. Please wait %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose content to take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the first button: you should hear this page. Then try it with headphones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers can choose any language that you offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dusk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>As it was installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only people whose signature this kiosk knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody, with a warning if the signature is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody (for trying things out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudspeaker or headphones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headphones only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the number for? Such as: CAR-T team, day and night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: people who sit and people who stand reach every button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some people will have to stretch. Best for this screen: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everybody can reach the buttons. Best for this screen: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The glass answers everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well. Nothing needs you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take new pages from a stick, go back, see what was tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every part checked; a page to print and a pack for IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview as reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the pages; nothing is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic&apos;s own numbers on Help now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown on the waiting screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line about cleaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand gel, or when the screen is cleaned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to tell of a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown on “About this page”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the screen wakes and rests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours, text size, waiting times, languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure it with a bank card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can everybody reach the buttons?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the glass answer everywhere?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it; loudspeaker or headphones only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pages are opened; off, or onto a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signatures, and a shared folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new PIN, a stick that opens this menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 seconds in which touches do nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All questions of the first day again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are asked before anything ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 short questions, about ten minutes. You can leave out any of them but the PIN, and change every answer later in the staff menu. Have a bank card and a tape measure ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the PIN, or put the key stick in. The recovery code works too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type 6 to 12 digits that nobody guesses. Not a birthday, not 123456.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the same digits again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this recovery code down and keep it away from the kiosk. It is shown only now. If the PIN is forgotten, it opens the menu once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this clinic called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line about cleaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom can readers tell of a mistake?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared folder for new content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on the waiting screen, such as: Rheumatology, Ward 7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on the waiting screen, such as: This screen is cleaned often. Hand gel is by the door.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on “About this page”, such as: the front desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of the clinic&apos;s network that IT has named. Empty: content comes on sticks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk is back in some seconds, with all settings in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PC goes off; its own button switches it on again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For IT: the desktop of the PC appears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the kiosk now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the PC off now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the kiosk now? Readers see the desktop until it is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the number of “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk was started without kiosk supervise: after it has ended it does not come back by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wayside cannot switch this PC off. Leave the kiosk, or press the PC&apos;s own button for a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone your team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is something wrong on this page? Please tell %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to three phone numbers of your own team. They stand on Help now: “Phone your team”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold a bank card flat on the screen. Make the outline exactly as wide as the card. Then press “It fits”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then the picture is %1 cm wide and %2 cm high, with %3 pixels to a millimetre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New pages come as a file. A signature shows who made it. If not sure, leave this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With keys: up and down move, Enter chooses, Escape goes back, the Help key says where you are. Hold Enter for Help now. Hold the Help key to end talking mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By touch: move a finger to hear what is under it, and tap twice to choose it. Tap with two fingers for Help now. Hold two fingers to end talking mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a touch screen with information: %1. For talking mode hold a finger anywhere on the screen for 2 seconds, or press the Help key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking mode is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This screen is cleared. Talking mode is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item %2 of %3 on this screen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) found.</source>
        <translation>
            <numerusform>%n page found.</numerusform>
            <numerusform>%n pages found.</numerusform>
        </translation>
    </message>
    <message>
        <source>Are you still reading? Press any key or touch the screen to carry on. If nobody does, this screen is cleared in 30 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pages found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking mode is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steady touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two switches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed: %1. Sound: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headphones: yes. Speed: %1. Sound: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headphones: no. Speed: %1. Sound: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) with answers</source>
        <translation>
            <numerusform>%n question with answer</numerusform>
            <numerusform>%n questions with answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hard word(s)</source>
        <translation>
            <numerusform>%n hard word</numerusform>
            <numerusform>%n hard words</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group of %3: from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page was translated from an older version. Some things may have changed. Ask your team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1. That page has changed since: it is version %2 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page has changed. It is being translated again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1. That page is not shown any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A translation that is older than its page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it, and say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower part of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An edition failed, so the kiosk shows the one before it. %1 Ask the people who make the content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you are asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers. Touch one to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen; change it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen is awake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages are counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nurse advice line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAR-T team, day and night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN for staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
