import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { ExportDialog } from '../../../renderer/features/policy/export-dialog.tsx'
import { toShownPair } from '../../../renderer/features/policy-comparison/choose-editions.ts'
import { PolicyComparisonScreen } from '../../../renderer/features/policy-comparison/comparison-screen.tsx'
import type { Edition } from '../../../shared/contract/policy.ts'
import type { ComparisonSetting } from '../../../shared/contract/policy-documents.ts'
import type { Role } from '../../../shared/domain/account/role.ts'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aDetail, aDocument, aListed, anEdition, asId } from '../support/some-editions.ts'

const before = anEdition({ id: asId('edition-1'), number: 1, state: 'former' })
const after = anEdition()
const textBefore =
  '規程\n（目的）\n第1条　一とする。\n（鍵）\n第2条　鍵を掛ける。\n第3条　三とする。\n第4条　ＡＢＣとする。\n第5条　五とする。'
const textAfter =
  '規程\n（目的）\n第1条　一とする。\n（鍵）\n第2条　鍵を二つ掛ける。\n第3条　三とする。\n第4条　ABCとする。\n第5条　五とする。\n第6条　六とする。'
const usual: ComparisonSetting = {
  isAfterFirst: true,
  afterHeading: '改正後',
  beforeHeading: '改正前',
  rowVersion: 3,
}

beforeAll(() => {
  // jsdom draws nothing, so nothing can come into sight
  Element.prototype.scrollIntoView = vi.fn()
})

async function openComparison(
  {
    setting = usual,
    texts = [textBefore, textAfter],
  }: { setting?: ComparisonSetting; texts?: string[] } = {},
  answers: FakeAnswers = {},
  roles: Role[] = ['officer'],
) {
  const source = (edition: Edition, text = '') => ({ document: aDocument(), edition, text })
  const api = fakeApi({
    'policyDocuments.get': aDetail({ editions: [after, before] }),
    'policyDocuments.list': [aListed()],
    'policyDocuments.getComparison': {
      ...{ before: source(before, texts[0]), after: source(after, texts[1]), setting },
    },
    ...answers,
  })
  const onSearch = vi.fn()
  await renderScreen(
    <PolicyComparisonScreen policyDocumentId={asId('document-1')} search={{}} onSearch={onSearch} />,
    roles,
  )
  await screen.findByRole('heading', { name: '版を比べる' })
  return { ...api, onSearch, user: userEvent.setup() }
}

const table = () => screen.findByRole('table', { name: '新旧の対照' })

describe('the editions to begin with', () => {
  const draft = anEdition({ id: asId('edition-3'), number: 3, state: 'draft' })
  const withdrawn = anEdition({ id: asId('edition-4'), number: 4, state: 'withdrawn' })
  const choices = [withdrawn, draft, after, before].map(({ id }) => ({ value: id, label: id }))

  it.each<[string, readonly Edition[], object, [string, string] | undefined]>([
    ['the one in force and the one coming', [draft, after, before], {}, ['edition-2', 'edition-3']],
    ['the former and the one in force', [withdrawn, after, before], {}, ['edition-1', 'edition-2']],
    ['those of the address', [draft, after, before], { before: 'edition-1' }, ['edition-1', 'edition-3']],
    ['and not what is nowhere', [after, before], { before: 'x', after: 'y' }, ['edition-1', 'edition-2']],
  ])('are %s', (_, editions, search, pair) => {
    expect(toShownPair(editions, choices, search)).toEqual(pair && { before: pair[0], after: pair[1] })
  })

  it('are none where there is one edition alone', async () => {
    fakeApi({ 'policyDocuments.get': aDetail(), 'policyDocuments.list': [aListed()] })
    await renderScreen(
      <PolicyComparisonScreen policyDocumentId={asId('document-1')} search={{}} onSearch={vi.fn()} />,
    )
    expect(await screen.findByText('比べられる版がまだありません')).toBeDefined()
  })
})

