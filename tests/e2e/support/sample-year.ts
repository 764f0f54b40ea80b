import type { Page } from '@playwright/test'
import { goTo } from './acts.ts'
import { tabTo } from './keyboard.ts'
import { expect } from './test.ts'

export const samplePassword = 'mihon-no-kotoba-5'

/** Who acts in the sample union. */
export const people = {
  officer: '渡邊 由香',
  chief: '𠮷田 健太郎',
  director: '髙橋 誠一',
} as const

/** Goes to a button or link by the Tab key and presses it. */
export async function pressByKeys(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Signs a person of the sample in by keys alone. */
export async function signInByKeys(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'サインイン' })).toBeVisible()
  const option = page.getByRole('option').filter({ hasText: name }).first()
  await page.getByLabel('名前').selectOption({ label: (await option.textContent()) ?? name })
  await tabTo(page, 'パスワード')
  await page.keyboard.type(samplePassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'メニュー' })).toBeVisible()
}

/**
 * Enters every sheet that is not in yet from paper, by number and digits alone; `toKey` gives the box a sheet's question
 * is ticked in. Gives how many sheets were entered.
 */
export async function enterAllPapers(
  page: Page,
  era: string,
  toKey: (sheet: number, question: number) => string,
): Promise<number> {
  await goTo(page, '紙の点検票を入力')
  let entered = 0
  for (let sheet = 1; ; sheet += 1) {
    const number = `${era}-${String(sheet).padStart(3, '0')}`
    const box = page.getByRole('textbox', { name: /点検票番号/ })
    await box.fill(number)
    await page.keyboard.press('Enter')
    const pad = page.getByRole('group', { name: '点検票の入力' })
    const settled = page.getByText('提出済みです')
    const unknown = page.getByText('その点検票は見つかりません')
    await expect(pad.or(settled).or(unknown).first()).toBeVisible()
    if (await unknown.isVisible()) return entered
    if (!(await pad.isVisible())) continue
    await enterPaper(page, sheet, toKey)
    entered += 1
  }
}

async function enterPaper(
  page: Page,
  sheet: number,
  toKey: (sheet: number, question: number) => string,
): Promise<void> {
  const end = page.getByRole('region', { name: '入力のまとめ' })
  const isOnPad = () => page.evaluate(() => document.activeElement?.getAttribute('role') === 'group')
  await expect(page.getByRole('group', { name: '点検票の入力' })).toBeFocused()
  for (let question = 0; await isOnPad(); question += 1) await page.keyboard.press(toKey(sheet, question))
  while (await end.getByText('あと少しです').isVisible()) {
    await pressByKeys(page, '備考を入力する')
    await page.keyboard.type('来月までに直す')
    await page.keyboard.press('Enter')
  }
  await expect(end.getByText('すべて入力しました')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('さんの点検票を提出しました。')).toBeVisible()
}

/** The 所属長 have sealed the papers: the officer records it for all that wait. */
export async function confirmAllOnPaper(page: Page): Promise<void> {
  await goTo(page, '点検票の確認')
  await pressByKeys(page, '紙の確認印を記録')
  const dialog = page.getByRole('dialog', { name: '紙の確認印を記録する' })
  await dialog.getByRole('checkbox', { name: /^すべて（/ }).press('Space')
  await dialog.getByLabel(/^押印した人の氏名/).fill('各所属長')
  await dialog.getByRole('button', { name: /枚を確認済みにする/ }).press('Enter')
  await expect(page.getByText('紙の確認を記録しました')).toBeVisible()
}

/** Closes the newest inspection, all of whose sheets are in. */
export async function closeInspection(page: Page): Promise<void> {
  await goTo(page, '自己点検')
  await page.getByRole('row').nth(1).press('Enter')
  await pressByKeys(page, '締め切る')
  await page.getByRole('dialog').getByRole('button', { name: '締め切る' }).press('Enter')
  await expect(page.getByText('締切済み')).toBeVisible()
}

/** Makes findings of all weak answers and plans what is to be done about the first. */
export async function planFindings(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '指摘' }).click()
  await pressByKeys(page, 'すべて設問ごとに指摘にする')
  await page.getByRole('dialog').getByRole('button', { name: '指摘を作る' }).press('Enter')
  await expect(page.getByText('件の指摘を作りました')).toBeVisible()
}

/** Opens the 決裁 of the newest inspection from the list. */
export async function openApproval(page: Page): Promise<void> {
  await goTo(page, '自己点検')
  await page.getByRole('row').nth(1).press('Enter')
  await page.getByRole('tab', { name: '決裁' }).click()
}

/** Signs the box whose turn it is, with the password once more. */
export async function signBox(page: Page, title: string): Promise<void> {
  await pressByKeys(page, '署名する')
  const dialog = page.getByRole('dialog', { name: `「${title}」の欄に署名する` })
  await dialog.getByLabel('パスワード').fill(samplePassword)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`「${title}」の欄に署名しました。`)).toBeVisible()
}

/** Records the seal on the paper for the one box whose turn it is, with the scan of it. */
export async function recordPaperSeal(page: Page, title: string, scan: string): Promise<void> {
  await pressByKeys(page, '紙の押印を記録する')
  const dialog = page.getByRole('dialog', { name: '紙の押印を記録する' })
  for (const box of await dialog.getByRole('checkbox').all()) {
    const name = (await box.evaluate((element) => element.closest('label')?.innerText ?? '')).trim()
    const isWanted = name === title || name.startsWith('この紙の決裁欄を見て')
    if ((await box.isChecked()) !== isWanted && (await box.isVisible())) await box.press('Space')
  }
  await dialog.getByLabel(`${title}の氏名`).fill('見本 太郎')
  await dialog.locator('input[type=file]').setInputFiles(scan)
  await dialog.getByRole('button', { name: '押印を記録する' }).press('Enter')
  await expect(page.getByText('紙の押印を1欄に記録しました。')).toBeVisible()
}
