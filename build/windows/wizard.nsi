; The set-up wizard for charity staff. wizard.py gives VERSION, NUMBERS, TITLE, OUT, ART, ICON, MADE, KILOBYTES,
; OLDEST_BUILD, and UNSIGNED and LOCKDOWN where they hold; it writes files.nsh and languages.nsh into MADE.
; Exit codes: 0 done, 2 stopped by the person, 1150 Windows too old, 1618 in use, 1638 other version, 1639 options.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 32
CRCCheck force
AllowSkipFiles off
RequestExecutionLevel admin
ManifestDPIAware true
ManifestSupportedOS Win10
Name "${TITLE}"
BrandingText "${TITLE} ${VERSION}"
OutFile "${OUT}"
InstallDir ""
SetFont "Segoe UI" 9
ShowInstDetails nevershow
ShowUninstDetails nevershow

!ifdef SIGN
    !uninstfinalize '${SIGN} "%1"' = 0
!endif

VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${TITLE}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Sets up Wayside, an information kiosk for waiting rooms"
VIAddVersionKey "CompanyName" "Wayside"
VIAddVersionKey "LegalCopyright" "GPL-3.0-or-later"

!include MUI2.nsh
!include nsDialogs.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include WordFunc.nsh
!include StrFunc.nsh
${StrRep}

!define KEY "Software\Wayside"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Wayside"
!define USERS "*S-1-5-32-545"

Var Before      ; the version that is here now, or nothing
Var Clinic
Var Languages   ; codes with commas between, or nothing: all
Var Autostart   ; yes or no
Var Lockdown    ; yes or no
Var Site        ; a settings file that was prepared
Var RemoveData
Var Ending
Var Dialog
Var ClinicField
Var AutostartBox
Var LockdownBox
Var RemoveBox

!include "${MADE}/languages.nsh"

!ifdef UNSIGNED
    !define NOTE "$\r$\n$\r$\nPlease note: no doctor or nurse has signed the texts of this edition yet. Look at them on \
your own PC before patients do."
!else
    !define NOTE ""
!endif
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${ART}/side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${ART}/side.bmp"
!define MUI_HEADERIMAGE
!define MUI_HEADERIMAGE_RIGHT
!define MUI_HEADERIMAGE_BITMAP "${ART}/header.bmp"
!define MUI_HEADERIMAGE_UNBITMAP "${ART}/header.bmp"
!define MUI_ABORTWARNING
!define MUI_ABORTWARNING_TEXT "Stop? Nothing has been changed on this PC."

!define MUI_WELCOMEPAGE_TITLE "$Ending"
!define MUI_WELCOMEPAGE_TEXT "Wayside shows plain information about lupus and CAR-T treatment in a waiting room. \
It needs no internet and keeps nothing about its readers.$\r$\n$\r$\n\
This takes about two minutes. You can change every choice later.${NOTE}"
!define MUI_PAGE_CUSTOMFUNCTION_PRE Greet
!insertmacro MUI_PAGE_WELCOME
Page custom ClinicPage ClinicLeave
Page custom StartPage StartLeave
!define MUI_PAGE_HEADER_TEXT "Setting up"
!define MUI_PAGE_HEADER_SUBTEXT "This takes a minute. Please wait."
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "Set up"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "All files are in place."
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "Not set up"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "This PC is as it was before."
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "Wayside is ready"
!define MUI_FINISHPAGE_TEXT "$Ending"
!define MUI_FINISHPAGE_TEXT_LARGE
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "Show Wayside in a window now"
!define MUI_FINISHPAGE_RUN_FUNCTION ShowInWindow
!define MUI_PAGE_CUSTOMFUNCTION_PRE SayGoodbye
!insertmacro MUI_PAGE_FINISH

UninstPage custom un.RemovePage un.RemoveLeave
!define MUI_PAGE_HEADER_TEXT "Removing"
!define MUI_PAGE_HEADER_SUBTEXT "Please wait."
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"

; What stops it. In silent mode nobody is asked; the exit code says why.

!macro Refuse CODE TEXT
    MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
    SetErrorLevel ${CODE}
    Quit
!macroend