describe('two editions beside each other', () => {
  it('mark the words that changed on either side, and leave out what did not', async () => {
    await openComparison()
    const shown = await table()
    expect(
      within(shown)
        .getAllByRole('insertion')
        .map(({ textContent }) => textContent),
    ).toEqual([...['二つ', '第6条　六とする。']])
    expect(within(shown).queryAllByRole('deletion')).toEqual([])
    expect(within(shown).getAllByText('第3条～第5条 （略）')).toHaveLength(2)
    expect(screen.getByRole('heading', { name: '変更（2か所）' })).toBeDefined()
    expect(screen.getByText('改正 1')).toBeDefined()
    expect(screen.getByText('追加 1')).toBeDefined()
  })

  it('unfold what was left out one by one, all at once, or hide it', async () => {
    const { user } = await openComparison()
    const shown = await table()
    await user.click(within(shown).getByRole('button', { name: /^全文：第3条～第5条/ }))
    expect(within(shown).getAllByText('第5条 五とする。')).toHaveLength(2)
    expect(within(shown).queryByText('第1条 一とする。')).toBeNull()
    await user.click(screen.getByLabelText('（略）を全文にする'))
    expect(await within(shown).findAllByText('第1条 一とする。')).toHaveLength(2)
    await user.click(screen.getByLabelText('変更のある規定だけ'))
    await waitFor(() => expect(within(shown).queryByText('第1条 一とする。')).toBeNull())
    expect(within(shown).getAllByText(/鍵を/).length).toBeGreaterThan(0)
  })

  it('go from change to change by N and P and by the arrows of the list', async () => {
    const { user } = await openComparison()
    const current = () =>
      screen.getByRole('region', { name: '変更の一覧と数' }).querySelector('[aria-current]')
    ;(await screen.findByRole('region', { name: '新旧の対照' })).focus()
    await user.keyboard('n')
    expect(current()?.textContent).toContain('第2条')
    await user.keyboard('ｎ')
    expect(current()?.textContent).toContain('第6条')
    expect(screen.getByText('2 ／ 2')).toBeDefined()
    await user.keyboard('p')
    expect(current()?.textContent).toContain('第2条')
    screen.getByRole('button', { name: /第2条/ }).focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.textContent).toContain('第6条')
    expect(Element.prototype.scrollIntoView).toHaveBeenCalled()
  })

  it('count other widths as changes only where asked', async () => {
    const { user } = await openComparison()
    await table()
    await user.click(screen.getByLabelText('全角・半角だけの違いも変更とする'))
    expect(await screen.findByRole('heading', { name: '変更（3か所）' })).toBeDefined()
  })

  it('say so where nothing is different', async () => {
    await openComparison({ texts: [textBefore, textBefore] })
    expect(await screen.findByText('違いはありません')).toBeDefined()
  })

  it('stand in the order and under the headings the body has set', async () => {
    await openComparison({
      setting: { ...usual, isAfterFirst: false, afterHeading: '新', beforeHeading: '旧' },
    })
    const headings = within(await table()).getAllByRole('columnheader')
    expect(headings.map(({ textContent }) => textContent)).toEqual(['変更', '旧', '新'])
    expect(within(await table()).getAllByRole('cell')[3]?.textContent).toBe('第1条　（略）')
  })

  it('are exchanged by one button', async () => {
    const { user, onSearch } = await openComparison()
    await user.click(screen.getByRole('button', { name: '新旧を入れ替える' }))
    expect(onSearch).toHaveBeenCalledWith({ before: 'edition-2', after: 'edition-1' })
  })
})

describe('what is made of a comparison', () => {
  it('sets the columns for the whole body with the row version it was read with', async () => {
    const { user, calls } = await openComparison({}, { 'policyDocuments.setComparisonColumns': usual })
    await user.click(await screen.findByRole('button', { name: '欄の設定' }))
    await user.click(screen.getByLabelText('古い版', { selector: 'input' }))
    await user.click(screen.getByLabelText('新・旧'))
    await user.click(screen.getByRole('button', { name: '保存する' }))
    expect(await screen.findByText('新旧対照表の欄の設定を変えました。')).toBeDefined()
    expect(calls.find(({ name }) => name === 'policyDocuments.setComparisonColumns')?.input).toEqual({
      ...{ isAfterFirst: false, afterHeading: '新', beforeHeading: '旧', expectedRowVersion: 3 },
    })
  })

  it('offers the setting to nobody who may not change it', async () => {
    await openComparison({}, {}, ['respondent'])
    await table()
    expect(screen.queryByRole('button', { name: '欄の設定' })).toBeNull()
    expect(screen.getByRole('button', { name: '改め文' })).toBeDefined()
  })

  it('shows the 改め文 with what must be checked, and copies it without that', async () => {
    const { user } = await openComparison()
    await user.click(await screen.findByRole('button', { name: '改め文' }))
    const text = (await screen.findByRole('region', { name: '改め文' })).textContent ?? ''
    expect(text).toContain('第2条中「鍵を」の次に「二つ」を加える。')
    expect(screen.getByText('全角と半角、空白だけが違う所は、改め文にしていません。')).toBeDefined()
    await user.click(screen.getByRole('button', { name: '写し取る（コピー）' }))
    expect(await screen.findByText(/改め文を写し取りました/)).toBeDefined()
    expect(await navigator.clipboard.readText()).toBe(text)
  })
})

describe('writing an edition out', () => {
  it('names the letters Shift_JIS lacks and asks before anything is written', async () => {
    URL.createObjectURL = () => 'blob:file'
    const written = new File(['x'], '基準.txt')
    const { calls } = fakeApi({
      'policyDocuments.exportEdition': (input: { replacesMissing: boolean }) => {
        if (input.replacesMissing) return written
        throw apiError('rule_violation', { rule: 'notInCp932', characters: ['𠮷', '葛󠄀'] })
      },
    })
    await renderScreen(<ExportDialog edition={after} kind="procedure" onClose={vi.fn()} />)
    const user = userEvent.setup()
    expect(await screen.findByText(/履歴に残します/)).toBeDefined()
    await user.click(screen.getByLabelText(/Shift_JIS/))
    await user.click(screen.getByRole('button', { name: '書き出す' }))
    expect(await screen.findByText('𠮷 葛󠄀')).toBeDefined()
    await user.click(screen.getByRole('button', { name: '〓 に置き換えて書き出す' }))
    await waitFor(() =>
      expect(calls.map(({ input }) => input)).toEqual([
        { editionId: 'edition-2', format: 'cp932', replacesMissing: false },
        { editionId: 'edition-2', format: 'cp932', replacesMissing: true },
      ]),
    )
  })
})
