import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { Dialog } from '../../../renderer/components/dialog.tsx'
import { LockScreen } from '../../../renderer/features/session/lock-screen.tsx'
import { aSessionState, aSignedInAccount } from '../support/builders.ts'
import { fakeApi, renderWithApi } from '../support/fake-api.tsx'

const user = userEvent.setup({ delay: null })

/** A screen with a dialog open, which is locked meanwhile. */
function LockedWhileOpen() {
  const [isLocked, setIsLocked] = useState(false)
  return (
    <>
      <Dialog title="入力" isOpen onClose={() => undefined} buttons={null}>
        <button type="button" onClick={() => setIsLocked(true)}>
          時間がたつ
        </button>
      </Dialog>
      {isLocked && <LockScreen account={aSignedInAccount()} />}
    </>
  )
}

describe('LockScreen', () => {
  it('takes the password over whatever dialog was open', async () => {
    const api = fakeApi({ 'session.unlock': aSessionState() })
    renderWithApi(<LockedWhileOpen />)
    await user.click(screen.getByRole('button', { name: '時間がたつ' }))
    const field = await screen.findByLabelText('パスワード')
    expect(field.closest('[inert], [aria-hidden=true]')).toBeNull()
    await waitFor(() => expect(document.activeElement).toBe(field))
    expect(screen.queryByRole('dialog', { name: '入力' })).toBeNull()
    await user.keyboard('ひみつ{Enter}')
    await waitFor(() =>
      expect(api.calls).toEqual([{ name: 'session.unlock', input: { password: 'ひみつ' } }]),
    )
  })
})