!macro Free FILE
    ${If} ${FileExists} "${FILE}"
        ClearErrors
        FileOpen $0 "${FILE}" a
        ${If} ${Errors}
            StrCpy $1 "in use"
        ${Else}
            FileClose $0
        ${EndIf}
    ${EndIf}
!macroend

; Renaming a program that runs succeeds on Windows, opening it for writing does not.
!macro WaitUntilFree UN
Function ${UN}WaitUntilFree
    ${Do}
        StrCpy $1 ""
        !insertmacro Free "$INSTDIR\wayside.exe"
        !insertmacro Free "$INSTDIR\wayside-cli.exe"
        ${If} $1 == ""
            Return
        ${EndIf}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Wayside is running on this PC.$\r$\n$\r$\n\
Close it in its staff menu. Then press Retry.$\r$\n$\r$\nNothing has been changed yet." /SD IDCANCEL IDRETRY again
        SetErrorLevel 1618
        Quit
        again:
    ${Loop}
FunctionEnd
!macroend
!insertmacro WaitUntilFree ""
!insertmacro WaitUntilFree "un."

; Windows itself cuts the command line into words, so a value may hold spaces, quotes and apostrophes.
; Takes the name of an option in $R1; gives its value in $0, or sets the error flag.
!macro ReadOption UN
Function ${UN}ReadOption
    StrCpy $0 ""
    StrLen $R2 "/$R1="
    System::Call 'kernel32::GetCommandLineW()p.r1'
    System::Call 'shell32::CommandLineToArgvW(pr1,*i.r2)p.r3'
    StrCpy $R3 0
    SetErrors
    ${While} $R3 < $2
        IntOp $R4 $R3 * 8
        IntPtrOp $R4 $3 + $R4
        System::Call '*$R4(w.r4)'
        StrCpy $R5 $4 $R2
        ${If} $R5 == "/$R1="
            StrCpy $0 $4 "" $R2
            ClearErrors
        ${EndIf}
        IntOp $R3 $R3 + 1
    ${EndWhile}
    System::Call 'kernel32::LocalFree(pr3)'
FunctionEnd
!macroend
!insertmacro ReadOption ""
!insertmacro ReadOption "un."

!macro Option UN NAME VARIABLE
    StrCpy $R1 "${NAME}"
    Call ${UN}ReadOption
    ${IfNot} ${Errors}
        StrCpy ${VARIABLE} $0
    ${EndIf}
!macroend

!macro YesOrNo UN NAME VARIABLE
    !insertmacro Option "${UN}" "${NAME}" ${VARIABLE}
    ${If} ${VARIABLE} != "yes"
    ${AndIf} ${VARIABLE} != "no"
        !insertmacro Refuse 1639 "/${NAME} must be yes or no."
    ${EndIf}
!macroend

Function .onInit
    SetRegView 64
    SetShellVarContext all
    ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
        !insertmacro Refuse 1150 "Wayside needs Windows 10 version 1809 or later, or Windows 11.$\r$\n$\r$\n\
This PC has an older Windows. Nothing has been changed."
    ${EndIf}
    ReadRegStr $0 HKLM "${KEY}" "Installer"
    ${If} $0 == "msi"
        !insertmacro Refuse 1638 "Wayside was put on this PC by your IT team. Please ask them for the new version."
    ${EndIf}
    ReadRegStr $Before HKLM "${KEY}" "Version"
    ReadRegStr $1 HKLM "${KEY}" "InstallDir"
    ${If} $Before != ""
        StrCpy $INSTDIR $1
        ${VersionCompare} "$Before" "${VERSION}" $0
        ${If} $0 == 1
            !insertmacro Refuse 1638 "This PC already has a newer Wayside ($Before). Nothing has been changed."
        ${EndIf}
    ${ElseIf} $INSTDIR == ""
        StrCpy $INSTDIR "$PROGRAMFILES64\Wayside"
    ${EndIf}
    ; The power failed between the two steps of an earlier change: take the old one back.
    ${If} ${FileExists} "$INSTDIR.old\wayside.exe"
    ${AndIfNot} ${FileExists} "$INSTDIR\wayside.exe"
        Rename "$INSTDIR.old" "$INSTDIR"
    ${EndIf}
    ${If} ${FileExists} "$INSTDIR\*.*"
    ${AndIfNot} ${FileExists} "$INSTDIR\wayside.exe"
        !insertmacro Refuse 1639 "The folder $INSTDIR is there already and holds something else."
    ${EndIf}

    StrCpy $Autostart "yes"
    StrCpy $Lockdown "no"
    ${If} $Before != ""
        ReadRegStr $0 HKLM "${RUN}" "Wayside"
        ${If} $0 == ""
            StrCpy $Autostart "no"
        ${EndIf}
        ReadRegStr $Lockdown HKLM "${KEY}" "Lockdown"
    ${EndIf}
    !insertmacro Option "" "CLINIC" $Clinic
    !insertmacro Option "" "LANGUAGES" $Languages
    !insertmacro Option "" "SITE" $Site
    !insertmacro YesOrNo "" "AUTOSTART" $Autostart
    !insertmacro YesOrNo "" "LOCKDOWN" $Lockdown
    Call WaitUntilFree
