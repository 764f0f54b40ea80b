import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { createQueryClient } from '../../../renderer/api/query-client.ts'
import { App } from '../../../renderer/app/app.tsx'
import { createProgramRouter } from '../../../renderer/app/router.ts'
import { aBackupStatus } from '../../support/a-backup-status.ts'
import { aSessionState, aStartupStatus } from '../support/builders.ts'
import { apiError, fakeApi } from '../support/fake-api.tsx'

type Stored = Record<string, unknown> & { rowVersion: number }
const first: Stored = {
  ...{ id: 'f1', number: 'R8-指摘-001', inspectionId: 'i1', fiscalYear: 2026, sourceCount: 2 },
  ...{ title: '鍵をかけている。', cause: '', correctiveAction: '', outcome: '', state: 'notStarted' },
  ...{ ownerStaffMemberId: null, ownerName: null, ownerUnitName: null, dueOn: null, completedOn: null },
  ...{ confirmedAt: null, confirmedBy: null, withdrawalReason: null, returnedBy: null, returnReason: null },
  ...{ foundAt: '2026-11-20T01:00:00.000Z', rowVersion: 1 },
}

/** A program that keeps one finding; `change` is what somebody else stores meanwhile. */
async function open(part: Partial<Stored> = {}, mayConfirm = false) {
  let stored: Stored = { ...first, ...part }
  const keep = ({ expectedRowVersion, ...fields }: Record<string, unknown>) => {
    if (expectedRowVersion !== stored.rowVersion) throw apiError('stale_row', { kind: 'finding', id: 'f1' })
    stored = { ...stored, ...fields, rowVersion: stored.rowVersion + 1 }
    return stored
  }
  const { calls } = fakeApi({
    'startup.status': aStartupStatus(),
    'session.current': aSessionState(),
    'backups.status': aBackupStatus(),
    'staff.list': [],
    'findings.get': () => ({
      ...{ finding: stored, question: null, sources: [], attachments: [], assets: [] },
      ...{ mayChange: true, mayReport: true, mayConfirm },
    }),
    'findings.update': keep,
    'findings.report': keep,
    'findings.confirm': keep,
    'findings.list': [],
    'home.get': {},
  })
  window.location.hash = '#/findings/f1'
  const queries = createQueryClient()
  const router = createProgramRouter()
  render(<App queryClient={queries} router={router} />)
  // the first of a file also loads the program
  await screen.findByRole('textbox', { name: /^原因/ }, { timeout: 10_000 })
  const change = async (fields: Partial<Stored>) => {
    stored = { ...stored, ...fields, rowVersion: stored.rowVersion + 1 }
    await act(() => queries.invalidateQueries())
  }
  return { calls, change, router, stored: () => stored, user: userEvent.setup({ delay: null }) }
}

describe('FindingScreen', () => {
  it('keeps what is typed in one form while the other is stored, and stores it after', async () => {
    const { user, stored } = await open()
    await user.type(screen.getByRole('textbox', { name: /^原因/ }), '鍵が一つしかない')
    await user.type(screen.getByRole('textbox', { name: /^結果/ }), '合鍵を頼んだ')
    await user.click(screen.getByRole('button', { name: '進み具合を記録する' }))
    await waitFor(() => expect(stored().outcome).toBe('合鍵を頼んだ'))
    expect(screen.getByRole('textbox', { name: /^原因/ })).toHaveProperty('value', '鍵が一つしかない')
    await user.click(screen.getByRole('button', { name: '是正措置を保存する' }))
    await waitFor(() =>
      expect(stored()).toMatchObject({ cause: '鍵が一つしかない', outcome: '合鍵を頼んだ' }),
    )
  })

  it('shows what another stored meanwhile beside what is typed, and overwrites neither', async () => {
    const { user, change, stored } = await open()
    await user.type(screen.getByRole('textbox', { name: /^原因/ }), '自分の文')
    await change({ cause: '相手の文' })
    expect(await screen.findByText('ほかの画面で、この指摘の内容が変わりました')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '是正措置を保存する' }))
    expect((await screen.findAllByText(/ほかの画面で内容が変わっています/)).length).toBeGreaterThan(0)
    expect(stored().cause).toBe('相手の文')
    expect(screen.getByRole('textbox', { name: /^原因/ })).toHaveProperty('value', '自分の文')
    await user.click(screen.getByRole('button', { name: '最新の内容にする' }))
    expect(screen.getByRole('textbox', { name: /^原因/ })).toHaveProperty('value', '相手の文')
  })

  it('takes what another stored where nothing is typed', async () => {
    const { change } = await open()
    await change({ cause: '相手の文' })
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: /^原因/ })).toHaveProperty('value', '相手の文'),
    )
    expect(screen.queryByText(/内容が変わりました/)).toBeNull()
  })

  it('asks before it is left with something unstored', async () => {
    const { user, router } = await open()
    await user.type(screen.getByRole('textbox', { name: /^原因/ }), '書きかけ')
    act(() => void router.navigate({ to: '/findings' }))
    expect(await screen.findByRole('dialog', { name: '保存していない内容があります' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'やめる' }))
    expect(screen.getByRole('textbox', { name: /^原因/ })).toHaveProperty('value', '書きかけ')
  })

  it('asks before a confirmation, which cannot be taken back', async () => {
    const { user, calls } = await open({ state: 'completed', completedOn: '2026-11-21' }, true)
    await user.click(screen.getByRole('button', { name: '是正を確認する' }))
    expect(calls.some(({ name }) => name === 'findings.confirm')).toBe(false)
    await user.click(screen.getByRole('button', { name: '確認する' }))
    await waitFor(() => expect(calls.some(({ name }) => name === 'findings.confirm')).toBe(true))
  })
})
