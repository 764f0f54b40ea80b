import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ConversionGuard } from '../../../renderer/features/closed-keys/conversion/conversion-guard.tsx'
import type { Role } from '../../../shared/domain/account/role.ts'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'

const done = {
  ...{ plainTexts: 0, plainFiles: 0, isSwept: true, isBegun: true, isHeld: true },
  convertedAt: '2026-11-22T01:00:00.000Z',
}
const due = { ...done, plainTexts: 12, plainFiles: 2, convertedAt: null }

async function show(answers: FakeAnswers, roles: Role[] = ['officer']) {
  const api = fakeApi({ 'conversions.status': due, ...answers })
  await renderScreen(<ConversionGuard />, roles)
  return { ...api, names: () => api.calls.map(({ name }) => name) }
}

describe('ConversionGuard', () => {
  it('encrypts what is plain by itself, and tells when it is done', async () => {
    const { names } = await show({ 'conversions.run': done })
    expect(await screen.findByText(/添付ファイルと履歴まで暗号化しました/)).toBeDefined()
    expect(names().filter((name) => name === 'conversions.run')).toHaveLength(1)
    expect(screen.queryByRole('button', { name: '今すぐ暗号化する' })).toBeNull()
  })

  it('shows how far it is, with a way to put it off while files are written', async () => {
    const stage = { step: 'files', done: 1, total: 2 }
    const { names } = await show({
      'conversions.run': () => new Promise(() => undefined),
      'conversions.stage': stage,
      'conversions.cancel': {},
    })
    expect(await screen.findByText('添付ファイル 1 / 2')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: '中止して、あとにする' }))
    await waitFor(() => expect(names()).toContain('conversions.cancel'))
  })

  it('says on every screen that it was put off, until it is done', async () => {
    let tries = 0
    const run = () => {
      tries += 1
      return tries === 1
        ? Promise.reject(apiError('rule_violation', { rule: 'importGivenUp' }))
        : Promise.resolve(done)
    }
    await show({ 'conversions.run': run })
    expect(await screen.findByText('前に書いた実施手順が、まだ暗号化されていません')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: '今すぐ暗号化する' }))
    expect(await screen.findByText(/添付ファイルと履歴まで暗号化しました/)).toBeDefined()
    expect(screen.queryByText('前に書いた実施手順が、まだ暗号化されていません')).toBeNull()
  })

  it('finishes what a kill left half done, without a key', async () => {
    const { names } = await show({
      'conversions.status': { ...done, isSwept: false, isHeld: false },
      'conversions.run': done,
    })
    await waitFor(() => expect(names()).toContain('conversions.run'))
  })

  it.each([
    ['has no key', { ...due, isHeld: false }, ['officer'] as Role[]],
    ['finds nothing plain', done, ['officer'] as Role[]],
    ['is no officer', due, ['approver'] as Role[]],
  ])('does nothing for one who %s', async (_, status, roles) => {
    const { names } = await show({ 'conversions.status': status }, roles)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(names()).not.toContain('conversions.run')
  })
})
