import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aDossier, anApproval, aSeal, aStep } from './a-dossier.ts'
import { anInspection } from './an-inspection.ts'
import { InspectionWithTabs } from './inspection-with-tabs.tsx'

const user = userEvent.setup({ delay: null })
const password = 'みなとのあさひのぼる2026'
const underway = aDossier({ approvals: [anApproval()], mayRequest: false })
const signed = aDossier({
  approvals: [anApproval({ steps: [aStep({ method: 'signature', isNext: false, maySign: false })] })],
})

function CacheSpy({ onClient }: Readonly<{ onClient: (client: QueryClient) => void }>) {
  onClient(useQueryClient())
  return null
}

async function openDialog(answers: FakeAnswers) {
  const api = fakeApi({
    'inspections.get': anInspection({ state: 'closed', closedOn: '2026-11-20' }),
    'inspections.listSheets': [],
    'approvals.get': underway,
    ...answers,
  })
  const clients: QueryClient[] = []
  await renderScreen(
    <>
      <CacheSpy onClient={(client) => clients.push(client)} />
      <InspectionWithTabs first="approval" />
    </>,
  )
  const button = await screen.findByRole('button', { name: '署名する' })
  button.focus()
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog', { name: '「担当」の欄に署名する' })
  return { api, dialog, button, readCaches: () => clients.map(toCachedText).join('\n') }
}

/** All that the caches hold, as text. */
function toCachedText(client: QueryClient): string {
  const queries = client.getQueryCache().getAll()
  const acts = client.getMutationCache().getAll()
  return JSON.stringify([...queries, ...acts].map(({ state }) => state))
}

describe('SignDialog', () => {
  it('shows what is signed and stands in the password field', async () => {
    const { dialog } = await openDialog({})
    expect(dialog.textContent).toContain('署名する記録令和8年度 情報セキュリティ自己点検')
    expect(dialog.textContent).toContain('記録番号R8-点検-01')
    expect(dialog.textContent).toContain('記録の指紋01234567 89abcdef 01234567 89abcdef')
    expect(document.activeElement).toBe(within(dialog).getByLabelText('パスワード'))
    expect(within(dialog).queryByText(/これが最後の欄です/)).toBeNull()
  })

  it('gives the focus back to its button on Escape', async () => {
    const { button } = await openDialog({})
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(button))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('signs by Enter, and no cache keeps the password', async () => {
    const { api, readCaches } = await openDialog({ 'approvals.sign': signed })
    await user.keyboard(`${password}{Enter}`)
    await screen.findByText('「担当」の欄に署名しました。')
    expect(api.calls.find(({ name }) => name === 'approvals.sign')?.input).toEqual({
      ...{ approvalStepId: 'step-2', expectedRowVersion: 1, password },
    })
    expect(readCaches()).toContain('0123456789abcdef')
    expect(readCaches()).not.toContain(password)
  })

  it('empties the field after a wrong password, which no cache keeps either', async () => {
    const wrong = () => {
      throw apiError('rule_violation', { rule: 'wrongPassword' })
    }
    const { dialog, readCaches } = await openDialog({ 'approvals.sign': wrong })
    await user.keyboard(`${password}{Enter}`)
    expect(await within(dialog).findByText(/パスワードが違います/)).toBeTruthy()
    expect(within(dialog).getByLabelText<HTMLInputElement>('パスワード').value).toBe('')
    expect(readCaches()).not.toContain(password)
  })

  it('asks to wait after several wrong passwords and sends nothing meanwhile', async () => {
    const wait = () => {
      throw apiError('rule_violation', { rule: 'waitAfterWrongPasswords', secondsLeft: 30 })
    }
    const { api, dialog } = await openDialog({ 'approvals.sign': wait })
    await user.keyboard(`${password}{Enter}`)
    expect(await within(dialog).findByText(/あと30秒たってから/)).toBeTruthy()
    await user.keyboard(`${password}{Enter}`)
    expect(api.calls.filter(({ name }) => name === 'approvals.sign')).toHaveLength(1)
  })

  it('says before the last box that the record is sealed, and after it that it was', async () => {
    const last = aDossier({ approvals: [anApproval({ steps: [aStep()] })] })
    const sealed = aDossier({ approvals: [anApproval({ state: 'complete' })], seal: aSeal() })
    const { dialog } = await openDialog({ 'approvals.get': last, 'approvals.sign': sealed })
    expect(within(dialog).getByText(/これが最後の欄です/)).toBeTruthy()
    await user.keyboard(`${password}{Enter}`)
    expect(await screen.findByText(/記録を封印しました（第1号）/)).toBeTruthy()
  })

  it('says how to get a new key where one’s own cannot be opened', async () => {
    const unreadable = () => {
      throw apiError('rule_violation', { rule: 'signerKeyUnreadable' })
    }
    const { dialog } = await openDialog({ 'approvals.sign': unreadable })
    await user.keyboard(`${password}{Enter}`)
    expect(await within(dialog).findByText(/パスワードを変更すると、新しい鍵に替わります/)).toBeTruthy()
  })
})
