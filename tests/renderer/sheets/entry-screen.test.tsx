import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { EntryScreen } from '../../../renderer/features/sheets/entry-screen.tsx'
import type { Sheet } from '../../../shared/contract/sheets.ts'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aSheet } from './a-sheet.ts'

const user = userEvent.setup({ delay: null })
type Change = { questionId: string; choice: string; note: string; expectedRowVersion: number }

/** A program that finds and keeps one sheet of so many questions. */
async function open(count: number, answers: Sheet['answers'] = []) {
  const sheet = { ...aSheet(count, { staffName: '髙橋 一郎' }), answers }
  const kept = new Map<string, Change>()
  const entries: string[] = []
  const api = fakeApi({
    'sheets.find': [{ ...sheet.summary, inspectionTitle: sheet.inspection.title }],
    'sheets.get': () => sheet,
    'sheets.saveAnswers': ({ answers, enteredFrom }: { answers: Change[]; enteredFrom: string }) => {
      entries.push(enteredFrom)
      for (const answer of answers) kept.set(answer.questionId, answer)
      const stored = answers.map((answer) => ({
        ...{ questionId: answer.questionId, choice: answer.choice, note: answer.note },
        ...{ enteredFrom, enteredBy: '担当', rowVersion: answer.expectedRowVersion + 1 },
      }))
      return { answers: stored, answeredCount: kept.size }
    },
    'sheets.paperPages': { pages: Array.from({ length: count }, (_, index) => (index < 2 ? 1 : 2)) },
    'sheets.markCompared': () => sheet.summary,
    'sheets.submit': () => ({ ...sheet.summary, state: 'submitted' }),
  })
  await renderScreen(<EntryScreen />, ['officer'])
  await user.type(await screen.findByRole('textbox'), 'R8-001{Enter}')
  const pad = await screen.findByRole('group', { name: '点検票の入力' })
  return { api, pad, kept, entries }
}

function press(keys: string) {
  for (const key of keys) {
    act(() => {
      fireEvent.keyDown(document.activeElement ?? document.body, { key })
    })
  }
}

