import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ChecklistQuestions } from '../../../renderer/features/checklists/checklist-questions.tsx'
import type { ChecklistForEditing } from '../../../shared/contract/checklists.ts'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aChecklist, aQuestion } from './a-checklist.ts'

const user = userEvent.setup({ delay: null })

async function show(checklist: ChecklistForEditing = aChecklist(), answers: FakeAnswers = {}) {
  const api = fakeApi({
    'checklists.setQuestionState': checklist,
    'checklists.getForEditing': checklist,
    ...answers,
  })
  await renderScreen(<ChecklistQuestions checklist={checklist} />)
  await screen.findByRole('grid', { name: '設問の一覧' })
  return api
}

const inputsOf = (api: Awaited<ReturnType<typeof show>>, wanted: string) =>
  api.calls.filter(({ name }) => name === wanted).map(({ input }) => input)

describe('ChecklistQuestions', () => {
  it('asks before a question is retired, and takes it back with 元に戻す', async () => {
    const api = await show()
    await user.click(screen.getByRole('button', { name: '設問 S02 を廃止する' }))
    expect(inputsOf(api, 'checklists.setQuestionState')).toEqual([])
    const question = await screen.findByRole('dialog', { name: '設問 S02 を廃止しますか' })
    expect(question.textContent).toContain('S02の設問')
    await user.click(within(question).getByRole('button', { name: '廃止する' }))
    await screen.findByRole('button', { name: '元に戻す（Ctrl+Z）' })
    await user.keyboard('{Control>}z{/Control}')
    expect(await screen.findByText('元に戻しました。')).toBeTruthy()
    expect(inputsOf(api, 'checklists.setQuestionState')).toEqual([
      { audience: 'staff', code: 'S02', state: 'retired', expectedRowVersion: 1 },
      { audience: 'staff', code: 'S02', state: 'active', expectedRowVersion: 2 },
    ])
  })

  it('takes a retired question back at once', async () => {
    const questions = [aQuestion('S01'), aQuestion('S09', { state: 'retired', rowVersion: 3 })]
    const api = await show(aChecklist({ questions }))
    expect(screen.queryByText('S09')).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: '廃止した設問も表示' }))
    await user.click(screen.getByRole('button', { name: '設問 S09 を使用中に戻す' }))
    expect(await screen.findByText('設問 S09 を使用中に戻しました。')).toBeTruthy()
    expect(inputsOf(api, 'checklists.setQuestionState')).toMatchObject([
      { state: 'active', expectedRowVersion: 3 },
    ])
  })

  it('says why a question was not retired', async () => {
    await show(aChecklist(), {
      'checklists.setQuestionState': () => {
        throw apiError('rule_violation', { rule: 'lastQuestion' })
      },
    })
    await user.click(screen.getByRole('button', { name: '設問 S01 を廃止する' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '廃止する' }))
    expect(await screen.findByText(/設問が一つもなくなるため、廃止できません/)).toBeTruthy()
  })

  it('puts questions in order by keys, and sends the order that was seen with it', async () => {
    const api = await show(aChecklist(), { 'checklists.reorder': aChecklist() })
    await user.click(screen.getByRole('button', { name: '並べ替える' }))
    const dialog = await screen.findByRole('dialog', { name: '設問の並べ替え' })
    const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'この順にする' })
    expect(save.disabled).toBe(true)
    const [first] = within(dialog).getAllByRole('listitem')
    first?.focus()
    await user.keyboard('{Alt>}{End}{/Alt}')
    expect(document.activeElement?.textContent).toContain('S01')
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}{ArrowUp}')
    expect(document.activeElement?.textContent).toContain('S02')
    expect(screen.getByText('S01 S01の設問を2番目に動かしました')).toBeTruthy()
    await user.keyboard('{Escape}')
    await user.click(await screen.findByRole('button', { name: '入力に戻る' }))
    await user.click(within(dialog).getByRole('button', { name: 'この順にする' }))
    await user.click(await screen.findByRole('button', { name: '元に戻す（Ctrl+Z）' }))
    expect(inputsOf(api, 'checklists.reorder')).toEqual([
      { audience: 'staff', codes: ['S02', 'S01', 'S03'], codesBefore: ['S01', 'S02', 'S03'] },
      { audience: 'staff', codes: ['S01', 'S02', 'S03'], codesBefore: ['S02', 'S01', 'S03'] },
    ])
  })

  it('moves a question to the top by a button', async () => {
    await show()
    await user.click(screen.getByRole('button', { name: '並べ替える' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'S03 S03の設問を先頭へ' }))
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['1S03 S03の設問', '2S01 S01の設問', '3S02 S02の設問'])
  })

  it('names questions that rest on what the policy no longer has', async () => {
    await show(
      aChecklist({ questions: [aQuestion('S01', { unknownProvisions: ['第99条'] }), aQuestion('S02')] }),
    )
    expect(screen.getByText('今の方針にない条項をもとにした設問が 1問あります。')).toBeTruthy()
  })

  it('shows what a file would do, row by row, and takes it only in whole', async () => {
    const row = {
      ...aQuestion('S01'),
      line: 2,
      problems: [],
      stateChange: null,
      previous: null,
      changedParts: [],
    }
    const preview = {
      ...{ format: 'csv', encoding: 'cp932', unknownHeadings: ['メモ'], digest: 'd' },
      counts: { new: 0, changed: 2, unchanged: 1, wrong: 1 },
      rows: [
        { ...row, state: 'changed', changedParts: ['text'], previous: aQuestion('S01', { text: '前の文' }) },
        {
          ...row,
          code: 'S02',
          line: 3,
          state: 'changed',
          stateChange: 'retired',
          previous: aQuestion('S02'),
        },
        { ...row, code: 'S03', line: 4, state: 'unchanged' },
        {
          ...row,
          code: '',
          line: 5,
          state: 'wrong',
          problems: [{ column: '号', reason: 'unknownItem', value: '9' }],
        },
      ],
    }
    await show(aChecklist(), { 'checklists.previewImport': preview })
    await user.click(screen.getByRole('button', { name: 'ファイルから取り込む' }))
    const dialog = await screen.findByRole('dialog')
    const input = dialog.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null) throw new Error('no place for a file')
    await user.upload(input, new File(['x'], '設問.csv'))
    const rows = await within(dialog).findByRole('list', { name: 'ファイルの行' })
    const lines = within(rows)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    expect(lines[0]).toContain('5行目の「号」：号が分かりません')
    expect(lines[1]).toContain('今：前の文')
    expect(lines[2]).toContain('廃止します')
    expect(lines).toHaveLength(3)
    expect(dialog.textContent).toContain('CSV・文字コード Shift_JIS')
    expect(dialog.textContent).toContain('「メモ」の列は読みません')
    expect(
      within(dialog).getByRole<HTMLButtonElement>('button', { name: 'この内容で取り込む' }).disabled,
    ).toBe(true)
  })
})