FunctionEnd

; The pages

Function Greet
    StrCpy $Ending "Set up Wayside on this PC"
    ${If} $Before != ""
        StrCpy $Ending "Bring Wayside up to date"
    ${EndIf}
FunctionEnd

Function ClinicPage
    ${If} ${FileExists} "$APPDATA\Wayside\site.toml"
        Abort ; this kiosk has its settings; the staff menu changes them
    ${EndIf}
    !insertmacro MUI_HEADER_TEXT "About your clinic" "You can change this later in the staff menu."
    nsDialogs::Create 1018
    Pop $Dialog
    ${NSD_CreateLabel} 0 2u 100% 11u "What is your clinic or ward called?"
    Pop $0
    ${NSD_CreateText} 0 15u 100% 14u "$Clinic"
    Pop $ClinicField
    ${NSD_SetTextLimit} $ClinicField 200
    ${NSD_CreateLabel} 0 33u 100% 11u "Visitors see this name on the waiting screen. You can leave it empty."
    Pop $0
    !insertmacro LanguageBoxes 58
    ${NSD_SetFocus} $ClinicField
    nsDialogs::Show
FunctionEnd

Function ClinicLeave
    ${NSD_GetText} $ClinicField $Clinic
    !insertmacro ReadLanguageBoxes
FunctionEnd

Function StartPage
    !insertmacro MUI_HEADER_TEXT "How it starts" "You can change this later."
    nsDialogs::Create 1018
    Pop $Dialog
    ${NSD_CreateCheckBox} 0 4u 100% 12u "&Start Wayside whenever somebody signs in to this PC"
    Pop $AutostartBox
    ${If} $Autostart == "yes"
        ${NSD_Check} $AutostartBox
    ${EndIf}
    ${NSD_CreateLabel} 12u 18u 95% 22u "Leave this on for a PC in the waiting room. Turn it off on the PC on your desk."
    Pop $0
!ifdef LOCKDOWN
    ${NSD_CreateCheckBox} 0 50u 100% 12u "&Lock this PC down, so that visitors cannot leave Wayside"
    Pop $LockdownBox
    ${If} $Lockdown == "yes"
        ${NSD_Check} $LockdownBox
    ${EndIf}
    ${NSD_CreateLabel} 12u 64u 95% 34u "Only for a PC that does nothing else. Tell your IT team first. \
It can be undone. It works best together with what the guide for IT describes."
    Pop $0
!endif
    ${NSD_SetFocus} $AutostartBox
    nsDialogs::Show
FunctionEnd

!macro FromBox BOX VARIABLE
    ${NSD_GetState} ${BOX} $0
    ${If} $0 == ${BST_CHECKED}
        StrCpy ${VARIABLE} "yes"
    ${Else}
        StrCpy ${VARIABLE} "no"
    ${EndIf}
!macroend

Function StartLeave
    !insertmacro FromBox $AutostartBox $Autostart
!ifdef LOCKDOWN
    !insertmacro FromBox $LockdownBox $Lockdown
!endif
FunctionEnd

Function SayGoodbye
    ${If} $Autostart == "yes"
        StrCpy $Ending "Wayside starts by itself when somebody signs in to this PC.$\r$\n$\r$\n"
    ${Else}
        StrCpy $Ending "To start it, choose “Wayside kiosk” in the Start menu.$\r$\n$\r$\n"
    ${EndIf}
    StrCpy $Ending "$EndingIts folder in the Start menu also has “Update content” and “Readiness report”.$\r$\n$\r$\n\
Next: look at every page yourself, and choose a PIN in the staff menu."
FunctionEnd

