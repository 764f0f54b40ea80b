import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AnsweringView } from '../../../renderer/features/sheets/answering-view.tsx'
import { anAnswering, aSheet } from './a-sheet.ts'

afterEach(cleanup)

function show(count: number) {
  const { answering, stored } = anAnswering(aSheet(count))
  const onSubmit = vi.fn(async () => undefined)
  render(<AnsweringView answering={answering} onSubmit={onSubmit} />)
  return { answering, stored, onSubmit, user: userEvent.setup({ delay: null }) }
}

const question = (number: number) => screen.getByRole('group', { name: new RegExp(`^問${number} `) })
const choice = (number: number, name: RegExp) => within(question(number)).getByRole('radio', { name })

describe('AnsweringView by keys', () => {
  it('puts every answer where it belongs when 1 and Enter are typed through 45 questions without a pause', async () => {
    const { answering, stored, user } = show(45)
    choice(1, /^1 できている/).focus()
    await user.keyboard('1{Enter}'.repeat(45))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '提出へ進む' }))
    expect(await answering.queue.flush()).toBe(true)
    expect([...stored.keys()]).toEqual(Array.from({ length: 45 }, (_, index) => `q${index + 1}`))
    expect(new Set([...stored.values()].map((answer) => answer.choice))).toEqual(new Set(['done']))
    expect(screen.getByText('45問中45問 回答済み')).toBeTruthy()
  })

  it('loses nothing one question at a time either', async () => {
    const { answering, stored, user } = show(45)
    await user.click(screen.getByRole('radio', { name: '一問ずつ' }))
    choice(1, /^1 できている/).focus()
    await user.keyboard(
      '12340'
        .split('')
        .map((key) => `${key}{Enter}`)
        .join('')
        .repeat(9),
    )
    await answering.queue.flush()
    const expected = ['done', 'partlyDone', 'notDone', 'unknown', 'notApplicable']
    expect([...stored.values()].map((answer) => answer.choice)).toEqual(
      Array.from({ length: 45 }, (_, index) => expected[index % 5]),
    )
  })

  it('takes full-width digits, and goes back on Shift and Enter', async () => {
    const { answering, user } = show(3)
    choice(1, /^1 できている/).focus()
    fireEvent.keyDown(document.activeElement ?? document.body, { key: '４' })
    await user.keyboard('{Enter}1{Shift>}{Enter}{/Shift}')
    expect(answering.sheet.questions.map(({ id }) => answering.answers.get(id).choice)).toEqual([
      'unknown',
      'done',
      null,
    ])
    expect(document.activeElement).toBe(choice(1, /^4 わからない/))
  })

  it('leaves keys alone that belong to an input method', () => {
    const { answering } = show(2)
    const radio = choice(1, /^1 できている/)
    radio.focus()
    fireEvent.keyDown(radio, { key: '1', isComposing: true })
    fireEvent.keyDown(radio, { key: 'Enter', keyCode: 229 })
    expect(answering.answers.getProgress().answered).toBe(0)
    expect(document.activeElement).toBe(radio)
  })

  it('leaves shortcuts alone', () => {
    const { answering } = show(2)
    const radio = choice(1, /^1 できている/)
    radio.focus()
    fireEvent.keyDown(radio, { key: '1', ctrlKey: true })
    fireEvent.keyDown(radio, { key: '1', altKey: true })
    expect(answering.answers.getProgress().answered).toBe(0)
  })
})

