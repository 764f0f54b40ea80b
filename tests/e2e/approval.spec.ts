import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { goTo, signIn, signOut } from './support/acts.ts'
import { expectAccessible } from './support/axe.ts'
import { readFocusedName, tabTo } from './support/keyboard.ts'
import { root } from './support/places.ts'
import { expect, test } from './support/test.ts'

const samplePassword = 'mihon-no-kotoba-5'
const scan = join(root, 'assets', 'sample', 'approval-scan.png')

const enter = (page: Page, displayName: string) =>
  signIn(page, { displayName, loginName: '', password: samplePassword })

/** The sample's running inspection, confirmed on paper and closed as it stands. */
async function closeRunningInspection(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await goTo(page, '点検票の確認')
  await page.getByRole('button', { name: '紙の確認印を記録' }).click()
  await dialog.getByLabel(/^すべて/).check()
  await dialog.getByLabel(/押印した人の氏名/).fill('見本 太郎')
  await dialog.getByRole('button', { name: /確認済みにする/ }).click()
  await expect(dialog).toBeHidden()
  await goTo(page, '自己点検')
  await page.getByRole('row').nth(1).click()
  await page.getByRole('button', { name: '締め切る' }).click()
  for (const box of await dialog.getByRole('checkbox').all()) await box.check()
  await dialog.getByLabel(/未提出のまま締め切る理由/).fill('病気休暇のため')
  await dialog.getByRole('button', { name: '締め切る' }).click()
  await expect(dialog).toBeHidden()
}

/** Goes to a button by Tab and presses it; a field whose label begins with the same words is passed by. */
async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  if (!(await readFocusedName(page)).endsWith(name)) {
    await page.keyboard.press('Tab')
    await tabTo(page, name)
  }
  await page.keyboard.press('Enter')
}

async function signWith(page: Page, password: string): Promise<void> {
  await expect.poll(() => readFocusedName(page)).toContain('パスワード')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
}

async function writeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.type(text)
}

test('takes an inspection through 決裁, seal and 訂正 by keyboard alone', async ({ program: { page } }) => {
  test.setTimeout(180_000)
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: '見本データで試す' }).click()
  await enter(page, '渡邊 由香')
  await closeRunningInspection(page)

  await test.step('asks for the 決裁', async () => {
    await page.getByRole('tab', { name: '決裁' }).focus()
    await page.keyboard.press('Enter')
    await press(page, '決裁にかける')
    await expect(dialog).toContainText('指摘にしていない回答')
    await expectAccessible(page, '決裁にかける窓')
    await press(page, '決裁にかける')
    await expect(page.getByText('「担当」の欄は、あなたの番です。')).toBeVisible()
    await expectAccessible(page, '決裁中')
  })

  await test.step('signs with the password, after Escape and after a wrong one', async () => {
    await press(page, '署名する')
    await expect(dialog).toContainText('R8-点検-01')
    await page.keyboard.press('Escape')
    await expect.poll(() => readFocusedName(page)).toContain('署名する')
    await page.keyboard.press('Enter')
    await signWith(page, 'ちがうあいことば')
    await expect(dialog.getByRole('alert')).toContainText('パスワードが違います')
    await signWith(page, samplePassword)
    await expect(page.getByText('次は「係長」の番です（𠮷田 健太郎さん）。')).toBeVisible()
  })

  await test.step('sends it back from the list of what waits', async () => {
    await signOut(page, '渡邊 由香')
    await enter(page, '𠮷田 健太郎')
    await page.getByRole('link', { name: '決裁をはじめる' }).click()
    await press(page, '決裁へ進む')
    await expect(page.getByRole('tab', { name: '決裁' })).toHaveAttribute('aria-selected', 'true')
    await press(page, '差し戻す')
    await writeInto(page, '差し戻す理由', '提出し忘れの点検票があるため。')
    await press(page, '差し戻す')
    await expect(page.getByText('理由：提出し忘れの点検票があるため。').first()).toBeVisible()
    await signOut(page, '𠮷田 健太郎')
  })

  await test.step('opens and closes the inspection again, and asks anew', async () => {
    await enter(page, '渡邊 由香')
    await goTo(page, '自己点検')
    await page.getByRole('row').nth(1).click()
    await press(page, '締切を取り消して直す')
    await writeInto(page, '締切を取り消す理由', '提出し忘れの点検票を受け取るため。')
    await press(page, '締切を取り消す')
    await expect(page.getByText('締切を取り消しました。')).toBeVisible()
    await page.getByRole('button', { name: '締め切る' }).click()
    for (const box of await dialog.getByRole('checkbox').all()) await box.check()
    await dialog.getByLabel(/未提出のまま締め切る理由/).fill('病気休暇のため')
    await dialog.getByRole('button', { name: '締め切る' }).click()
    await expect(dialog).toBeHidden()
    await page.getByRole('tab', { name: '決裁' }).focus()
    await page.keyboard.press('Enter')
    await press(page, '決裁にかける')
    await press(page, '決裁にかける')
    await expect(page.getByText('決裁中（第2回）')).toBeVisible()
  })

  await test.step('records the seals of a paper with its scan, which seals the record', async () => {
    await press(page, '紙の押印を記録する')
    await expectAccessible(page, '紙の押印を記録する窓')
    await press(page, '押印を記録する')
    await expect.poll(() => readFocusedName(page)).toContain('管理者の氏名')
    await page.keyboard.type('見本 太郎')
    await writeInto(page, '課長の氏名', '山﨑 美穂')
    const chooser = page.waitForEvent('filechooser')
    await press(page, 'ファイルを選ぶ')
    await (await chooser).setFiles(scan)
    await tabTo(page, 'この紙の決裁欄を見て')
    await page.keyboard.press('Space')
    await press(page, '押印を記録する')
    await expect(page.getByText('すべての欄がそろい、記録を封印しました（第3号）。')).toBeVisible()
    await expect(page.getByText('決裁済（封印）').first()).toBeVisible()
    await expectAccessible(page, '封印')
  })

  await test.step('adds a 訂正, which stands beside the sealed record', async () => {
    await press(page, '訂正を記録する')
    await expectAccessible(page, '訂正を記録する窓')
    await page.keyboard.type('総務課の提出数')
    await writeInto(page, '誤（今の内容）', '5枚')
    await writeInto(page, '正（正しい内容）', '6枚')
    await writeInto(page, '訂正の理由', '紙の点検票1枚の入力が漏れていたため。')
    await tabTo(page, '記録した訂正は')
    await page.keyboard.press('Space')
    await press(page, '訂正を記録する')
    await expect(page.getByText('R8-点検-01-訂正-1', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: '締切を取り消して直す' })).toHaveCount(0)
  })
})
