; The records belong to the PC, not to one account: every account of the PC may write to the shared folder
; (S-1-5-32-545 is the built-in group of the PC's accounts). Uninstalling leaves the folder and its records alone.
!macro customInstall
  ReadEnvStr $0 ProgramData
  CreateDirectory "$0\情報セキュリティ台帳"
  nsExec::ExecToLog 'icacls "$0\情報セキュリティ台帳" /grant *S-1-5-32-545:(OI)(CI)M'
!macroend
