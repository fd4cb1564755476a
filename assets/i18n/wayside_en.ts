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
        <source>This page is due to be checked again. Ask your team if you are not sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page last checked: %1
Next check due: %2</source>
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
    <message>
        <source>You are here</source>
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
</context>
<context>
    <name>AskingScreen</name>
    <message>
        <source>Touch the screen anywhere to carry on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>If nobody does, this screen is cleared in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <source>Aa</source>
        <comment>two letters that show a text size</comment>
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
        <source>More languages</source>
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
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish and clear</source>
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
    <name>RestingScreen</name>
    <message>
        <source>This screen is resting. Touch it to wake it.</source>
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
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Sources</source>
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
        <source>%1 pages, %2 questions with answers, %3 organisations, %4 hard words</source>
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
</context>
</TS>
