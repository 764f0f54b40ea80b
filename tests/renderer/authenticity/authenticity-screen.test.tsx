import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { AuthenticityScreen } from '../../../renderer/features/authenticity/authenticity-screen.tsx'
import type { FileCheck, PaperCheck } from '../../../shared/contract/authenticity.ts'
import type { IssuedReport } from '../../../shared/contract/reports.ts'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'

const report: IssuedReport = {
  // an id of a test is as good as any
  id: 'report-1' as IssuedReport['id'],
  kind: 'inspection-result',
  title: '令和8年度自己点検結果報告書',
  recordNumber: 'R8-点検-01',
  fiscalYear: 2026,
  fileName: '報告書.pdf',
  sha256: 'a'.repeat(64),
  sizeBytes: 1000,
  issuedAt: '2026-11-22T16:00:00.000Z',
  issuedBy: '髙橋 一郎',
}

const record = {
  recordNumber: 'R8-点検-01',
  title: '令和8年度 自己点検',
  closedOn: '2026-11-20',
  sealedAt: null,
  correctionCount: 0,
}
const matching: PaperCheck = {
  verdict: 'matches',
  record,
  digitCount: 64,
  reports: [report],
  recordNow: 'asPrinted',
}
const identical: FileCheck = {
  verdict: 'identical',
  report,
  signature: { maker: 'ours', isIntact: true, addedBytes: 0, holder: '北松北部環境組合', isOurName: true },
  record: { named: record, state: 'same', differences: [], count: 0 },
  pages: null,
  hasWords: true,
  problem: null,
}

async function checkPaper(answer: unknown) {
  const { calls } = fakeApi({ 'authenticity.checkPaper': answer })
  await renderScreen(<AuthenticityScreen />)
  const act = userEvent.setup()
  await act.type(await screen.findByLabelText('記録番号'), 'Ｒ８－点検－０１')
  await act.type(screen.getByLabelText('記録の指紋（SHA-256）'), 'urn:sha256:979aa26d')
  await act.keyboard('{Enter}')
  return { calls, act }
}

async function checkFile(answer: unknown, answers: FakeAnswers = {}) {
  fakeApi({ 'authenticity.checkFile': answer, ...answers })
  await renderScreen(<AuthenticityScreen />)
  const act = userEvent.setup()
  await act.click(await screen.findByRole('tab', { name: 'PDF ファイルで確かめる' }))
  const box = document.querySelector<HTMLInputElement>('input[type=file]')
  if (box === null) throw new Error('there is a box for a file')
  await act.upload(box, new File(['%PDF-'], '受け取った報告書.pdf', { type: 'application/pdf' }))
  return act
}

async function findVerdict(): Promise<string> {
  return (await screen.findByRole('heading', { level: 2 })).textContent ?? ''
}

/** The panel that says what was found, among all that is read aloud. */
function getPanel(): HTMLElement {
  const panel = screen.getByRole('heading', { level: 2 }).closest<HTMLElement>('[role=status]')
  if (panel === null) throw new Error('what was found is read aloud')
  return panel
}

describe('AuthenticityScreen, by paper', () => {
  it('hands on what was typed and says in words that it matches, with the way to the report', async () => {
    const { calls } = await checkPaper(matching)
    expect(await findVerdict()).toBe('一致紙の指紋は、台帳の記録と一致します。')
    expect(calls).toEqual([
      {
        name: 'authenticity.checkPaper',
        input: { recordNumber: 'Ｒ８－点検－０１', fingerprint: 'urn:sha256:979aa26d' },
      },
    ])
    const status = getPanel()
    expect(status.textContent).toContain('R8-点検-01')
    expect(status.textContent).toContain('令和8年11月20日締切')
    expect(status.textContent).toContain('64文字すべて')
    expect(within(status).getByRole('link', { name: report.title })).toBeTruthy()
    expect(status.textContent).toContain('次にすること：')
  })

  it('takes the answer away when the boxes are written in again', async () => {
    const { act } = await checkPaper(matching)
    await findVerdict()
    await act.type(screen.getByLabelText('記録番号'), '2')
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull()
  })

  it('shows which group of eight differs', async () => {
    const groups = [
      { position: 1, typed: '979aa26d', known: '979aa26d', isSame: true },
      { position: 2, typed: 'f57a4234', known: 'f57a4233', isSame: false },
    ]
    await checkPaper({ verdict: 'differs', record, groups, reports: [report] })
    expect(await findVerdict()).toBe('不一致指紋が、この番号の記録のものと違います。')
    const rows = within(screen.getByRole('region', { name: '指紋の比べ' })).getAllByRole('row')
    expect(rows.map((row) => row.textContent)).toEqual([
      '組紙台帳',
      '1組目979aa26d979aa26d同じ',
      '2組目f57a4234f57a4233違う',
    ])
  })

  it.each<[PaperCheck, string, string]>([
    [{ ...matching, recordNow: 'changed' }, '注意紙は発行したときの記録と一致しますが', '履歴を検証する'],
    [{ ...matching, recordNow: 'reopened' }, '古い記録紙は、締切や決定を取り消す前の記録', '今の記録の帳票'],
    [{ verdict: 'unknownNumber', knownNumbers: ['R8-点検-01'] }, '注意その番号の記録は', 'R8-点検-01'],
    [{ verdict: 'unknownNumber', knownNumbers: [] }, '注意その番号の記録は', 'まだない'],
    [{ verdict: 'withoutFingerprint', record }, '注意その番号の記録には、指紋がありません', '締め切る前'],
  ])('says %j in words', async (answer, verdict, words) => {
    await checkPaper(answer)
    expect(await findVerdict()).toContain(verdict)
    expect(getPanel().textContent).toContain(words)
  })

  it('says what is wrong with the digits', async () => {
    await checkPaper(() => {
      throw apiError('invalid_input', { field: 'fingerprint', reason: 'notHexadecimal' })
    })
    expect(await screen.findByText(/数字の 0〜9 と英字の a〜f だけです/)).toBeTruthy()
  })
})

