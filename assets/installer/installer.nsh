; The records belong to the PC, not to one account: every account of the PC may write to the shared folder
; (S-1-5-32-545 is the built-in group of the PC's accounts).
!macro customInstall
  ReadEnvStr $0 ProgramData
  CreateDirectory "$0\情報セキュリティ台帳"
  nsExec::ExecToLog 'icacls "$0\情報セキュリティ台帳" /grant *S-1-5-32-545:(OI)(CI)M'
!macroend

; The records outlive the program: an update never touches them, and uninstalling removes them only where a person says
; so twice. Without a person (/S) they stay, and so do records that were moved elsewhere.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    ReadEnvStr $0 ProgramData
    ${if} ${FileExists} "$0\情報セキュリティ台帳\daicho.db"
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "記録（$0\情報セキュリティ台帳）が残っています。記録も消しますか。$\r$\n$\r$\nふだんは「いいえ」を選びます。記録はそのまま残り、もう一度インストールすると続きから使えます。" /SD IDNO IDNO keepRecords
      MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "消した記録は、控えがなければ元に戻せません。本当に消しますか。" /SD IDNO IDNO keepRecords
      RMDir /r "$0\情報セキュリティ台帳"
      keepRecords:
    ${endIf}
  ${endIf}
!macroend
