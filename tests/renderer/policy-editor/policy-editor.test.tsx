import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { OpenEditor } from '../../../renderer/features/policy-editor/open-editor.tsx'
import type { EditionSource } from '../../../shared/contract/policy-documents.ts'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aDocument, anEdition, asId } from '../support/some-editions.ts'

const text = `見本方針

（目的）
第1条 この方針は、第3条に規定する事項を定める。

（定義）
第2条 用語の定義は、次のとおりとする。
(1) 甲 甲の者をいう。
(2) 乙 乙の者をいう。

（責務）
第3条 職員は、前条の用語による。
`

type Saved = Readonly<{ expectedRowVersion: number; title: string; text: string }>

async function openEditor(answers: FakeAnswers = {}, source = text) {
  const saved: Saved[] = []
  const api = fakeApi({
    'policyDocuments.saveDraft': (input: Saved) => {
      saved.push(input)
      return anEdition({ state: 'draft', rowVersion: input.expectedRowVersion + 1 })
    },
    ...answers,
  })
  const edition = anEdition({ id: asId('edition-3'), number: 3, state: 'draft', title: '見本方針' })
  const shown: EditionSource = { document: aDocument(), edition, text: source }
  await renderScreen(<OpenEditor source={shown} currentText={text} />)
  await screen.findByRole('heading', { name: '第3版の本文を直す' })
  return { ...api, saved, user: userEvent.setup() }
}

/** The row of a provision, whatever marks stand behind its name. */
const row = (name: string) => screen.getByRole('listitem', { name: new RegExp(`^${name}(\\s|$)`) })

async function typeInto(user: ReturnType<typeof userEvent.setup>, name: string, words: string) {
  row(name).focus()
  await user.keyboard('{Enter}')
  const field = await screen.findByRole('textbox', { name: `${name}の本文` })
  await user.type(field, words)
}

