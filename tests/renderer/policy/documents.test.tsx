import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { DocumentsScreen } from '../../../renderer/features/policy/documents-screen.tsx'
import { EditionCard } from '../../../renderer/features/policy/edition-card.tsx'
import type { Edition } from '../../../shared/contract/policy.ts'
import type { Role } from '../../../shared/domain/account/role.ts'
import { aDossier, anApproval } from '../inspections/a-dossier.ts'
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
  const asked = aDossier({
    record: { kind: 'edition', id: 'edition-2' },
    mayRequest: fields.state === 'draft',
  })
  const api = fakeApi({ 'approvals.get': asked, ...answers })
  const edition = { ...anEdition(fields), attachments: [] }
  await renderScreen(<EditionCard detail={aDetail({ mayChange })} edition={edition} />)
  await screen.findByRole('list', { name: '起案から公表まで' })
  return { ...api, user: userEvent.setup() }
}

const ofEdition = { record: { kind: 'edition' as const, id: 'edition-2' } }

const namesOfActs = () =>
  within(screen.getByRole('region', { name: '第2版' }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent)

describe('an edition', () => {
  it.each<[string, Partial<Edition>, string[]]>([
    ['a draft', { state: 'draft' }, ['決裁に回す', '紙の決裁を記録', '書き出し', '取りやめる']],
    [
      'an approved one',
      { state: 'approved', decidedOn: '2026-11-20' },
      ['スキャンを付ける', '施行日を決める', '公表を記録', '記録を訂正', '書き出し', '取りやめる'],
    ],
    ['the current one', { state: 'current' }, ['スキャンを付ける', '公表を記録', '記録を訂正', '書き出し']],
  ])('offers for %s what comes next', async (_, fields, acts) => {
    await openCard(fields)
    await waitFor(() => expect(namesOfActs()).toEqual(acts))
  })

  it('offers nothing but reading and taking it out to those who may not change it', async () => {
    await openCard({ state: 'draft' }, { 'approvals.get': aDossier({ mayRequest: false }) }, false)
    expect(screen.getByRole('link', { name: '本文を読む' })).toBeDefined()
    expect(namesOfActs()).toEqual(['書き出し'])
  })

  it('records 決裁 with both adopters only once it is said how they adopted', async () => {
    const approved = anEdition({ state: 'approved' })
    const { user, calls } = await openCard(
      { state: 'draft' },
      { 'policyDocuments.recordDecision': () => approved },
    )
    await user.click(screen.getByRole('button', { name: '紙の決裁を記録' }))
    await user.click(screen.getByLabelText('管理者'))
    await user.click(screen.getByLabelText('議会'))
    await user.click(screen.getByLabelText('共同で一つを定めた'))
    await user.click(screen.getByRole('button', { name: '決裁を記録する' }))
    expect(await screen.findByText(/決裁を記録しました。次に、施行日を/)).toBeDefined()
    expect(calls.find(({ name }) => name === 'policyDocuments.recordDecision')?.input).toMatchObject({
      ...{ editionId: 'edition-2', adopters: ['manager', 'assembly'], adoption: 'joint', file: null },
    })
  })

  it('leads to the editor of a draft', async () => {
    await openCard({ state: 'draft' })
    const way = await screen.findByRole('link', { name: '本文を直す' })
    expect(way.getAttribute('href')).toBe('/editions/edition-2/edit')
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

  it('is asked to be approved with its particulars, after the boxes are shown', async () => {
    const { user, calls } = await openCard(
      { state: 'draft' },
      {
        'approvals.get': aDossier({ ...ofEdition, paperBoxTitles: ['事務局長'] }),
        'policyDocuments.requestApproval': aDossier({ ...ofEdition, approvals: [anApproval()] }),
      },
    )
    await user.click(await screen.findByRole('button', { name: '決裁に回す' }))
    expect(screen.getByRole('list', { name: '決裁欄（上の職から順に）' })).toBeDefined()
    expect(screen.getByText(/「事務局長」の欄の人は、この文書を画面で読めません/)).toBeDefined()
    await user.type(screen.getByLabelText(/^番号/), '訓令第7号')
    await user.click(screen.getByLabelText('管理者'))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '決裁に回す' }))
    expect(await screen.findByText(/第2版を決裁に回しました。/)).toBeDefined()
    expect(calls.find(({ name }) => name === 'policyDocuments.requestApproval')?.input).toMatchObject({
      ...{ editionId: 'edition-2', documentNumber: '訓令第7号', adopters: ['manager'] },
    })
  })

  it('cannot be changed while it is underway, and leads to whose turn it is', async () => {
    const underway = aDossier({ ...ofEdition, approvals: [anApproval()], mayRequest: false })
    await openCard({ state: 'draft' }, { 'approvals.get': underway })
    expect(await screen.findByText('次は「担当」の番です。')).toBeDefined()
    expect(screen.getByText('決裁中')).toBeDefined()
    expect(namesOfActs()).toEqual(['書き出し'])
    expect(screen.queryByRole('link', { name: '本文を直す' })).toBeNull()
    const way = screen.getByRole('link', { name: '決裁の状況' })
    expect(way.getAttribute('href')).toBe('/editions/edition-2/approval')
  })
})
