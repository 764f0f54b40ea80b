import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { SheetScreen } from '../../../renderer/features/sheets/sheet-screen.tsx'
import type { Sheet } from '../../../shared/contract/sheets.ts'
import type { SheetId } from '../../../shared/domain/id/branded-id.ts'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aSheet } from './a-sheet.ts'

const user = userEvent.setup({ delay: null })
type SavedAnswers = { answers: { questionId: string; expectedRowVersion: number }[] }

/** A program that keeps one sheet and counts its row version up with every save. */
function aProgramWith(sheet: Sheet, more: FakeAnswers = {}) {
  let current = sheet
  const keep = (summary: Partial<Sheet['summary']>) => {
    const rowVersion = current.summary.rowVersion + 1
    current = { ...current, summary: { ...current.summary, ...summary, rowVersion } }
    return current.summary
  }
  return fakeApi({
    'sheets.get': () => current,
    'sheets.saveAnswers': ({ answers }: SavedAnswers) => {
      keep({ state: 'answering' })
      const saved = answers.map(({ expectedRowVersion, ...answer }) => ({
        ...answer,
        rowVersion: expectedRowVersion + 1,
      }))
      return { answers: saved, answeredCount: saved.length }
    },
    'sheets.submit': () => keep({ state: 'submitted', submittedAt: '2026-11-22T03:00:00.000Z' }),
    'sheets.takeBack': () => keep({ state: 'answering', submittedAt: null }),
    ...more,
  })
}

async function show() {
  await renderScreen(<SheetScreen sheetId={'s1' as SheetId} />, ['respondent'])
  await screen.findByRole('heading', { name: '令和8年度 情報セキュリティ自己点検' })
}

describe('SheetScreen', () => {
  it('submits with the row version the saves have led to, thanks, and can be taken back', async () => {
    const api = aProgramWith(aSheet(1))
    await show()
    await user.click(screen.getByRole('radio', { name: /^1 できている/ }))
    await user.click(screen.getByRole('button', { name: '提出へ進む' }))
    await user.click(screen.getByRole('button', { name: '提出する' }))
    expect(await screen.findByText('提出済み（令和8年11月22日）')).toBeTruthy()
    expect(api.calls.find(({ name }) => name === 'sheets.submit')?.input).toEqual({
      sheetId: 's1',
      expectedRowVersion: 2,
    })
    expect(screen.getByRole('radio', { name: /^1 できている/ })).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('button', { name: '取り下げて直す' }))
    await user.click(screen.getByRole('button', { name: '取り下げる' }))
    expect(await screen.findByRole('button', { name: '提出へ進む' })).toBeTruthy()
  })

  it('does not submit while an answer is not stored, and says so', async () => {
    const api = aProgramWith(aSheet(1), {
      'sheets.saveAnswers': () => {
        throw apiError('storage_full')
      },
    })
    await show()
    await user.click(screen.getByRole('radio', { name: /^1 できている/ }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/保存できていません.*空きがなくなりました/)
    await user.click(screen.getByRole('button', { name: '提出へ進む' }))
    const dialog = screen.getByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '提出する' }))
    expect(await within(dialog).findByText(/まだ保存できていない回答があります/)).toBeTruthy()
    expect(api.calls.some(({ name }) => name === 'sheets.submit')).toBe(false)
  })

  it('lets the person choose between two values of an answer that was changed elsewhere', async () => {
    const sheet = aSheet(1)
    const theirs = { questionId: 'q1', choice: 'unknown', note: '', rowVersion: 1 }
    let isFirst = true
    const api = aProgramWith(sheet, {
      'sheets.get': () => (isFirst ? sheet : { ...sheet, answers: [theirs] }),
      'sheets.saveAnswers': ({ answers }: SavedAnswers) => {
        if (isFirst) {
          isFirst = false
          throw apiError('stale_row', { code: 'S-1' })
        }
        return { answers: answers.map((answer) => ({ ...answer, rowVersion: 2 })), answeredCount: 1 }
      },
    })
    await show()
    await user.click(screen.getByRole('radio', { name: /^1 できている/ }))
    expect(await screen.findByText(/問1は、ほかの画面でも答えが変わっています/)).toBeTruthy()
    expect(screen.getByText('4 わからない', { selector: 'dd' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'この画面の答えを残す' }))
    await waitFor(() =>
      expect(api.calls.filter(({ name }) => name === 'sheets.saveAnswers').at(-1)?.input).toMatchObject({
        answers: [{ questionId: 'q1', choice: 'done', expectedRowVersion: 1 }],
      }),
    )
    expect(screen.queryByText(/どちらを残しますか/)).toBeNull()
  })

  it('warns the officer that the sheet is somebody else’s', async () => {
    aProgramWith(aSheet(1))
    await show()
    expect(screen.getByText(/髙橋 一郎さんの点検票です/)).toBeTruthy()
  })

  it('only shows a sheet that was never handed in before the closing', async () => {
    const sheet = aSheet(1)
    aProgramWith({ ...sheet, inspection: { ...sheet.inspection, state: 'closed' } })
    await show()
    expect(screen.getByText(/提出されないまま締め切られました/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '提出へ進む' })).toBeNull()
  })
})
