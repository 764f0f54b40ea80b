import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { goTo, signOut } from './support/acts.ts'
import { readPdfText } from './support/pdf.ts'
import { root } from './support/places.ts'
import { quitProgram, type RunningProgram, saveFileBy, startProgram } from './support/program.ts'
import {
  closeInspection,
  confirmAllOnPaper,
  enterAllPapers,
  openApproval,
  people,
  planFindings,
  pressByKeys,
  recordPaperSeal,
  signBox,
  signInByKeys,
} from './support/sample-year.ts'
import { expect, test } from './support/test.ts'

const scan = join(root, 'assets/sample/approval-scan.png')
const dayMs = 86_400_000

/** Sets the program's clock ahead; the clock is one of the few things a test may replace. */
async function moveClock(app: ElectronApplication, aheadMs: number): Promise<void> {
  await app.evaluate((_, ahead) => {
    const real = Date
    globalThis.Date = class extends real {
      constructor(...parts: []) {
        if (parts.length === 0) super(real.now() + ahead)
        else super(...parts)
      }
      static override now = () => real.now() + ahead
    } as typeof Date
  }, aheadMs)
}

/** Mostly できている; the first sheet has one できていない, and some are わからない or 該当なし. */
function toKey(sheet: number, question: number): string {
  if (sheet === 1 && question === 4) return '3'
  return ['1', '1', '1', '4', '1', '0', '1'][(sheet + question * 3) % 7] ?? '1'
}

/** From the running inspection to the sealed record and its report; gives the saved PDF. */
async function runYear(
  program: RunningProgram,
  year: { era: string; recordNumber: string },
): Promise<string> {
  const { page } = program
  await test.step('papers', async () => {
    expect(await enterAllPapers(page, year.era, toKey)).toBeGreaterThan(10)
    await confirmAllOnPaper(page)
  })
  await test.step('closing and findings', async () => {
    await closeInspection(page)
    await planFindings(page)
  })
  await test.step('決裁', async () => {
    await openApproval(page)
    await pressByKeys(page, '決裁にかける')
    await page.getByRole('dialog').getByRole('button', { name: '決裁にかける' }).press('Enter')
    await expect(page.getByText('決裁にかけました。下の職から順に')).toBeVisible()
    await signBox(page, '担当')
    await signOut(page, people.officer)
    await signAs(program, people.chief, '係長')
    await signInByKeys(page, people.officer)
    await openApproval(page)
    await recordPaperSeal(page, '課長', scan)
    await signOut(page, people.officer)
    await signAs(program, people.director, '事務局長')
    await signInByKeys(page, people.officer)
    await openApproval(page)
    await recordPaperSeal(page, '管理者', scan)
    await expect(page.getByText('この記録は封印されています。')).toBeVisible()
  })
  return test.step('the report', async () => {
    await pressByKeys(page, '結果報告書を開く')
    const file = await saveFileBy(program, () =>
      page.getByRole('button', { name: '保存', exact: true }).press('Enter'),
    )
    const text = readPdfText(file)
    for (const words of [year.recordNumber, '電子署名', '紙に押印', '封印']) expect(text).toContain(words)
    return file
  })
}

/** The sample is asked for at each start: this PC's own folder stays the remembered one. */
async function openSample({ page }: RunningProgram): Promise<void> {
  await page.getByRole('button', { name: '見本データで試す' }).press('Enter')
  // two years of a union are made at the first time
  await expect(page.getByRole('heading', { name: 'サインイン' })).toBeVisible({ timeout: 60_000 })
}

async function signAs({ page }: RunningProgram, name: string, title: string): Promise<void> {
  await signInByKeys(page, name)
  await goTo(page, '決裁')
  await pressByKeys(page, '決裁へ進む')
  await signBox(page, title)
  await signOut(page, name)
}

test('runs two years of the sample union by keyboard and by paper, each to its seal', async ({ home }) => {
  test.setTimeout(600_000)
  const first = await startProgram(home)
  await openSample(first)
  await signInByKeys(first.page, people.officer)
  const report = await runYear(first, { era: 'R8', recordNumber: 'R8-点検-01' })
  const firstYear = readFileSync(report)
  await quitProgram(first)

  const second = await startProgram(home)
  const { page } = second
  await moveClock(second.app, 365 * dayMs)
  await openSample(second)
  await signInByKeys(page, people.officer)
  await test.step('the next year is opened from the last', async () => {
    await goTo(page, '自己点検')
    await page.getByRole('link', { name: '自己点検を始める' }).first().press('Enter')
    for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: '次へ' }).press('Enter')
    await page.getByRole('button', { name: 'この内容で自己点検を始める' }).press('Enter')
    await expect(page.getByText('実施中').first()).toBeVisible()
  })
  const later = await runYear(second, { era: 'R9', recordNumber: 'R9-点検-01' })
  expect(readPdfText(later)).toContain('封印第4号')
  await test.step('the first year stands as it was, and the records are sound', async () => {
    await goTo(page, '帳票')
    await page.getByRole('row').filter({ hasText: '令和8年度自己点検結果報告書（決裁済）' }).press('Enter')
    const again = await saveFileBy(second, () =>
      page.getByRole('button', { name: '保存', exact: true }).press('Enter'),
    )
    expect(readFileSync(again).equals(firstYear)).toBe(true)
    await goTo(page, '履歴')
    await pressByKeys(page, '履歴を検証する')
    await expect(page.getByText('履歴は正しくつながっています。')).toBeVisible({ timeout: 60_000 })
  })
  await quitProgram(second)
})