describe('EntryScreen', () => {
  it('takes 45 digits as fast as they come, full-width ones too, and moves on by itself', async () => {
    const { pad, kept, entries } = await open(45)
    expect(document.activeElement).toBe(pad)
    const digits = Array.from({ length: 45 }, (_, index) => '1401４'[index % 5] ?? '1').join('')
    press(digits)
    expect(screen.getByText('すべて入力しました')).toBeTruthy()
    await waitFor(() => expect(kept.size).toBe(45))
    const words: Record<string, string> = { 1: 'done', 4: 'unknown', 0: 'notApplicable', '４': 'unknown' }
    const typed = Array.from({ length: 45 }, (_, index) => kept.get(`q${index + 1}`)?.choice)
    expect(typed).toEqual([...digits].map((digit) => words[digit]))
    expect(new Set(entries)).toEqual(new Set(['paper']))
  })

  it('goes back with Backspace and answers again', async () => {
    const { kept } = await open(3)
    press('14')
    act(() => {
      fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Backspace' })
    })
    press('10')
    await waitFor(() =>
      expect([...kept.values()].map(({ choice }) => choice)).toEqual(['done', 'done', 'notApplicable']),
    )
  })

  it('asks at the end for notes that are missing, or takes that the paper has none', async () => {
    const { api, kept } = await open(2)
    press('13')
    expect(screen.getByRole('button', { name: '提出して、次の点検票へ' })).toHaveProperty('disabled', true)
    expect(document.activeElement?.textContent).toBe('備考を入力する（残り1問）')
    await user.click(screen.getByRole('button', { name: 'S-2 は紙に記入なし' }))
    await user.click(screen.getByRole('button', { name: '提出して、次の点検票へ' }))
    expect(await screen.findByText('R8-001 髙橋 一郎さんの点検票を提出しました。')).toBeTruthy()
    expect(kept.get('q2')?.note).toBe('紙に記入なし')
    expect(api.calls.some(({ name }) => name === 'sheets.submit')).toBe(true)
    expect(document.activeElement).toBe(screen.getByRole('textbox'))
  })

  it('compares a second pass and keeps what the paper says', async () => {
    const { api, kept } = await open(3)
    press('114')
    await user.click(screen.getByRole('button', { name: 'もう一度入力して照合する' }))
    press('104')
    expect(screen.getByText('1問')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: '二度目：0 該当なし' }))
    await user.click(screen.getByRole('button', { name: 'この内容で決める' }))
    expect(await screen.findByText('二度の入力を照合しました。')).toBeTruthy()
    expect(kept.get('q2')?.choice).toBe('notApplicable')
    expect(api.calls.some(({ name }) => name === 'sheets.markCompared')).toBe(true)
  })

  it('takes a note letter by letter, and Enter leads to the next one and to handing in', async () => {
    const { kept } = await open(3)
    press('231')
    await user.keyboard('{Enter}')
    await user.keyboard('鍵が一つ{Enter}')
    await user.keyboard('担当がいない{Enter}')
    expect(document.activeElement?.textContent).toBe('提出して、次の点検票へ')
    await user.keyboard('{Enter}')
    expect(await screen.findByText('R8-001 髙橋 一郎さんの点検票を提出しました。')).toBeTruthy()
    expect([...kept.values()].map(({ note }) => note)).toEqual(['鍵が一つ', '担当がいない', ''])
  })

  it('takes a note to the question just answered, and then digits again', async () => {
    const { kept, pad } = await open(3)
    press('1')
    await user.keyboard('+')
    expect(screen.getByRole('textbox', { name: 'S-1 の備考' })).toBe(document.activeElement)
    await user.keyboard('補足3{Enter}')
    expect(document.activeElement).toBe(pad)
    press('4')
    await waitFor(() => expect(kept.get('q2')?.choice).toBe('unknown'))
    expect(kept.get('q1')).toMatchObject({ choice: 'done', note: '補足3' })
  })

  it('says why a key did nothing, and keeps the mark', async () => {
    const { kept } = await open(2)
    press('7')
    expect(screen.getByRole('alert', { name: '' }).textContent).toContain('「7」に当たる四角はありません')
    press('1')
    expect(screen.queryByText(/当たる四角/)).toBeNull()
    await waitFor(() => expect([...kept.keys()]).toEqual(['q1']))
  })

  it('goes back to the last question with Backspace after the end', async () => {
    const { kept, pad } = await open(2)
    press('11')
    await user.keyboard('{Backspace}')
    expect(document.activeElement).toBe(pad)
    press('4')
    await waitFor(() => expect(kept.get('q2')?.choice).toBe('unknown'))
  })

  it('compares only when everything was typed a second time', async () => {
    await open(3)
    press('111')
    await user.click(screen.getByRole('button', { name: 'もう一度入力して照合する' }))
    press('1')
    await user.keyboard('{ArrowDown}')
    press('1')
    expect(screen.queryByRole('heading', { name: '照合の結果' })).toBeNull()
    expect(screen.getByText(/まだ入力していない設問があります/)).toBeTruthy()
    press('1')
    await user.keyboard('{End}')
    expect(screen.getByRole('heading', { name: '照合の結果' })).toBeTruthy()
  })

  it('begins at the top and says so where answers did not come from paper, and goes on where they did', async () => {
    const answer = { questionId: 'q1', choice: 'done', note: '', enteredBy: '髙橋 一郎', rowVersion: 1 }
    // plain ids stand for branded ones
    const given = (enteredFrom: string) => [{ ...answer, enteredFrom }] as unknown as Sheet['answers']
    const first = await open(3, given('screen'))
    expect(screen.getByText(/画面から 髙橋 一郎（1問）/)).toBeTruthy()
    expect(first.pad.querySelector('[aria-current]')?.textContent).toContain('S-1')
    cleanup()
    const second = await open(3, given('paper'))
    expect(screen.queryByText(/置き換わります/)).toBeNull()
    expect(second.pad.querySelector('[aria-current]')?.textContent).toContain('S-2')
  })

  it('shows where each page of the paper begins', async () => {
    const { pad } = await open(3)
    const page = await screen.findByText('紙の2ページ')
    expect(page.closest('li')?.textContent).toContain('S-3')
    expect(pad.textContent).toContain('紙の1ページ')
  })

  it('leaves keys of an input method alone', async () => {
    const { kept } = await open(2)
    act(() => {
      fireEvent.keyDown(document.activeElement ?? document.body, { key: '1', keyCode: 229 })
    })
    expect(kept.size).toBe(0)
    expect(screen.queryByText('すべて入力しました')).toBeNull()
  })
})
