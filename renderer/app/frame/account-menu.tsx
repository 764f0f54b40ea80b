import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { api } from '../../api/client.ts'
import { buttonClass } from '../../components/button.tsx'
import { useSession } from '../../components/session-context.tsx'
import { ChangePasswordDialog } from '../../features/session/change-password-dialog.tsx'
import { useSignOut } from '../../features/session/use-sign-out.ts'
import { TextSizeDialog } from './text-size-dialog.tsx'

/** Who is signed in, and what belongs to that person. */
export function AccountMenu() {
  const { account } = useSession()
  const [open, setOpen] = useState<'password' | 'textSize' | null>(null)
  const queries = useQueryClient()
  const signOut = useSignOut()
  const lock = useMutation(
    api.session.lock.mutationOptions({
      onSuccess: (state) => queries.setQueryData(api.session.current.queryKey({ input: {} }), state),
    }),
  )
  return (
    <>
      <MenuTrigger>
        <Button className={buttonClass('secondary')} aria-label={`${account.displayName} のメニュー`}>
          {account.displayName}
          <ChevronDown aria-hidden className="size-5" />
        </Button>
        <Popover
          placement="bottom end"
          className="rounded-8 border border-solid-gray-420 bg-white py-2 shadow-3"
        >
          <Menu aria-label="自分のメニュー" className="focus-silent min-w-56">
            <Item label="文字の大きさ" onAction={() => setOpen('textSize')} />
            <Item label="パスワードの変更" onAction={() => setOpen('password')} />
            <Item label="画面をロック" onAction={() => lock.mutate({})} />
            <Item label="サインアウト" onAction={signOut.start} />
          </Menu>
        </Popover>
      </MenuTrigger>
      <ChangePasswordDialog isOpen={open === 'password'} onClose={() => setOpen(null)} />
      <TextSizeDialog isOpen={open === 'textSize'} onClose={() => setOpen(null)} />
    </>
  )
}

function Item({ label, onAction }: Readonly<{ label: string; onAction: () => void }>) {
  return (
    <MenuItem
      onAction={onAction}
      className="focus-inside cursor-pointer px-4 py-2 data-[focused]:bg-key-100 data-[hovered]:bg-key-50"
    >
      {label}
    </MenuItem>
  )
}