describe('AuthenticityScreen, by file', () => {
  it('says that a file is the one that was issued, and what was looked at', async () => {
    await checkFile(identical)
    expect(await findVerdict()).toBe('本物この組合が発行した帳票そのものです。')
    expect(getPanel().textContent).toContain('受け取った報告書.pdf')
    const facts = within(screen.getByRole('region', { name: '確かめたこと' })).getAllByRole('row')
    expect(facts.map((row) => row.textContent?.slice(0, 10))).toEqual([
      '発行した帳票同じ発行',
      '電子署名正しいファイ',
      '添付の記録同じR8-',
      'ページの文字同じ同じ',
    ])
  })

  it('lists where the record and the pages differ, and how many places are not shown', async () => {
    const differences = [
      {
        place: '点検票 R8-001（髙橋 一郎） 設問 S01',
        field: '回答',
        found: 'できている',
        kept: 'できていない',
      },
    ]
    await checkFile({
      ...identical,
      verdict: 'altered',
      signature: null,
      record: { named: record, state: 'different', differences, count: 143 },
      pages: {
        found: 11,
        expected: 11,
        differences: [{ page: 3, found: '…実施率 97.6％', expected: '…実施率 77.6％' }],
        count: 1,
      },
    })
    expect(await findVerdict()).toBe('不一致発行した帳票と同じではありません。')
    const inRecord = screen.getByRole('region', { name: '添付の記録が台帳と違うところ' })
    expect(within(inRecord).getAllByRole('row')[1]?.textContent).toBe(
      '点検票 R8-001（髙橋 一郎） 設問 S01回答できているできていない',
    )
    expect(screen.getByText(/ほかに142か所/)).toBeTruthy()
    const inPages = screen.getByRole('region', { name: '文字が違うページ' })
    expect(within(inPages).getAllByRole('row')[1]?.textContent).toBe('3ページ…実施率 97.6％…実施率 77.6％')
  })

  const { signature } = identical
  const nothing = { report: null, signature: null, record: null, pages: null }
  it.each<[Partial<FileCheck>, string]>([
    [
      { record: { named: record, state: 'different', differences: [], count: 1 } },
      '注意発行した帳票そのものですが',
    ],
    [
      { record: { named: record, state: 'former', differences: [], count: 0 } },
      '注意発行した帳票そのものですが、締切',
    ],
    [{ verdict: 'signed', report: null }, '本物この組合が署名したもの'],
    [
      { verdict: 'extended', signature: signature && { ...signature, addedBytes: 300 } },
      '不一致署名したあとに、書き加え',
    ],
    [
      { verdict: 'altered', signature: signature && { ...signature, isIntact: false } },
      '不一致署名したあとに、変えられ',
    ],
    [
      { verdict: 'otherBody', signature: signature && { ...signature, maker: 'other' } },
      '不一致署名の名義はこの組合ですが',
    ],
    [
      { verdict: 'otherBody', signature: signature && { ...signature, maker: 'other', isOurName: false } },
      '注意ほかの団体の証明書',
    ],
    [{ verdict: 'unknown', ...nothing }, '注意この台帳から発行した帳票ではないようです'],
    [{ verdict: 'unknown', ...nothing, hasWords: false }, '注意文字の入っていない PDF'],
    [{ verdict: 'unreadable', ...nothing, problem: 'notPdf' }, '注意PDF のファイルではありません'],
    [{ verdict: 'unreadable', ...nothing, problem: 'broken' }, '注意ファイルが壊れていて'],
    [{ verdict: 'unreadable', ...nothing, problem: 'passwordProtected' }, '注意パスワードの付いた PDF'],
    [{ verdict: 'unreadable', ...nothing, problem: 'tooLong' }, '注意ページや文字が多すぎて'],
    [{ verdict: 'unreadable', ...nothing, problem: 'tooComplex' }, '注意読み取りに時間がかかりすぎる'],
  ])('says %j in words', async (part, verdict) => {
    await checkFile({ ...identical, ...part })
    expect(await findVerdict()).toContain(verdict)
    expect(getPanel().textContent).toContain('次にすること：')
  })

  it('says that a file is too large', async () => {
    await checkFile(() => {
      throw apiError('file_unreadable', { reason: 'tooLarge' })
    })
    expect(await screen.findByText(/50 MB までの PDF/)).toBeTruthy()
  })
})
