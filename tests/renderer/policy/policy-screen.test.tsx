import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it } from 'vitest'
import { createQueryClient } from '../../../renderer/api/query-client.ts'
import { App } from '../../../renderer/app/app.tsx'
import { createProgramRouter } from '../../../renderer/app/router.ts'
import type { Edition } from '../../../shared/contract/policy.ts'
import { countArticles } from '../../../shared/domain/policy/count-articles.ts'
import { buildGlossary } from '../../../shared/domain/policy/glossary.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { builtInPolicyText } from '../../domain/policy/built-in-policy.ts'
import { aBackupStatus } from '../../support/a-backup-status.ts'
import { aSessionState, aSignedInAccount, aStartupStatus } from '../support/builders.ts'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { aDetail, aDocument, aListed, anEdition, asId } from '../support/some-editions.ts'

const current = anEdition({ title: '北松北部環境組合情報セキュリティ基本方針' })
const former = anEdition({ id: asId('edition-1'), number: 1, title: '旧方針', state: 'former' })

function anEditionText(edition: Edition, text: string, document: Parameters<typeof aDocument>[0] = {}) {
  const parsed = parsePolicyText(text)
  return { document: aDocument(document), edition, parsed, glossary: buildGlossary(parsed) }
}

function aPreview(text: string, encoding: string | null = null) {
  const parsed = parsePolicyText(text)
  return { encoding, text, parsed, articleCount: countArticles(parsed), notes: [] }
}

async function openPolicy(answers: FakeAnswers = {}, address = '#/policy') {
  window.location.hash = address
  const api = fakeApi({
    'startup.status': aStartupStatus(),
    'session.current': aSessionState(),
    'backups.status': aBackupStatus(),
    'home.get': {
      fiscalYear: 2026,
      fiscalYears: [2026],
      duties: [],
      inspection: null,
      previousInspectionId: null,
      comparison: [],
      waitingConfirmations: 0,
      myOpenFindings: 0,
      findingsToConfirm: 0,
      overdueFindings: [],
      lastBackupAt: null,
    },
    'policy.current': anEditionText(current, builtInPolicyText),
    'policyDocuments.get': aDetail({ editions: [current, former] }),
    'policy.getEdition': anEditionText(former, '旧方針\n第1条 守る。'),
    ...answers,
  })
  render(<App queryClient={createQueryClient()} router={createProgramRouter()} />)
  await screen.findByRole('heading', { name: '情報セキュリティ基本方針', level: 1 })
  return { ...api, user: userEvent.setup() }
}

beforeAll(() => {
  // jsdom does not lay out: there is nothing to scroll, and a list shows the rows that fit its pane
  Element.prototype.scrollIntoView = () => undefined
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 })
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 800 })
})