describe('the editor', () => {
  it('keeps what is typed by itself, and says so', async () => {
    const { user, saved } = await openEditor()
    await typeInto(user, '第3条第1項', 'ただし、別に定める。')
    await waitFor(() => expect(saved).toHaveLength(1), { timeout: 3000 })
    expect(saved[0]?.text).toContain('第3条 職員は、前条の用語による。ただし、別に定める。')
    expect(saved[0]).toMatchObject({ expectedRowVersion: 1, title: '見本方針' })
    expect(await screen.findByText(/^保存しました/)).toBeDefined()
  })

  it('keeps what is typed while no pause is made', async () => {
    const { user, saved } = await openEditor()
    await typeInto(user, '第3条第1項', 'た')
    const field = screen.getByRole('textbox', { name: '第3条第1項の本文' })
    const began = Date.now()
    while (saved.length === 0 && Date.now() - began < 2500) {
      await user.type(field, 'だ')
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
    expect(saved[0]?.text).toContain('第3条 職員は、前条の用語による。ただ')
  })

  it('takes nothing of a composition before its end, and never puts another field in its place', async () => {
    const { user } = await openEditor()
    row('第3条第1項').focus()
    await user.keyboard('{Enter}')
    const field = await screen.findByRole('textbox', { name: '第3条第1項の本文' })
    fireEvent.compositionStart(field)
    fireEvent.input(field, { target: { value: 'にほん' } })
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229, isComposing: true })
    fireEvent.keyDown(field, { key: 'z', ctrlKey: true, keyCode: 229, isComposing: true })
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(screen.queryByRole('button', { name: /^元に戻す：/ })).toBeNull()
    fireEvent.input(field, { target: { value: '日本' } })
    fireEvent.compositionEnd(field)
    expect(await screen.findByRole('button', { name: '元に戻す：第3条第1項の本文の入力' })).toBeDefined()
    expect(screen.getByRole('textbox', { name: '第3条第1項の本文' })).toBe(field)
  })

  it('shows the numbers and references that an insertion changes, and changes them', async () => {
    const { user, saved } = await openEditor()
    row('第2条').focus()
    await user.keyboard('{Control>}{Enter}{/Control}')
    const dialog = await screen.findByRole('dialog')
    // 枝番号 leaves the numbers alone, but 前条 would be the new article
    expect(
      await within(dialog).findByText(
        'そのままにすると、今の第2条ではなく、変えたあとの第2条の2を指します。',
      ),
    ).toBeDefined()
    expect(within(dialog).queryByText(/^番号の変わる規定/)).toBeNull()
    await user.click(within(dialog).getByLabelText(/^第3条とする（繰下げ）/))
    expect(await within(dialog).findByText('第3条 → 第4条')).toBeDefined()
    expect(within(dialog).getByRole('checkbox', { name: '第1条第1項の「第3条」→「第4条」' })).toBeDefined()
    await user.click(within(dialog).getByRole('checkbox', { name: /第3条第1項の「前条」→「第2条」/ }))
    await user.click(within(dialog).getByRole('button', { name: '第3条を挿入する' }))
    const heading = await screen.findByRole('textbox', { name: '第3条の見出し' })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(row('第1条第1項').textContent).toContain('第4条に規定する')
    expect(row('第4条第1項').textContent).toContain('前条の用語')
    await waitFor(() => expect(saved.at(-1)?.text).toContain('第4条 職員は、'), { timeout: 3000 })
  })

  it('takes typing back as one step and does it again', async () => {
    const { user } = await openEditor()
    await typeInto(user, '第3条第1項', 'ただし、別に定める。')
    await user.keyboard('{Escape}')
    await user.keyboard('{Control>}z{/Control}')
    expect(row('第3条第1項').textContent).toBe('職員は、前条の用語による。')
    await user.keyboard('{Control>}y{/Control}')
    expect(row('第3条第1項').textContent).toContain('ただし、別に定める。')
  })

  it('removes an article by its number or with its number kept', async () => {
    const { user } = await openEditor()
    row('第2条').focus()
    await user.keyboard('{Delete}')
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/第3条第1項の「前条」（今は第2条）/)).toBeDefined()
    await user.click(within(dialog).getByLabelText(/「第2条\s削除」を残す/))
    await user.click(within(dialog).getByRole('button', { name: '削除する' }))
    await waitFor(() => expect(row('第2条第1項').textContent).toContain('削除'))
    expect(row('第3条')).toBeDefined()
  })

  it('goes to what a reference points at', async () => {
    const { user } = await openEditor()
    await user.click(within(row('第1条第1項')).getByRole('button', { name: '第3条' }))
    await waitFor(() => expect(document.activeElement).toBe(row('第3条')))
  })

  it('asks which text goes on where another screen kept one', async () => {
    let answers = 0
    const { user } = await openEditor({
      'policyDocuments.saveDraft': () => {
        answers += 1
        if (answers === 1) throw apiError('stale_row')
        return anEdition({ state: 'draft', rowVersion: 9 })
      },
      'policyDocuments.getSource': {
        document: aDocument(),
        edition: anEdition({ state: 'draft', title: '見本方針', rowVersion: 8 }),
        text: '見本方針\n\n第1条 向こうの本文とする。\n',
      },
    })
    await typeInto(user, '第3条第1項', 'こちら。')
    await user.click(
      await screen.findByRole('button', { name: 'ほかの画面の内容を読み込む' }, { timeout: 3000 }),
    )
    await waitFor(() => expect(row('第1条第1項').textContent).toContain('向こうの本文とする。'))
    await user.click(screen.getByRole('button', { name: '元に戻す：ほかの画面の内容の読み込み' }))
    expect(row('第3条第1項').textContent).toContain('こちら。')
  })

  it('says why a draft was not kept and what to do', async () => {
    const { user } = await openEditor({
      'policyDocuments.saveDraft': () => {
        throw apiError('storage_full')
      },
    })
    await typeInto(user, '第3条第1項', '追加。')
    expect(await screen.findByText('保存できませんでした', {}, { timeout: 3000 })).toBeDefined()
    expect(screen.getByRole('button', { name: 'もう一度保存する' })).toBeDefined()
  })

  it('begins an empty text with its title and 第1条', async () => {
    const { user } = await openEditor({}, '')
    await user.click(screen.getByRole('button', { name: '題名と第1条から始める' }))
    expect(await screen.findByRole('textbox', { name: '第1条第1項の本文' })).toBeDefined()
    expect(row('第1条').textContent).toContain('（目的）')
  })

  it('reads the whole text as lines, which is one step that can be taken back', async () => {
    const { user } = await openEditor()
    await user.click(screen.getByRole('button', { name: '文章として編集' }))
    const box = await screen.findByLabelText('題名と本文')
    fireEvent.change(box, { target: { value: '条のない文' } })
    await user.click(screen.getByRole('button', { name: '読み取る' }))
    expect(await screen.findByText(/条の見出しが見つかりません/)).toBeDefined()
    fireEvent.change(box, { target: { value: '見本方針\n第1条 貼り付けた本文とする。' } })
    await user.click(screen.getByRole('button', { name: '読み取る' }))
    await waitFor(() => expect(row('第1条第1項').textContent).toContain('貼り付けた本文とする。'))
    await user.click(screen.getByRole('button', { name: '元に戻す：文章の読み取り（全1条）' }))
    expect(row('第3条第1項').textContent).toContain('前条の用語による。')
  })
})