; Through the Start menu's entry and not as the administrator who set it up.
Function ShowInWindow
    Exec '"$WINDIR\explorer.exe" "$SMPROGRAMS\Wayside\Try in a window.lnk"'
FunctionEnd

; The work. Everything is put beside the old program first; only two renames change what is used.

Section "Wayside"
    SetRegView 64
    SetShellVarContext all
    RMDir /r "$INSTDIR.new"
    SetDetailsPrint textonly
    DetailPrint "Putting the files in their place."
    SetDetailsPrint none
    SetOutPath "$INSTDIR.new"
    AddSize ${KILOBYTES}
    !include "${MADE}/files.nsh"
    WriteUninstaller "$INSTDIR.new\uninstall.exe"
    SetOutPath "$TEMP" ; not inside what is renamed
    Call WaitUntilFree
    ClearErrors
    ${If} ${FileExists} "$INSTDIR\wayside.exe"
        RMDir /r "$INSTDIR.old"
        Rename "$INSTDIR" "$INSTDIR.old"
    ${EndIf}
    ${IfNot} ${Errors}
        Rename "$INSTDIR.new" "$INSTDIR"
        ${If} ${Errors}
            Rename "$INSTDIR.old" "$INSTDIR"
            SetErrors
        ${EndIf}
    ${EndIf}
    ${If} ${Errors}
        RMDir /r "$INSTDIR.new"
        SetErrorLevel 1618
        SetDetailsPrint both
        Abort "The old Wayside could not be replaced. It is as it was before."
    ${EndIf}
    SetDetailsPrint textonly
    DetailPrint "Nearly done."
    SetDetailsPrint none
    RMDir /r "$INSTDIR.old"

    WriteRegStr HKLM "${KEY}" "Installer" "wizard"
    WriteRegStr HKLM "${KEY}" "Version" "${VERSION}"
    WriteRegStr HKLM "${KEY}" "InstallDir" "$INSTDIR"
    WriteRegStr HKLM "${KEY}" "Lockdown" "$Lockdown"
    WriteRegStr HKLM "${ENTRY}" "DisplayName" "${TITLE}"
    WriteRegStr HKLM "${ENTRY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKLM "${ENTRY}" "DisplayIcon" "$INSTDIR\wayside.exe"
    WriteRegStr HKLM "${ENTRY}" "Publisher" "Wayside"
    WriteRegStr HKLM "${ENTRY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKLM "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKLM "${ENTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKLM "${ENTRY}" "EstimatedSize" ${KILOBYTES}
    WriteRegDWORD HKLM "${ENTRY}" "NoModify" 1
    WriteRegDWORD HKLM "${ENTRY}" "NoRepair" 1
    ${If} $Autostart == "yes"
        WriteRegStr HKLM "${RUN}" "Wayside" '"$INSTDIR\wayside.exe" supervise'
    ${Else}
        DeleteRegValue HKLM "${RUN}" "Wayside"
    ${EndIf}

    ; The kiosk's own account keeps settings, content and counts here, so it must be able to change them.
    CreateDirectory "$APPDATA\Wayside\inbox"
    nsExec::Exec '"$SYSDIR\icacls.exe" "$APPDATA\Wayside" /grant ${USERS}:(OI)(CI)M'
    Pop $0
    CreateDirectory "$SMPROGRAMS\Wayside"
    SetOutPath "$INSTDIR"
    CreateShortCut "$SMPROGRAMS\Wayside\Wayside kiosk.lnk" "$INSTDIR\wayside.exe" "supervise"
    CreateShortCut "$SMPROGRAMS\Wayside\Try in a window.lnk" "$INSTDIR\wayside.exe" "run --windowed --size 1280x800"
    CreateShortCut "$SMPROGRAMS\Wayside\Update content.lnk" "$WINDIR\explorer.exe" '"$APPDATA\Wayside\inbox"' \
        "$INSTDIR\wayside.exe"
    CreateShortCut "$SMPROGRAMS\Wayside\Readiness report.lnk" "$SYSDIR\cmd.exe" \
        '/c title Readiness report & "$INSTDIR\wayside-cli.exe" doctor & pause' "$INSTDIR\wayside.exe"
    SetOutPath "$TEMP"
    Call WriteSettings