describe('the policy screen', () => {
  it('shows the articles with a table of contents that goes to them', async () => {
    const { user } = await openPolicy()
    const contents = screen.getByRole('navigation', { name: '目次' })
    expect(within(contents).getAllByRole('button')).toHaveLength(11)
    await user.click(within(contents).getByRole('button', { name: /第7条/ }))
    expect(document.activeElement?.textContent).toBe('第7条（情報セキュリティ対策）')
  })

  it('begins at the provision the address cites', async () => {
    await openPolicy({}, '#/policy?provision=%22%E7%AC%AC7%E6%9D%A1(8)%22')
    expect(document.activeElement?.textContent).toBe('(8)')
  })

  it('marks what the search finds and goes on with Enter, back with Shift+Enter', async () => {
    const { user } = await openPolicy()
    await user.click(screen.getByLabelText('本文を検索'))
    await user.paste('ソーシャルメディアサービス')
    expect(await screen.findByText('5か所のうち 1番目')).toBeDefined()
    await user.keyboard('{Enter}')
    expect(screen.getByText('5か所のうち 2番目')).toBeDefined()
    await user.keyboard('{Shift>}{Enter}{Enter}{/Shift}')
    expect(screen.getByText('5か所のうち 5番目')).toBeDefined()
    expect(document.querySelectorAll('mark')).toHaveLength(5)
  })

  it('says when the search finds nothing', async () => {
    const { user } = await openPolicy()
    await user.type(screen.getByLabelText('本文を検索'), '該当しない')
    expect(await screen.findByText('見つかりません。')).toBeDefined()
  })

  it('explains a defined word on keyboard focus', async () => {
    const { user } = await openPolicy()
    const contents = screen.getByRole('navigation', { name: '目次' })
    await user.click(within(contents).getByRole('button', { name: /第1条/ }))
    await user.tab()
    expect(document.activeElement?.textContent).toBe('情報資産')
    expect((await screen.findByRole('tooltip')).textContent).toContain('情報システム及び行政情報をいう。')
  })

  it('opens a former edition and says that it is one', async () => {
    const { user, calls } = await openPolicy()
    await user.click(screen.getByRole('tab', { name: '版の一覧' }))
    await user.click(await screen.findByRole('row', { name: /第1版/ }))
    expect(await screen.findByText('旧版を表示しています。')).toBeDefined()
    expect(calls.find(({ name }) => name === 'policy.getEdition')?.input).toEqual({ editionId: 'edition-1' })
    await user.click(screen.getByRole('button', { name: '現行の版を表示' }))
    expect(screen.queryByText('旧版を表示しています。')).toBeNull()
  })

  it('offers no import to those who may not adopt', async () => {
    await openPolicy({
      'session.current': aSessionState({ account: aSignedInAccount({ roles: ['respondent'] }) }),
    })
    expect(screen.queryByRole('button', { name: '新しい版を読み込む' })).toBeNull()
  })
})

describe('the terms of the policy', () => {
  it('names unused and repeated terms, with the texts of other documents, and goes to the place', async () => {
    const standard = anEdition({ id: asId('edition-9'), policyDocumentId: asId('document-9') })
    const { user } = await openPolicy({
      'policyDocuments.list': [aListed({ id: asId('document-9'), current: standard })],
      'policy.getEdition': anEditionText(
        standard,
        '対策基準\n（定義）\n第1条 次のとおりとする。\n(1) 行政情報 行政の情報をいう。\n第2条 無害化通信による。',
        { id: asId('document-9'), kind: 'standard', name: '対策基準' },
      ),
    })
    await user.click(screen.getByRole('tab', { name: '用語' }))
    const report = await screen.findByRole('region', { name: '用語の点検' })
    expect(within(report).getByText('定義した所のほかでは使われていない用語（2語）')).toBeDefined()
    expect(within(report).queryByText('無害化通信')).toBeNull()
    expect(within(report).getByRole('link', { name: '対策基準 第1条(1)' })).toBeDefined()
    await user.click(within(report).getByRole('button', { name: '「行政情報」の第2条(3)を開く' }))
    expect(screen.getByRole('tab', { name: '本文' }).getAttribute('aria-selected')).toBe('true')
    expect(document.activeElement?.textContent).toContain('(3)')
  })
})

