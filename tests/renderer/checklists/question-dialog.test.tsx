import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { QuestionDialog } from '../../../renderer/features/checklists/question-dialog.tsx'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { builtInPolicyText } from '../../domain/policy/built-in-policy.ts'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aChecklist, aQuestion } from './a-checklist.ts'

const user = userEvent.setup({ delay: null })
const stored = aQuestion('S01', { text: '鍵をかけている。', rowVersion: 4 })

async function show(
  options: { question?: typeof stored | null; policy?: string; answers?: FakeAnswers } = {},
) {
  const onClose = vi.fn()
  const api = fakeApi({
    'policy.current': {
      ...{ edition: {}, parsed: parsePolicyText(options.policy ?? builtInPolicyText), glossary: [] },
    },
    'checklists.addQuestion': aChecklist(),
    'checklists.updateQuestion': aChecklist(),
    'checklists.getForEditing': aChecklist(),
    ...options.answers,
  })
  await renderScreen(
    <QuestionDialog audience="staff" question={options.question ?? null} onClose={onClose} />,
  )
  await screen.findByRole('treegrid', { name: '方針の条項' })
  return { api, onClose }
}

const row = (name: RegExp) => screen.getByRole('row', { name })
const press = (name: string) => user.click(screen.getByRole('button', { name }))

describe('QuestionDialog', () => {
  it('asks for text and article before it sends anything', async () => {
    const { api } = await show()
    await press('保存する')
    expect(screen.getByText('設問の文を入力してください。')).toBeTruthy()
    expect(screen.getByText('もとになる条項を一つ以上選んでください。')).toBeTruthy()
    expect(api.calls.some(({ name }) => name === 'checklists.addQuestion')).toBe(false)
  })

  it("takes articles from the policy's own tree, the first as the main one", async () => {
    const { api, onClose } = await show()
    await user.type(screen.getByRole('textbox', { name: /設問の文/ }), '鍵を持ち帰っていない。')
    await user.type(screen.getByRole('searchbox', { name: /条項を探す/ }), '七条 対策')
    await user.click(row(/^第7条\(2\)/))
    await user.click(row(/^第7条\(3\)/))
    await press('第7条(3)を主にする')
    await press('保存する')
    expect(api.calls.find(({ name }) => name === 'checklists.addQuestion')?.input).toMatchObject({
      ...{ audience: 'staff', text: '鍵を持ち帰っていない。', provisions: ['第7条(3)', '第7条(2)'] },
    })
    expect(onClose).toHaveBeenCalled()
  })

  it('walks, unfolds and chooses in the tree by keys alone', async () => {
    await show()
    const first = row(/^第1条/)
    first.focus()
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowDown} ')
    const chosen = screen.getByRole('list', { name: '選んだ条項' })
    expect(within(chosen).getByText('第2条(1)')).toBeTruthy()
    await user.keyboard(' ')
    expect(screen.queryByRole('list', { name: '選んだ条項' })).toBeNull()
  })

  it('shows chapters, paragraphs, items and subitems of a policy of another structure', async () => {
    const policy = [
      '情報セキュリティ規程',
      '第一章　総則',
      '（目的）',
      '第一条　この規程は、目的を定める。',
      '２　前項の目的は、次のとおりとする。',
      '一　機密を守ること。',
      'イ　紙の文書',
      'ロ　電子の文書',
      '附　則',
      '１　この規程は、公布の日から施行する。',
    ].join('\n')
    await show({ policy })
    expect(screen.queryByText('附則')).toBeNull()
    const chapter = row(/^第1章/)
    expect(within(chapter).queryByRole('checkbox')).toBeNull()
    await user.type(screen.getByRole('searchbox', { name: /条項を探す/ }), '紙の')
    await user.click(row(/紙の文書/))
    const chosen = screen.getByRole('list', { name: '選んだ条項' })
    expect(within(chosen).getByText(/^第1条第2項\(1\)/)).toBeTruthy()
  })

  it('keeps what is written when it is closed by mistake', async () => {
    const { onClose } = await show()
    await user.type(screen.getByRole('textbox', { name: /設問の文/ }), '途中まで')
    await user.keyboard('{Escape}')
    await user.click(await screen.findByRole('button', { name: '入力に戻る' }))
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /設問の文/ }).value).toBe('途中まで')
    expect(onClose).not.toHaveBeenCalled()
    await press('やめる')
    await user.click(await screen.findByRole('button', { name: '捨てて閉じる' }))
    expect(onClose).toHaveBeenCalled()
  })

  it('closes without a question where nothing was written', async () => {
    const { onClose } = await show({ question: stored })
    await press('やめる')
    expect(onClose).toHaveBeenCalled()
  })

  it('does not save when Enter is pressed in the search for an article', async () => {
    const { api } = await show({ question: stored })
    await user.type(screen.getByRole('searchbox', { name: /条項を探す/ }), '監査{Enter}')
    expect(api.calls.some(({ name }) => name === 'checklists.updateQuestion')).toBe(false)
  })

  it('shows both when another window changed the question, and saves over it only when told to', async () => {
    const latest = { ...stored, text: 'ほかの人が直した文。', rowVersion: 5 }
    let tries = 0
    const updateQuestion = () => {
      tries += 1
      if (tries === 1) throw apiError('stale_row', { kind: 'checklistQuestion' })
      return aChecklist()
    }
    const { api } = await show({
      question: stored,
      answers: {
        'checklists.updateQuestion': updateQuestion,
        'checklists.getForEditing': aChecklist({ questions: [latest] }),
      },
    })
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /設問の文/ })
    await user.clear(text)
    await user.type(text, '自分の文。')
    await press('保存する')
    const warning = (await screen.findByText(/ほかの画面で、この設問が直されています/)).closest(
      '[role=alert]',
    )
    expect(warning?.textContent).toContain('今の内容：ほかの人が直した文。 → 自分の文。')
    await press('自分の入力を残して続ける')
    await press('保存する')
    expect(api.calls.filter(({ name }) => name === 'checklists.updateQuestion').at(-1)?.input).toMatchObject({
      ...{ text: '自分の文。', expectedRowVersion: 5 },
    })
  })
})
