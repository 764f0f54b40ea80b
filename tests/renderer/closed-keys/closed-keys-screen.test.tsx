import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ClosedKeysScreen } from '../../../renderer/features/closed-keys/closed-keys-screen.tsx'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'

const person = (name: string, state: 'held' | 'missing' | 'waiting') => ({
  ...{ accountId: name, displayName: name, roles: ['officer'], state, isOwn: name === '渡邊 由香' },
  ...{ grantedAt: state === 'held' ? '2026-11-20T01:00:00.000Z' : null, grantedBy: null },
})
const status = {
  ...{ isBegun: true, isHeld: true, recoveryCode: 'held' },
  people: [person('渡邊 由香', 'held'), person('髙橋 誠一', 'missing'), person('池田 和美', 'waiting')],
}
const converted = {
  ...{ plainTexts: 0, plainFiles: 0, isSwept: true, isBegun: true, isHeld: true },
  convertedAt: '2026-11-22T01:00:00.000Z',
}
const copy = {
  ...{ kind: 'copy', place: 'C:\\台帳\\copies\\before-34-from-29.db' },
  ...{ keptAt: '2026-10-01T00:00:00.000Z', sizeBytes: 12_300_000 },
}

async function show(answers: FakeAnswers = {}) {
  const api = fakeApi({
    ...{ 'closedKeys.status': status, 'conversions.status': { ...converted, convertedAt: null } },
    ...{ 'conversions.listLeftovers': [], ...answers },
  })
  await renderScreen(<ClosedKeysScreen />)
  await screen.findByRole('heading', { name: '実施手順を開く鍵' })
  return api
}

describe('ClosedKeysScreen', () => {
  it('gives the key to all who have none yet, each named first', async () => {
    const { calls } = await show({ 'closedKeys.grant': status })
    await userEvent.click(await screen.findByRole('button', { name: 'まだの1人に渡す' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/渡す人：髙橋 誠一/)).toBeDefined()
    await userEvent.click(within(dialog).getByRole('button', { name: '渡す' }))
    expect(calls).toContainEqual({ name: 'closedKeys.grant', input: { accountIds: ['髙橋 誠一'] } })
    expect(await screen.findByText(/鍵を渡しました/)).toBeDefined()
  })

  it('says why a key cannot be given yet, and what to do', async () => {
    await show()
    await userEvent.click(await screen.findByText('池田 和美'))
    expect(await screen.findByText(/まだサインインしていません/)).toBeDefined()
  })

  it('gives the caller nothing to do without the key but to type the recovery code', async () => {
    const { calls } = await show({
      'closedKeys.status': { ...status, isHeld: false },
      'closedKeys.openByRecoveryCode': () =>
        Promise.reject(apiError('rule_violation', { rule: 'wrongRecoveryCode', secondsLeft: 5 })),
    })
    expect(screen.queryByRole('button', { name: 'まだの1人に渡す' })).toBeNull()
    await userEvent.click(await screen.findByRole('button', { name: '回復コードで鍵を受け取る' }))
    await userEvent.type(await screen.findByRole('textbox', { name: /^回復コード/ }), 'AAAA-BBBB')
    await userEvent.click(screen.getByRole('button', { name: '受け取る' }))
    expect(calls.at(-1)?.input).toEqual({ recoveryCode: 'AAAA-BBBB' })
    expect(await screen.findByText(/5秒待ってから/)).toBeDefined()
  })

  it('asks for the recovery code where it opens nothing yet', async () => {
    await show({ 'closedKeys.status': { ...status, recoveryCode: 'unknown' } })
    expect(await screen.findByText('回復コードでは、まだ実施手順を開けません')).toBeDefined()
  })

  it('says nothing of old copies where all was encrypted from the beginning', async () => {
    const { calls } = await show()
    expect(screen.queryByText(/暗号化する前に取った控え/)).toBeNull()
    expect(calls.map(({ name }) => name)).not.toContain('conversions.listLeftovers')
  })

  it('lists copies from before the conversion with day and size, and deletes one after a question', async () => {
    const { calls } = await show({
      'conversions.status': converted,
      'conversions.listLeftovers': [copy],
      'conversions.removeLeftover': [],
    })
    expect(await screen.findByText(/令和8年10月1日、12.3 MB/)).toBeDefined()
    expect(screen.getByText(/USBメモリなどにある合言葉のない控え/)).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: '消す' }))
    expect(calls.map(({ name }) => name)).not.toContain('conversions.removeLeftover')
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/今使っている記録は消えません/)).toBeDefined()
    await userEvent.click(within(dialog).getByRole('button', { name: '消す' }))
    expect(calls).toContainEqual({ name: 'conversions.removeLeftover', input: { place: copy.place } })
    expect(await screen.findByText('写しを消しました。')).toBeDefined()
    expect(screen.queryByText(copy.place)).toBeNull()
  })

  it('names who can encrypt what was written before, to one who cannot', async () => {
    await show({
      'closedKeys.status': { ...status, isHeld: false },
      'conversions.status': { ...converted, isHeld: false, plainTexts: 3, convertedAt: null },
    })
    expect(await screen.findByText(/担当」の人（渡邊 由香）がサインインすると、暗号化します/)).toBeDefined()
  })
})
