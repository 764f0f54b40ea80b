import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useNotices } from '../../components/notices.tsx'
import { ChangePasswordForm } from './change-password-form.tsx'

type Props = Readonly<{ isOpen: boolean; onClose: () => void }>

export function ChangePasswordDialog({ isOpen, onClose }: Props) {
  const notices = useNotices()
  return (
    <Dialog title="パスワードの変更" isOpen={isOpen} onClose={onClose} buttons={null}>
      <ChangePasswordForm
        onDone={() => {
          onClose()
          notices.succeed('パスワードを変更しました。')
        }}
        otherButton={
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
        }
      />
    </Dialog>
  )
}
