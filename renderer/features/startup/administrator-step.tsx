import { TextField } from '../../components/text-field.tsx'
import type { StepProps } from './step-props.ts'

/** Step 3: the first account, which may do everything. */
export function AdministratorStep({ draft, change, problems }: StepProps) {
  return (
    <div className="space-y-4">
      <p>
        最初に使う人（管理者）の名前とパスワードを決めます。ほかの職員のアカウントは、始めたあとでこの管理者が作ります。
      </p>
      <div className="grid gap-x-6 gap-y-4 grid-cols-[repeat(auto-fit,minmax(min(16rem,100%),1fr))]">
        <TextField
          label="名前"
          isRequired
          autoFocus
          description="画面と帳票に表示する、あなたの名前です。"
          value={draft.displayName}
          onChange={(displayName) => change({ displayName })}
          problem={problems.displayName}
        />
        <TextField
          label="サインイン名"
          isRequired
          description="サインインするときの短い名前です。例：soumu01"
          value={draft.loginName}
          onChange={(loginName) => change({ loginName })}
          autoComplete="username"
          problem={problems.loginName}
        />
        <TextField
          label="パスワード"
          isRequired
          type="password"
          description="12文字以上。ほかで使っていないものにしてください。"
          value={draft.password}
          onChange={(password) => change({ password })}
          autoComplete="new-password"
          problem={problems.password}
        />
        <TextField
          label="パスワード（確認のためもう一度）"
          isRequired
          description="同じパスワードを入力します。"
          type="password"
          value={draft.passwordAgain}
          onChange={(passwordAgain) => change({ passwordAgain })}
          autoComplete="new-password"
          problem={problems.passwordAgain}
        />
      </div>
    </div>
  )
}
