import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { createQueryClient } from '../../../renderer/api/query-client.ts'
import { App } from '../../../renderer/app/app.tsx'
import { createProgramRouter } from '../../../renderer/app/router.ts'
import { aBackupStatus } from '../../support/a-backup-status.ts'
import { someParticulars } from '../../support/an-incident.ts'
import { aSessionState, aStartupStatus } from '../support/builders.ts'
import { apiError, fakeApi } from '../support/fake-api.tsx'

type Stored = Record<string, unknown> & { rowVersion: number }
const first: Stored = {
  ...{ ...someParticulars, id: 'n1', number: 'R8-事案-01', fiscalYear: 2026, state: 'handling' },
  ...{ settledOn: null, reopeningReason: null, withdrawalReason: null, rowVersion: 1 },
}

/** A program that keeps one incident; `change` is what somebody else stores meanwhile. */
async function open(rights: Record<string, unknown> = {}, at = '/incidents/n1') {
  let stored = first
  const show = () => ({
    ...{ incident: stored, assets: [], attachments: [], keyState: 'held' },
    ...{ mayChange: true, mayAttach: true, mayReopen: false, ...rights },
  })
  const keep = ({ expectedRowVersion, ...fields }: Record<string, unknown>) => {
    if (expectedRowVersion !== stored.rowVersion) throw apiError('stale_row', { kind: 'incident', id: 'n1' })
    stored = { ...stored, ...fields, rowVersion: stored.rowVersion + 1 }
    return show()
  }
  const { keyState = 'held' } = rights
  const { calls } = fakeApi({
    'startup.status': aStartupStatus(),
    'session.current': aSessionState(),
    'backups.status': aBackupStatus(),
    'history.search': { entries: [], next: null },
    'incidents.get': show,
    'incidents.update': keep,
    'incidents.create': () => keep({ expectedRowVersion: stored.rowVersion }),
    'incidents.settle': keep,
    'incidents.list': () => ({ incidents: [stored], keyState, mayRecord: keyState === 'held' }),
    'home.get': {},
  })
  window.location.hash = `#${at}`
  const queries = createQueryClient()
  const router = createProgramRouter()
  render(<App queryClient={queries} router={router} />)
  // the first of a file also loads the program
  await screen.findByRole('heading', { level: 1, name: /事案|インシデント/ }, { timeout: 10_000 })
  const change = async (fields: Partial<Stored>) => {
    stored = { ...stored, ...fields, rowVersion: stored.rowVersion + 1 }
    await act(() => queries.invalidateQueries())
  }
  const inputsOf = (name: string) => calls.filter((call) => call.name === name).map(({ input }) => input)
  return { inputsOf, change, router, stored: () => stored, user: userEvent.setup({ delay: null }) }
}

const cause = () => screen.findByRole('textbox', { name: /^原因/ })