!ifdef LOCKDOWN
    ${If} $Lockdown == "yes"
        nsExec::ExecToStack '"$INSTDIR\wayside-cli.exe" lockdown apply'
        Pop $0
        Pop $1
        ${If} $0 != 0
            MessageBox MB_OK|MB_ICONEXCLAMATION "Wayside is set up, but this PC is not locked down.$\r$\n$\r$\n$1" /SD IDOK
        ${EndIf}
    ${EndIf}
!endif
SectionEnd

; Our own program writes the settings: it knows what is allowed, and leaves settings that are there alone.
Function WriteSettings
    ${If} $Site != ""
        StrCpy $R1 '--from "$Site"'
    ${Else}
        ${StrRep} $Clinic "$Clinic" '"' "'"
        ${StrRep} $Clinic "$Clinic" "\" "/"
        StrCpy $R1 '"--clinic=$Clinic" "--languages=$Languages"'
    ${EndIf}
    nsExec::ExecToStack '"$INSTDIR\wayside-cli.exe" setup --first-time $R1'
    Pop $0
    Pop $1
    ${If} $0 != 0
        MessageBox MB_OK|MB_ICONEXCLAMATION "Wayside is set up, but what you wrote about your clinic could not be \
kept.$\r$\n$\r$\n$1$\r$\nYou can write it in the staff menu." /SD IDOK
        SetErrorLevel 13
    ${EndIf}
FunctionEnd

Function .onInstFailed
    RMDir /r "$INSTDIR.new"
FunctionEnd

; Removing

Function un.onInit
    SetRegView 64
    SetShellVarContext all
    ReadRegStr $0 HKLM "${KEY}" "InstallDir"
    ${If} $0 != $INSTDIR
    ${OrIfNot} ${FileExists} "$INSTDIR\wayside.exe"
        !insertmacro Refuse 1605 "There is no Wayside in $INSTDIR."
    ${EndIf}
    StrCpy $RemoveData "no"
    !insertmacro YesOrNo "un." "REMOVEDATA" $RemoveData
    Call un.WaitUntilFree
FunctionEnd

Function un.RemovePage
    !insertmacro MUI_HEADER_TEXT "Remove Wayside" "From this PC."
    nsDialogs::Create 1018
    Pop $Dialog
    ${NSD_CreateLabel} 0 4u 100% 22u "Wayside and its entries in the Start menu will be removed."
    Pop $0
    ${NSD_CreateCheckBox} 0 34u 100% 12u "&Delete this kiosk's settings, PIN, new content and daily counts too"
    Pop $RemoveBox
    ${NSD_CreateLabel} 12u 48u 95% 22u "Leave this off if you may set Wayside up again. What is kept says nothing \
about readers."
    Pop $0
    GetDlgItem $0 $HWNDPARENT 1
    SendMessage $0 ${WM_SETTEXT} 0 "STR:&Remove"
    nsDialogs::Show
FunctionEnd

Function un.RemoveLeave
    !insertmacro FromBox $RemoveBox $RemoveData
FunctionEnd

Section "Uninstall"
    SetRegView 64
    SetShellVarContext all
    SetDetailsPrint textonly
    DetailPrint "Taking Wayside off this PC."
    SetDetailsPrint none
    ReadRegStr $0 HKLM "${KEY}" "Lockdown"
!ifdef LOCKDOWN
    ${If} $0 == "yes"
        nsExec::Exec '"$INSTDIR\wayside-cli.exe" lockdown undo'
        Pop $0
    ${EndIf}
!endif
    SetOutPath "$TEMP"
    RMDir /r "$SMPROGRAMS\Wayside"
    RMDir /r "$INSTDIR"
    DeleteRegValue HKLM "${RUN}" "Wayside"
    DeleteRegKey HKLM "${ENTRY}"
    DeleteRegKey HKLM "${KEY}"
    ${If} $RemoveData == "yes"
        RMDir /r "$APPDATA\Wayside"
    ${EndIf}
SectionEnd
