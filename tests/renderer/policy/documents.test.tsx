import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { DocumentsScreen } from '../../../renderer/features/policy/documents-screen.tsx'
import { EditionCard } from '../../../renderer/features/policy/edition-card.tsx'
import type { Edition } from '../../../shared/contract/policy.ts'
import type { Role } from '../../../shared/domain/account/role.ts'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aDetail, aDocument, aListed, anEdition, asId } from '../support/some-editions.ts'

async function openList(answers: FakeAnswers, roles: Role[] = ['officer']) {
  const api = fakeApi({ 'policyDocuments.listMemos': [], ...answers })
  await renderScreen(<DocumentsScreen />, roles)
  await screen.findByRole('heading', { name: '基本方針' })
  return { ...api, user: userEvent.setup() }
}

describe('the list of documents', () => {
  it('says what to do where there is no 対策基準 and no 実施手順, with the articles that ask for them', async () => {
    await openList({ 'policyDocuments.list': [aListed({ warnings: ['notPublished'] })] })
    expect(screen.getByText('公表日なし')).toBeDefined()
    expect(screen.getByText(/対策基準がまだありません。基本方針第8条は/)).toBeDefined()
    expect(screen.getByText(/実施手順がまだありません。基本方針第9条は/)).toBeDefined()
  })

  it.each<[Role, boolean]>([
    ['respondent', false],
    ['administrator', false],
    ['officer', true],
  ])('shows %s the part of 実施手順 where there is none: %s', async (role, isShown) => {
    await openList({ 'policyDocuments.list': [aListed()] }, [role])
    expect(screen.queryByRole('heading', { name: '実施手順（非公開）' }) !== null).toBe(isShown)
  })

  it('makes a 実施手順 with the roles that may know of it', async () => {
    const made = aDocument({ id: asId('document-9'), kind: 'procedure', name: '手順' })
    const { user, calls } = await openList({
      'policyDocuments.list': [aListed()],
      'policyDocuments.create': made,
    })
    await user.click(screen.getByRole('button', { name: '実施手順を作る' }))
    await user.click(screen.getByRole('button', { name: '作る' }))
    expect(await screen.findByText('文書の名前を入力してください。')).toBeDefined()
    await user.type(screen.getByLabelText(/文書の名前/), '手順')
    await user.click(screen.getByLabelText('回答者（職員等）'))
    await user.click(screen.getByLabelText('監査人'))
    expect(screen.getByLabelText('担当').hasAttribute('disabled')).toBe(true)
    await user.click(screen.getByRole('button', { name: '作る' }))
    expect(await screen.findByText(/「手順」を作りました。/)).toBeDefined()
    expect(calls.find(({ name }) => name === 'policyDocuments.create')?.input).toEqual({
      ...{ kind: 'procedure', name: '手順', readers: ['officer', 'approver', 'respondent'] },
    })
  })

  it('shows an edition that waits for its day', async () => {
    const waiting = anEdition({ number: 3, state: 'approved', effectiveOn: '2027-04-01' })
    await openList({ 'policyDocuments.list': [aListed({ coming: [waiting] })] })
    expect(screen.getByText('施行待ち')).toBeDefined()
  })

  it('keeps a memo only once a judgement and its grounds are given', async () => {
    const { user, calls } = await openList({
      'policyDocuments.list': [aListed()],
      'policyDocuments.addMemo': {},
    })
    await user.click(screen.getByRole('button', { name: 'メモを書く' }))
    await user.click(screen.getByRole('button', { name: 'メモを残す' }))
    expect(await screen.findByText('組合の判断を選んでください。')).toBeDefined()
    await user.click(screen.getByLabelText('検討中'))
    await user.type(screen.getByLabelText(/根拠/), 'LGWAN を調べる。')
    await user.type(screen.getByLabelText(/判断した人/), '局長')
    await user.click(screen.getByRole('button', { name: 'メモを残す' }))
    expect(await screen.findByText('適用判定メモを残しました。')).toBeDefined()
    expect(calls.find(({ name }) => name === 'policyDocuments.addMemo')?.input).toMatchObject({
      ...{ judgement: 'undecided', grounds: 'LGWAN を調べる。', judgedBy: '局長' },
    })
  })
})