describe('AnsweringView notes', () => {
  it('opens the note by itself for 一部できている and できていない, and Enter in it goes on', async () => {
    const { answering, stored, user } = show(2)
    choice(1, /^1 できている/).focus()
    await user.keyboard('3')
    const note = within(question(1)).getByRole('textbox', { name: /状況や理由/ })
    await user.type(note, '鍵を交換中123{Enter}')
    expect(document.activeElement).toBe(choice(2, /^1 できている/))
    await answering.queue.flush()
    expect(stored.get('q1')).toMatchObject({ choice: 'notDone', note: '鍵を交換中123' })
    expect(answering.answers.getProgress()).toEqual({ answered: 1, total: 2 })
  })

  it('does not go on when Enter only ends a composition', async () => {
    const { user } = show(2)
    choice(1, /^1 できている/).focus()
    await user.keyboard('3')
    const note = within(question(1)).getByRole('textbox', { name: /状況や理由/ })
    note.focus()
    fireEvent.keyDown(note, { key: 'Enter', isComposing: true })
    expect(document.activeElement).toBe(note)
  })

  it('drops control characters a pasted note brings along, and tells where a note ends', async () => {
    const { answering, stored, user } = show(1)
    await user.click(choice(1, /^3 できていない/))
    const note = within(question(1)).getByRole('textbox', { name: /状況や理由/ })
    fireEvent.change(note, { target: { value: `鍵\u000bを\u0007交換中\n${'あ'.repeat(494)}` } })
    expect(await within(question(1)).findByText(/500字までです/)).toBeTruthy()
    await answering.queue.flush()
    expect(stored.get('q1')?.note).toBe(`鍵を交換中\n${'あ'.repeat(494)}`)
  })

  it('keeps an emptied note open while the cursor is in it', async () => {
    const { user } = show(1)
    await user.click(choice(1, /^1 できている/))
    await user.click(within(question(1)).getByRole('button', { name: '補足を書く' }))
    const note = within(question(1)).getByRole('textbox', { name: '補足' })
    expect(document.activeElement).toBe(note)
    await user.type(note, 'あ{Backspace}')
    expect(document.activeElement).toBe(note)
  })
})

describe('AnsweringView to the end', () => {
  it('leads to the next unanswered question and starts again from the top', async () => {
    const { user } = show(3)
    await user.click(choice(2, /^1 できている/))
    await user.click(screen.getByRole('button', { name: '未回答へ移動' }))
    expect(question(3).contains(document.activeElement)).toBe(true)
    await user.click(choice(3, /^1 できている/))
    await user.click(screen.getByRole('button', { name: '未回答へ移動' }))
    expect(question(1).contains(document.activeElement)).toBe(true)
  })

  it('names what is missing instead of submitting, with a way to it', async () => {
    const { user, onSubmit } = show(3)
    await user.click(choice(1, /^1 できている/))
    await user.click(choice(2, /^3 できていない/))
    await user.click(screen.getByRole('button', { name: '提出へ進む' }))
    const dialog = screen.getByRole('dialog', { name: 'まだ提出できません' })
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      '問2 記入欄が空です：2番目の決まりを守っている。',
      '問3 未回答です：3番目の決まりを守っている。',
    ])
    await user.click(within(dialog).getByRole('button', { name: /問3/ }))
    await waitFor(() => expect(question(3).contains(document.activeElement)).toBe(true))
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('submits after a question, with everything stored first', async () => {
    const { user, onSubmit, stored } = show(1)
    onSubmit.mockImplementation(async () => {
      expect(stored.get('q1')?.choice).toBe('done')
      return undefined
    })
    await user.click(choice(1, /^1 できている/))
    await user.click(screen.getByRole('button', { name: '提出へ進む' }))
    await user.click(screen.getByRole('button', { name: '提出する' }))
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(1))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('tells when the last change was stored', async () => {
    const { user } = show(1)
    await user.click(choice(1, /^1 できている/))
    expect(await screen.findByText('保存済み 22:12')).toBeTruthy()
  })

  it('holds the window while something is unsaved', async () => {
    const { answering } = show(1)
    const quiet = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(quiet)
    expect(quiet.defaultPrevented).toBe(false)
    answering.choose(answering.sheet.questions[0]?.id ?? ('' as never), 'done')
    const busy = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(busy)
    expect(busy.defaultPrevented).toBe(true)
    await waitFor(() => expect(answering.queue.hasUnsaved()).toBe(false))
  })
})
