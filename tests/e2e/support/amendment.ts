import { execFileSync } from 'node:child_process'
import { expect, type Locator, type Page } from '@playwright/test'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { expectAccessible } from './axe.ts'
import { readFocusedName, tabTo } from './keyboard.ts'
import { readPdfText } from './pdf.ts'
import { type RunningProgram, saveFileBy } from './program.ts'

/** How somebody works the program: what is pressed and written goes by keys alone or by the mouse. */
export type Hand = Readonly<{
  press: (page: Page, name: string) => Promise<void>
  write: (page: Page, label: string, text: string) => Promise<void>
}>

export const byMouse: Hand = {
  press: (page, name) =>
    page
      .getByRole('button', { name, exact: true })
      .or(page.getByRole('link', { name, exact: true }))
      // what stands behind a dialog is not to be pressed
      .and(page.locator(':not([inert] *)'))
      .first()
      .click(),
  write: (page, label, text) => page.getByLabel(label).fill(text),
}

export const byKeys: Hand = {
  press: async (page, name) => {
    await tabTo(page, name)
    while (!` ${await readFocusedName(page)} `.includes(` ${name} `)) {
      await page.keyboard.press('Tab')
      await tabTo(page, name)
    }
    await page.keyboard.press('Enter')
  },
  write: async (page, label, text) => {
    await tabTo(page, label)
    await page.keyboard.press('Control+A')
    await page.keyboard.type(text)
  },
}

/** What the amendment writes. */
export const amended = {
  caption: '教育及び訓練',
  sentence: '職員等は、毎年度、情報セキュリティに関する研修を受けなければならない。',
  definition: '無線によるものを含む。',
  supplementHeading: `${toWareki(toLocalDate(new Date()))}改正`,
  supplement: `この基本方針は、${toWareki(toLocalDate(new Date()))}から施行する。`,
} as const

/** The row of a provision in the editor; its marks may stand behind its name. */
export function rowOf(page: Page, name: string): Locator {
  return page.locator(`li[aria-label="${name}"], li[aria-label^="${name}　"]`)
}

/** The text as it must stand before it goes to 決裁: numbers and references have followed. */
export async function expectAmendedText(page: Page): Promise<void> {
  await expect(rowOf(page, '第2条第1号')).toContainText(amended.definition)
  await expect(rowOf(page, '第3条')).toContainText('情報資産の範囲')
  await expect(rowOf(page, '第4条')).toContainText('適用範囲')
  await expect(rowOf(page, '第5条第1項')).toContainText('第10条に規定する')
  await expect(rowOf(page, '第7条第5号')).toContainText('第3条第1項に規定する')
  await expect(rowOf(page, '第8条')).toContainText(amended.caption)
  await expect(rowOf(page, '第10条')).toContainText('情報セキュリティ実施手順の策定')
  await expect(rowOf(page, '附則').last()).toContainText(amended.supplementHeading)
  await expect(rowOf(page, '附則第1項').last()).toContainText(amended.supplement)
  await expect(page.getByRole('region', { name: '確かめる点' })).toContainText('今はありません。')
  await expect(page.getByText(/^保存しました/)).toBeVisible()
}

/** 施行, what the home screen asks for then, and 公表. */
export async function putInForce(page: Page, hand: Hand): Promise<void> {
  await hand.press(page, '施行日を決める')
  await hand.press(page, '施行する')
  await expect(page.getByText(/第4版を施行しました。/)).toBeVisible()
  await hand.press(page, 'ホーム')
  await expect(page.getByText('公表日なし')).toBeVisible()
  await hand.press(page, '公表を記録する')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('情報セキュリティ基本方針')
  await hand.press(page, '公表を記録')
  await hand.write(page, '公表の方法', '組合のホームページに掲載')
  await hand.press(page, '公表を記録する')
  await expect(page.getByText(/第4版の公表を記録しました。/)).toBeVisible()
}

/** From the list of documents to the card of each edition. */
export async function openBasicPolicy(page: Page, hand: Hand): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^方針・基準・手順/)
  await hand.press(page, '情報セキュリティ基本方針の版と記録を開く')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^情報セキュリティ基本方針/)
}

/** The comparison with the edition before, and its 新旧対照表 as a PDF and for Word. */
export async function printComparison(program: RunningProgram, hand: Hand): Promise<void> {
  const { page } = program
  await hand.press(page, '前の版と比べる')
  await expect(page.getByLabel('新しい版')).toContainText('第4版（現行）')
  await expect(page.getByRole('table', { name: '新旧の対照' })).toContainText(amended.caption)
  await expectAccessible(page, '版を比べる')
  const word = await saveFileBy(program, () => hand.press(page, '新旧対照表を Word で保存'))
  expect(word).toMatch(/\.docx$/)
  expectTable(readWordText(word))
  await hand.press(page, '新旧対照表（PDF）を見る')
  await expect(page.getByText('1／2ページ')).toBeVisible()
  const paper = readPdfText(await saveFileBy(program, () => hand.press(page, '保存')))
  expectTable(paper)
  expect(paper).toContain('1／2')
  expect(paper).toContain('2／2')
}

/** Both columns, what is left out, what is new, and the 附則; a line of the paper may end within a sentence. */
function expectTable(text: string): void {
  const words = [
    ...['新旧対照表', '改正後', '改正前', '（略）', '（新設）', '（第4条へ移動）'],
    ...['及び第10条に規定する', '及び第9条に規定する', '無線によ', 'るものを含む。'],
    ...[amended.sentence, amended.supplementHeading, amended.supplement],
  ]
  for (const word of words) expect(text).toContain(word.replace(/\s/gu, ''))
}

function readWordText(file: string): string {
  const body = execFileSync('unzip', ['-p', file, 'word/document.xml'], { encoding: 'utf8' })
  return body.replace(/<[^>]*>|\s/gu, '')
}

/** All that the others see: the text in force, and nothing that waits for its 公表. */
export async function expectInForce(page: Page, hand: Hand): Promise<void> {
  await hand.press(page, '基本方針')
  const main = page.getByRole('main')
  await expect(main).toContainText('第4版（現行）')
  for (const words of [`第8条（${amended.caption}）`, '第12条（情報セキュリティポリシーの見直し）']) {
    await expect(main).toContainText(words)
  }
  await expect(main).toContainText('及び第10条に規定する')
  await expect(main).toContainText(amended.supplement)
  await hand.press(page, 'ホーム')
  await expect(page.getByText('年度の仕事')).toBeVisible()
  await expect(page.getByText('公表日なし')).toHaveCount(0)
}