async function openCard(fields: Partial<Edition>, answers: FakeAnswers = {}, mayChange = true) {
  const api = fakeApi(answers)
  const edition = { ...anEdition(fields), attachments: [] }
  await renderScreen(<EditionCard detail={aDetail({ mayChange })} edition={edition} />)
  await screen.findByRole('list', { name: '起案から公表まで' })
  return { ...api, user: userEvent.setup() }
}

const namesOfActs = () =>
  within(screen.getByRole('region', { name: '第2版' }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent)

describe('an edition', () => {
  it.each<[string, Partial<Edition>, string[]]>([
    ['a draft', { state: 'draft' }, ['書き出し', '本文を直す', '決裁を記録', '取りやめる']],
    [
      'an approved one',
      { state: 'approved', decidedOn: '2026-11-20' },
      ['スキャンを付ける', '書き出し', '施行日を決める', '公表を記録', '記録を訂正', '取りやめる'],
    ],
    ['the current one', { state: 'current' }, ['スキャンを付ける', '書き出し', '公表を記録', '記録を訂正']],
  ])('offers for %s what comes next', async (_, fields, acts) => {
    await openCard(fields)
    expect(namesOfActs()).toEqual(acts)
  })

  it('offers nothing but reading and taking it out to those who may not change it', async () => {
    await openCard({ state: 'draft' }, {}, false)
    expect(screen.getByRole('link', { name: '本文を読む' })).toBeDefined()
    expect(namesOfActs()).toEqual(['書き出し'])
  })

  it('records 決裁 with both adopters only once it is said how they adopted', async () => {
    const approved = anEdition({ state: 'approved' })
    const { user, calls } = await openCard(
      { state: 'draft' },
      { 'policyDocuments.recordDecision': () => approved },
    )
    await user.click(screen.getByRole('button', { name: '決裁を記録' }))
    await user.click(screen.getByLabelText('管理者'))
    await user.click(screen.getByLabelText('議会'))
    await user.click(screen.getByLabelText('共同で一つを定めた'))
    await user.click(screen.getByRole('button', { name: '決裁を記録する' }))
    expect(await screen.findByText(/決裁を記録しました。次に、施行日を/)).toBeDefined()
    expect(calls.find(({ name }) => name === 'policyDocuments.recordDecision')?.input).toMatchObject({
      ...{ editionId: 'edition-2', adopters: ['manager', 'assembly'], adoption: 'joint', file: null },
    })
  })

  it('saves the text of a draft with the row version it was read with', async () => {
    const edition = anEdition({ state: 'draft', rowVersion: 4 })
    const { user, calls } = await openCard(edition, {
      'policyDocuments.getSource': { document: aDocument(), edition, text: '第1条 一とする。' },
      'policyDocuments.saveDraft': edition,
    })
    await user.click(screen.getByRole('button', { name: '本文を直す' }))
    const text = await screen.findByLabelText('本文')
    await user.clear(text)
    await user.type(text, '第1条 二とする。')
    await user.keyboard('{Escape}')
    expect(await screen.findByText(/直した内容をまだ保存していません/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: '保存する' }))
    expect(await screen.findByText('第2版の本文を保存しました。')).toBeDefined()
    expect(calls.find(({ name }) => name === 'policyDocuments.saveDraft')?.input).toEqual({
      ...{ editionId: 'edition-2', expectedRowVersion: 4, title: edition.title, text: '第1条 二とする。' },
    })
  })

  it('says in plain words why 施行 was refused', async () => {
    const { user } = await openCard(
      { state: 'approved', decidedOn: '2026-11-20' },
      {
        'policyDocuments.putInForce': () => {
          throw apiError('rule_violation', {
            ...{ rule: 'effectiveBeforeOther', number: 1, effectiveOn: '2026-12-01' },
          })
        },
      },
    )
    await user.click(screen.getByRole('button', { name: '施行日を決める' }))
    await user.click(screen.getByRole('button', { name: '施行する' }))
    expect(await screen.findByText(/第1版の施行日（令和8年12月1日）との前後が逆/)).toBeDefined()
  })
})
