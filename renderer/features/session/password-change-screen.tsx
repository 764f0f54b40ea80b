import { Button } from '../../components/button.tsx'
import { ChangePasswordForm } from './change-password-form.tsx'
import { Entrance } from './entrance.tsx'
import { useSignOut } from './use-sign-out.ts'

/** The first sign-in with a password somebody else made: nothing else is possible before it is changed. */
export function PasswordChangeScreen() {
  const signOut = useSignOut()
  return (
    <Entrance
      title="パスワードを変更してください"
      subtitle="最初のパスワードは管理者が決めたものです。自分だけが知っているものに変えてから始めます。"
    >
      <ChangePasswordForm
        otherButton={
          <Button tone="secondary" onPress={signOut.start} isPending={signOut.isPending}>
            サインアウト
          </Button>
        }
      />
    </Entrance>
  )
}
