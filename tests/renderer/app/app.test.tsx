import '../support/page-size.ts'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '../../../renderer/api/query-client.ts'
import { App } from '../../../renderer/app/app.tsx'
import { createProgramRouter } from '../../../renderer/app/router.ts'
import { aBackupStatus } from '../../support/a-backup-status.ts'
import { aRegisterRow, registerAnswers } from '../assets/a-register.ts'
import { aSessionState, aStartupStatus } from '../support/builders.ts'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'

const home = {
  fiscalYear: 2026,
  fiscalYears: [2026, 2025],
  duties: [],
  inspection: null,
  previousInspectionId: null,
  comparison: [],
  waitingConfirmations: 0,
  myOpenFindings: 0,
  findingsToConfirm: 0,
  overdueFindings: [],
  lastBackupAt: null,
}
const backups = aBackupStatus({ dataFolder: 'C:\\ProgramData\\infosec-daicho' })

function startApp(answers: FakeAnswers = {}) {
  window.location.hash = '#/'
  const api = fakeApi({
    'startup.status': aStartupStatus(),
    'session.current': aSessionState(),
    'session.listSignInNames': {
      names: [{ loginName: 'soumu01', displayName: '髙橋 花子', unitName: '総務課' }],
      samplePassword: null,
    },
    'home.get': home,
    'backups.status': backups,
    'sheets.listMine': [],
    ...answers,
  })
  render(<App queryClient={createQueryClient()} router={createProgramRouter()} />)
  return api
}

describe('App', () => {
  it('shows the home screen to whoever is signed in', async () => {
    startApp()
    expect(await screen.findByRole('heading', { name: 'ホーム', level: 1 })).toBeDefined()
    expect(screen.getByText('北松北部環境組合')).toBeDefined()
  })

  it.each(['signedIn', 'signedOut'] as const)(
    'says that the PC’s clock was set back while %s, and what to do',
    async (state) => {
      const account = state === 'signedOut' ? { account: null } : {}
      const clock = { today: '2025-01-01', clockBackFrom: '2026-11-22T01:00:00.000Z' }
      startApp({ 'session.current': aSessionState({ state, ...account, ...clock }) })
      const words = await screen.findByText(/日付が前回より戻っています/)
      expect(words.textContent).toContain('記録は令和8年11月22日 10:00まで、PC の今日は令和7年1月1日')
      expect(words.textContent).toContain('正しい日付と時刻に直してください')
    },
  )

  it('says nothing of a clock that is right', async () => {
    startApp()
    expect(await screen.findByRole('heading', { name: 'ホーム', level: 1 })).toBeDefined()
    expect(screen.queryByText(/日付が前回より戻っています/)).toBeNull()
  })

  it('signs in with a chosen name and the password', async () => {
    const user = userEvent.setup()
    const api = startApp({
      'session.current': aSessionState({ state: 'signedOut', account: null }),
      'session.signIn': aSessionState(),
    })
    await user.selectOptions(await screen.findByLabelText('名前'), 'soumu01')
    await user.type(screen.getByLabelText('パスワード'), 'correct horse')
    await user.click(screen.getByRole('button', { name: 'サインイン' }))
    expect(await screen.findByRole('heading', { name: 'ホーム', level: 1 })).toBeDefined()
    expect(api.calls.find(({ name }) => name === 'session.signIn')?.input).toEqual({
      loginName: 'soumu01',
      password: 'correct horse',
    })
  })

  it('says how long to wait after wrong passwords and lets nobody try meanwhile', async () => {
    const user = userEvent.setup()
    startApp({
      'session.current': aSessionState({ state: 'signedOut', account: null }),
      'session.signIn': () => {
        throw apiError('rule_violation', { rule: 'waitAfterWrongPasswords', secondsLeft: 20 })
      },
    })
    await user.selectOptions(await screen.findByLabelText('名前'), 'soumu01')
    await user.type(screen.getByLabelText('パスワード'), 'wrong')
    await user.click(screen.getByRole('button', { name: 'サインイン' }))
    expect((await screen.findByRole('alert')).textContent).toContain('あと20秒')
    expect(screen.getByRole('button', { name: 'サインイン' })).toHaveProperty('disabled', true)
  })

  it('keeps the screen beneath the lock out of reach', async () => {
    startApp({ 'session.current': aSessionState({ state: 'locked' }) })
    expect(await screen.findByRole('heading', { name: '画面をロックしています' })).toBeDefined()
    const beneath = (await screen.findByText('ホーム', { selector: 'h1' })).closest('[inert]')
    expect(beneath).not.toBeNull()
  })

  it('shows the lock when a call is refused because the session was locked meanwhile', async () => {
    let state = aSessionState()
    startApp({
      'session.current': () => state,
      'home.get': () => {
        state = aSessionState({ state: 'locked' })
        throw apiError('not_signed_in', { reason: 'locked' })
      },
    })
    expect(await screen.findByRole('heading', { name: '画面をロックしています' })).toBeDefined()
  })

  it('opens the help with F1 and the screens with Alt and a number', async () => {
    const user = userEvent.setup()
    startApp({ 'accounts.list': [], 'staff.list': [] })
    await screen.findByRole('heading', { name: 'ホーム', level: 1 })
    const links = screen.getAllByRole('link').map(({ textContent }) => textContent)
    const position = links.filter((link) => link !== '本文へ移動').indexOf('職員と所属') + 1
    await user.keyboard(`{Alt>}[Digit${position}]{/Alt}`)
    expect(await screen.findByRole('heading', { name: '職員と所属', level: 1 })).toBeDefined()
    await user.keyboard('{F1}')
    expect(await screen.findByRole('dialog', { name: '使い方' })).toBeDefined()
  })

  it('reads the register ahead, so that its rows stand with its screen', async () => {
    const user = userEvent.setup()
    const answers = registerAnswers([aRegisterRow('資-0001', '髙圧受電設備')])
    const list = vi.fn().mockReturnValueOnce(answers['assets.list'])
    // whoever asks again waits for ever
    list.mockReturnValue(new Promise(() => undefined))
    startApp({ ...answers, 'assets.list': list })
    await screen.findByRole('heading', { name: 'ホーム', level: 1 })
    await waitFor(() => expect(list).toHaveBeenCalled())
    await user.click(screen.getByRole('link', { name: '情報資産台帳' }))
    expect(await screen.findByRole('grid', { name: '情報資産の一覧' })).toBeDefined()
    expect(screen.getByText('髙圧受電設備')).toBeDefined()
  })

  it('asks for a new password before anything else when the first one was made by somebody else', async () => {
    const account = aSessionState().account
    startApp({
      'session.current': aSessionState({
        account: account && { ...account, mustChangePassword: true },
      }),
    })
    expect(await screen.findByRole('heading', { name: 'パスワードを変更してください' })).toBeDefined()
  })
})
