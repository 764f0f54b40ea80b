import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { LockScreen } from '../../../renderer/features/session/lock-screen.tsx'
import { aSessionState, aSignedInAccount } from '../support/builders.ts'
import { fakeApi, renderWithApi } from '../support/fake-api.tsx'

/** A form that is locked over and opened again. */
function LockedForm() {
  const [text, setText] = useState('')
  const [isLocked, setIsLocked] = useState(false)
  return (
    <>
      <div inert={isLocked}>
        <input aria-label="所見" value={text} onChange={(event) => setText(event.target.value)} />
        <button type="button" onClick={() => setIsLocked(true)}>
          時間がたつ
        </button>
      </div>
      {isLocked && <LockScreen account={aSignedInAccount()} />}
    </>
  )
}

describe('another person at a locked screen', () => {
  it('is asked before what was typed beneath is lost', async () => {
    const user = userEvent.setup({ delay: null })
    const api = fakeApi({ 'session.signOut': aSessionState({ state: 'signedOut' }) })
    renderWithApi(<LockedForm />)
    await user.type(screen.getByLabelText('所見'), '途中まで')
    await user.click(screen.getByRole('button', { name: '時間がたつ' }))
    await user.click(await screen.findByRole('button', { name: '別の人が使う' }))
    expect(screen.getByText(/さんの、保存していない入力は消えます/)).toBeDefined()
    expect(api.calls).toEqual([])
    await user.click(screen.getByRole('button', { name: 'もどる' }))
    expect(screen.queryByText(/さんの、保存していない入力は消えます/)).toBeNull()
    expect(screen.getByLabelText('所見')).toHaveProperty('value', '途中まで')
    await user.click(screen.getByRole('button', { name: '別の人が使う' }))
    await user.click(screen.getByRole('button', { name: '入力を消してサインアウトする' }))
    await waitFor(() => expect(api.calls.map(({ name }) => name)).toEqual(['session.signOut']))
  })
})
