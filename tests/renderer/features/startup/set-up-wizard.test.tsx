import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { StartScreens } from '../../../../renderer/features/startup/start-screens.tsx'
import { aStartupStatus } from '../../support/builders.ts'
import { fakeApi, renderWithApi } from '../../support/fake-api.tsx'

const builtInPolicy = { title: '基本方針', text: '基本方針\n（目的）\n第１条　この方針は、目的を定める。' }

function startWizard() {
  const api = fakeApi({
    'startup.builtInPolicy': builtInPolicy,
    'startup.setUp': { recoveryCode: 'ABCD-EFGH' },
  })
  renderWithApi(<StartScreens status={aStartupStatus({ state: 'needsSetUp' })} />)
  return api
}

async function fillFirstThreeSteps() {
  const user = userEvent.setup()
  const next = () => user.click(screen.getByRole('button', { name: '次へ' }))
  await user.type(screen.getByLabelText(/組合名/), '北松北部環境組合')
  await next()
  await next()
  await user.type(screen.getByLabelText(/^名前/), '髙橋 花子')
  await user.type(screen.getByLabelText(/サインイン名/), 'soumu01')
  const [first, second] = screen.getAllByLabelText(/^パスワード/)
  if (first === undefined || second === undefined) throw new Error('two password boxes are expected')
  await user.type(first, 'correct-horse')
  await user.type(second, 'correct-horse')
  await next()
  return user
}

describe('SetUpWizard', () => {
  it('goes on only when the body has a name', async () => {
    const user = userEvent.setup()
    startWizard()
    await user.click(screen.getByRole('button', { name: '次へ' }))
    expect(screen.getByText('組合名を入力してください。')).toBeDefined()
  })

  it('sends the answers of all four steps once, at the end, and shows the recovery code', async () => {
    const api = startWizard()
    const user = await fillFirstThreeSteps()
    await user.click(screen.getByRole('button', { name: 'この内容で始める' }))
    expect(await screen.findByText('ABCD-EFGH')).toBeDefined()
    expect(api.calls.filter(({ name }) => name === 'startup.setUp')).toEqual([
      {
        name: 'startup.setUp',
        input: {
          organizationName: '北松北部環境組合',
          units: [{ name: '総務課', body: 'manager' }],
          policy: { source: 'builtIn' },
          administrator: { displayName: '髙橋 花子', loginName: 'soumu01', password: 'correct-horse' },
          backupFolder: null,
        },
      },
    ])
  })

  it('leads on from the recovery code only after it was put away', async () => {
    startWizard()
    const user = await fillFirstThreeSteps()
    await user.click(screen.getByRole('button', { name: 'この内容で始める' }))
    const onward = await screen.findByRole('button', { name: 'サインインへ進む' })
    expect(onward).toHaveProperty('disabled', true)
    await user.click(screen.getByLabelText(/安全な場所に保管しました/))
    expect(onward).toHaveProperty('disabled', false)
  })
})

describe('StartScreens', () => {
  it('says in plain words why a folder cannot be used and offers to open it again', () => {
    fakeApi({})
    renderWithApi(<StartScreens status={aStartupStatus({ state: 'unusable', problem: 'storage_locked' })} />)
    expect(screen.getByText(/ほかの人の画面またはほかのプログラムで使われています/)).toBeDefined()
    expect(screen.getByRole('button', { name: 'もう一度開く' })).toBeDefined()
  })

  it('says of records that could not be brought to the new shape that they are as before, and where it was', () => {
    fakeApi({})
    const problem = { problem: 'storage_not_updated', problemPlace: '記録の形の更新 48 番' } as const
    renderWithApi(<StartScreens status={aStartupStatus({ state: 'unusable', ...problem })} />)
    expect(screen.getByText(/記録は元のまま残っています/)).toBeDefined()
    expect(screen.getByText(/前の版のプログラムを入れ直します/)).toBeDefined()
    expect(screen.getByText('記録の形の更新 48 番')).toBeDefined()
  })
})