describe('reading a new edition in', () => {
  const text = '山川組合規程\n第1条 一とする。\n第3条 三とする。'

  async function openImport(answers: FakeAnswers) {
    const opened = await openPolicy(answers)
    await opened.user.click(screen.getByRole('button', { name: '新しい版を読み込む' }))
    return opened
  }

  it('shows what a pasted text becomes, with its warnings, and adopts it under the title given', async () => {
    const { user, calls } = await openImport({
      'policy.preview': aPreview(text),
      'policyDocuments.startDraft': { ...current, id: 'edition-3', number: 3, title: '新しい題名' },
    })
    await user.click(screen.getByLabelText('または、本文を貼り付け'))
    await user.paste(text)
    await user.click(screen.getByRole('button', { name: '内容を確かめる' }))
    expect(await screen.findByText(/^3行目/)).toBeDefined()
    expect(screen.getByText(/第1条の次が第3条/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: /番号はこのままでよい/ }))
    expect(screen.getByText('残りはありません')).toBeDefined()
    const title = screen.getByLabelText(/題名/)
    await user.clear(title)
    await user.type(title, '新しい題名')
    await user.click(screen.getByRole('button', { name: '新しい版として起案する' }))
    expect(await screen.findByText(/「新しい題名」を第3版として起案しました。/)).toBeDefined()
    expect(calls.find(({ name }) => name === 'policyDocuments.startDraft')?.input).toEqual({
      policyDocumentId: 'document-1',
      source: { from: 'text', title: '新しい題名', text: text.replace('第3条', '《確認》第3条') },
    })
  })

  it('answers by number keys, moves on, takes an answer back, and asks before open questions are taken over', async () => {
    const unsure =
      '山川組合規程\n第1条 次のとおりとする。\n(1) 甲\n(3) 丙\n第3条 三とする。\n第5条 五とする。'
    const { user, calls } = await openImport({
      'policy.preview': aPreview(unsure),
      'policyDocuments.startDraft': { ...current, id: 'edition-3', number: 3, title: '山川組合規程' },
    })
    await user.click(screen.getByLabelText('または、本文を貼り付け'))
    await user.paste(unsure)
    await user.click(screen.getByRole('button', { name: '内容を確かめる' }))
    expect(await screen.findByText('残り 3か所')).toBeDefined()
    await user.click(screen.getByRole('button', { name: /前の規定の本文として読む/ }))
    expect(screen.getByText('残り 2か所')).toBeDefined()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('条の番号の抜け、5行目')
    await user.keyboard('1')
    expect(screen.getByText('残り 1か所')).toBeDefined()
    await user.keyboard('{Control>}z{/Control}')
    expect(screen.getByText('残り 2か所')).toBeDefined()
    await user.click(screen.getByRole('button', { name: '新しい版として起案する' }))
    const asked = await screen.findByRole('dialog', { name: '確かめていない所が残っています' })
    expect(within(asked).getByText('条の番号の抜け：2か所')).toBeDefined()
    await user.click(within(asked).getByRole('button', { name: 'このまま起案する' }))
    expect(await screen.findByText(/「山川組合規程」を第3版として起案しました。/)).toBeDefined()
    expect(calls.find(({ name }) => name === 'policyDocuments.startDraft')?.input).toMatchObject({
      source: { text: unsure.replace('(3)', '《本文》(3)') },
    })
  })

  it('answers all questions of one kind alike', async () => {
    const unsure = '山川組合規程\n第1条 一とする。\n第3条 三とする。\n第5条 五とする。'
    const { user } = await openImport({ 'policy.preview': aPreview(unsure) })
    await user.click(screen.getByLabelText('または、本文を貼り付け'))
    await user.paste(unsure)
    await user.click(screen.getByRole('button', { name: '内容を確かめる' }))
    await user.click(await screen.findByRole('button', { name: '2か所すべて「番号はこのままでよい」にする' }))
    expect(screen.getByText('残りはありません')).toBeDefined()
  })

  it('shows the encoding of a file', async () => {
    const { user } = await openImport({ 'policy.preview': aPreview(text, 'cp932') })
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null) throw new Error('the dialog has a file field')
    await user.upload(input, new File([text], 'policy.txt', { type: 'text/plain' }))
    expect(await screen.findByText(/Shift_JIS（Windows）/)).toBeDefined()
  })

  it('says why a file cannot be read and stays where it was', async () => {
    const { user } = await openImport({
      'policy.preview': () => {
        throw apiError('file_unreadable', { reason: 'binary' })
      },
    })
    await user.click(screen.getByLabelText('または、本文を貼り付け'))
    await user.paste('x')
    await user.click(screen.getByRole('button', { name: '内容を確かめる' }))
    expect(await screen.findByText(/テキストファイルでも Word（.docx）でもありません/)).toBeDefined()
    expect(screen.getByLabelText('または、本文を貼り付け')).toBeDefined()
  })

  it('does not offer to adopt a text without articles', async () => {
    const { user } = await openImport({ 'policy.preview': aPreview('方針\n守る。') })
    await user.click(screen.getByLabelText('または、本文を貼り付け'))
    await user.paste('方針\n守る。')
    await user.click(screen.getByRole('button', { name: '内容を確かめる' }))
    expect(await screen.findByText('この本文では起案できません。')).toBeDefined()
    expect(screen.getByRole('button', { name: '新しい版として起案する' }).hasAttribute('disabled')).toBe(true)
  })
})