describe('IncidentScreen', () => {
  it('stores what was written, a notice and a time among it', async () => {
    const { user, inputsOf } = await open()
    await user.clear(await cause())
    await user.type(await cause(), '本数を数えていなかった')
    await user.clear(screen.getByRole('textbox', { name: '発見した時刻' }))
    await user.type(screen.getByRole('textbox', { name: '発見した時刻' }), '午後1時')
    await user.click(screen.getByRole('button', { name: '相手先を加える' }))
    await user.type(screen.getByRole('textbox', { name: '相手先 2' }), '警察')
    const day = screen.getByRole('group', { name: '報告した日 2' })
    for (const [box, figures] of [
      ['年', '8'],
      ['月', '11'],
      ['日', '22'],
    ] as const)
      await user.type(within(day).getByRole('textbox', { name: box }), figures)
    await user.click(screen.getByRole('button', { name: '保存する' }))
    await waitFor(() =>
      expect(inputsOf('incidents.update')).toMatchObject([
        {
          ...{ expectedRowVersion: 1, cause: '本数を数えていなかった', foundTime: '13:00' },
          notices: [...someParticulars.notices, { recipient: '警察', reportedOn: '2026-11-22' }],
        },
      ]),
    )
  })

  it('says what is missing and stores nothing', async () => {
    const { user, inputsOf } = await open()
    await user.clear(await screen.findByRole('textbox', { name: /^件名/ }))
    await user.type(screen.getByRole('textbox', { name: '発見した時刻' }), '朝')
    await user.click(screen.getByRole('button', { name: '相手先を加える' }))
    await user.type(screen.getByRole('textbox', { name: '相手先 2' }), '警察')
    await user.click(screen.getByRole('button', { name: '保存する' }))
    for (const words of ['件名を入力してください。', /時刻を「9:05」/, /相手先と報告した日の、両方/])
      expect(await screen.findByText(words)).toBeTruthy()
    expect(inputsOf('incidents.update')).toEqual([])
  })

  it('settles only what is stored, and asks first', async () => {
    const { user, inputsOf } = await open()
    await user.type(await cause(), '。')
    await user.click(screen.getByRole('button', { name: '終結にする' }))
    expect(await screen.findByText(/先に「保存する」を押してください/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '保存する' }))
    await waitFor(() => expect(inputsOf('incidents.update')).toHaveLength(1))
    await user.click(screen.getByRole('button', { name: '終結にする' }))
    const dialog = await screen.findByRole('dialog')
    expect(inputsOf('incidents.settle')).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: '終結にする' }))
    await waitFor(() =>
      expect(inputsOf('incidents.settle')).toMatchObject([
        { expectedRowVersion: 2, settledOn: '2026-11-22' },
      ]),
    )
  })

  it('shows that another stored it meanwhile, and overwrites neither', async () => {
    const { user, change, stored } = await open()
    await user.clear(await cause())
    await user.type(await cause(), '自分の文')
    await change({ cause: '相手の文' })
    expect(await screen.findByText('ほかの画面で、このインシデントの記録が変わりました')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '保存する' }))
    expect((await screen.findAllByText(/ほかの画面で内容が変わっています/)).length).toBeGreaterThan(0)
    expect(stored().cause).toBe('相手の文')
    await user.click(screen.getByRole('button', { name: '最新の内容にする' }))
    expect(await cause()).toHaveProperty('value', '相手の文')
  })

  it('asks before it is left with something unstored', async () => {
    const { user, router } = await open()
    await user.type(await cause(), '書きかけ')
    act(() => void router.navigate({ to: '/incidents' }))
    expect(await screen.findByRole('dialog', { name: '入力した内容を捨てますか' })).toBeTruthy()
  })

  it('is to be read only by one without the key, who is told why', async () => {
    await open({ keyState: 'missing', mayChange: false, mayAttach: false })
    expect(await screen.findByText('あなたはインシデントの内容を開く鍵を持っていません')).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('link', { name: '報告書を印刷' })).toBeNull()
  })
})

describe('IncidentsScreen', () => {
  it('asks to have the key made before anything is written', async () => {
    await open({ keyState: 'notBegun' }, '/incidents')
    expect(await screen.findByText('インシデントを記録する前に、暗号化の鍵を作ってください')).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'インシデントを記録' })).toBeNull()
  })

  it('leads from the list to a new one, whose day is today', async () => {
    const { user, inputsOf } = await open({}, '/incidents')
    await user.click(await screen.findByRole('link', { name: 'インシデントを記録' }))
    await user.type(await screen.findByRole('textbox', { name: /^件名/ }), '誤送信')
    await user.click(screen.getByRole('button', { name: '記録する' }))
    await waitFor(() =>
      expect(inputsOf('incidents.create')).toMatchObject([
        { title: '誤送信', foundOn: '2026-11-22', foundTime: null, notices: [], affectedAssetIds: [] },
      ]),
    )
  })
})
