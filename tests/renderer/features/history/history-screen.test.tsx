import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HistoryScreen } from '../../../../renderer/features/history/history-screen.tsx'
import { apiError, fakeApi, renderWithApi } from '../../support/fake-api.tsx'

vi.mock('@tanstack/react-router', async (original) => ({
  ...(await original<object>()),
  Link: ({ children }: { children: string }) => <span>{children}</span>,
}))
beforeEach(() => {
  // a page without layout has no heights; the table is told one
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(440)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800)
})
afterEach(() => {
  vi.restoreAllMocks()
})

const entry = {
  sequence: 12,
  at: '2026-11-22T01:05:00.000Z',
  who: '髙橋 花子',
  act: '所属の名前などを変えました',
  kind: '所属',
  recordName: '総務企画課',
  changes: [{ field: '名前', before: '総務課', after: '総務企画課' }],
}
const choices = { people: ['', '髙橋 花子'], kinds: [{ value: 'unit', words: '所属' }], acts: [] }

describe('HistoryScreen', () => {
  it('goes on by itself where a page came short, and says that there is no more', async () => {
    const api = fakeApi({
      'history.choices': choices,
      'history.search': (input: { before: number | null }) =>
        input.before === null ? { entries: [], next: 13 } : { entries: [entry], next: null },
    })
    renderWithApi(<HistoryScreen />)
    const row = await screen.findByRole('row', { name: /総務企画課（所属）/ })
    expect(row.textContent).toContain('R8.11.22 10:05')
    await screen.findByText('1件（すべて）')
    const asked = api.calls.filter(({ name }) => name === 'history.search').map(({ input }) => input)
    expect(asked).toMatchObject([{ before: null }, { before: 13 }])
  })

  it('narrows by a person, and by those who were not signed in', async () => {
    const user = userEvent.setup()
    const api = fakeApi({ 'history.choices': choices, 'history.search': { entries: [entry], next: null } })
    renderWithApi(<HistoryScreen />)
    await screen.findByRole('option', { name: '（サインイン前）' })
    await user.selectOptions(screen.getByLabelText('だれ'), '（サインイン前）')
    await waitFor(() => expect(api.calls.at(-1)?.input).toMatchObject({ who: '', before: null }))
    await user.click(screen.getByRole('button', { name: '条件をすべて外す' }))
    await waitFor(() => expect(screen.getByLabelText('だれ')).toHaveProperty('value', ''))
  })

  it('opens an entry with what was before and after', async () => {
    const user = userEvent.setup()
    fakeApi({ 'history.choices': choices, 'history.search': { entries: [entry], next: null } })
    renderWithApi(<HistoryScreen />)
    await user.click(await screen.findByRole('row', { name: /総務企画課/ }))
    const dialog = await screen.findByRole('dialog', { name: '所属の名前などを変えました' })
    expect(within(dialog).getByRole('row', { name: '名前 総務課 総務企画課' })).toBeDefined()
  })

  it('says that a file was given up, and why none could be written', async () => {
    const user = userEvent.setup()
    let rule = 'exportCancelled'
    fakeApi({
      'history.choices': choices,
      'history.search': { entries: [entry], next: null },
      'history.exportFile': () => {
        throw apiError('rule_violation', { rule })
      },
    })
    renderWithApi(<HistoryScreen />)
    await user.click(await screen.findByRole('button', { name: '書き出す' }))
    const dialog = await screen.findByRole('dialog', { name: '履歴を書き出す' })
    await user.click(within(dialog).getByRole('button', { name: '書き出す' }))
    await screen.findByText('書き出しをやめました。ファイルは作っていません。')
    rule = 'noEntries'
    await user.click(within(dialog).getByRole('button', { name: '書き出す' }))
    await screen.findByText(/条件に合う履歴がありません/)
  })
})
