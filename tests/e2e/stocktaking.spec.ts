import type { Page } from '@playwright/test'
import { goTo, signIn } from './support/acts.ts'
import { expectAccessible } from './support/axe.ts'
import { tabTo } from './support/keyboard.ts'
import { readPdfText } from './support/pdf.ts'
import { saveFileBy } from './support/program.ts'
import { expect, test } from './support/test.ts'

async function chooseUnit(page: Page, name: string): Promise<void> {
  await page.getByLabel('所属', { exact: true }).selectOption({ label: name })
}

const firstRow = (page: Page) => page.locator('tr[data-index="0"]')

test('a unit is taken on screen by keyboard and one from paper, and the result is printed', async ({
  program,
}) => {
  const { page } = program
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: '見本データで試す' }).click()
  await expect(page.getByRole('option').first()).toBeAttached({ timeout: 60_000 })
  await signIn(page, { displayName: '渡邊 由香', loginName: '', password: 'mihon-no-kotoba-5' })
  const main = page.getByRole('main')
  const dialog = page.getByRole('dialog')

  await test.step('this year is running, the last one closed', async () => {
    await goTo(page, '棚卸し')
    await expect(main.getByRole('row')).toHaveCount(3)
    await expectAccessible(page, '棚卸しの一覧')
    await page.getByRole('row').filter({ hasText: '実施中' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('令和8年度　情報資産の棚卸し')
    await expectAccessible(page, '棚卸しの進み具合')
  })

  await test.step('a unit on screen, by the number keys', async () => {
    await tabTo(page, '監査委員事務局の一覧を開く')
    await page.keyboard.press('Enter')
    await expect(main).toContainText('2件')
    await firstRow(page).focus()
    await page.keyboard.press('1')
    await expect(page.getByText('を「確認」にしました。')).toBeVisible()
    await expect(page.locator('tr[data-index="1"]')).toBeFocused()
    await page.keyboard.press('2')
    await dialog.getByLabel('保管場所・保存先').fill('監査委員事務局の耐火書庫')
    await expectAccessible(page, '変更の記録')
    // a field of one line, among others of its form
    await dialog.getByLabel('保管場所・保存先').press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.locator('tr[data-index="1"]')).toContainText('監査委員事務局の耐火書庫')
    await expectAccessible(page, '一件ずつ記録')
  })

  await test.step('what was recorded is taken back and recorded again', async () => {
    await page.locator('tr[data-index="1"]').focus()
    await page.keyboard.press('0')
    await expect(page.locator('tr[data-index="1"]')).toContainText('未確認')
    await page.keyboard.press('1')
    await expect(page.locator('tr[data-index="1"]')).not.toContainText('未確認')
  })

  await test.step('a unit from its paper: one is missing, the rest is confirmed together', async () => {
    await chooseUnit(page, '業務課')
    await page.getByLabel('記録のしかた').selectOption({ label: '紙の用紙から入力する' })
    await page.getByLabel(/^用紙の確認者/).fill('德永 隆')
    await firstRow(page).focus()
    await page.keyboard.press('4')
    await dialog.getByLabel(/^調べたこと/).fill('収集車の中を探した。')
    await dialog.getByLabel(/^今後の対応/).fill('次の点検までに探す。')
    await dialog.getByRole('button', { name: '不明として記録する' }).press('Enter')
    await expect(dialog).toBeHidden()
    await page.getByRole('button', { name: /この所属の残り/ }).press('Enter')
    await dialog.getByRole('button', { name: /件を確認にする/ }).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: /この所属の残り/ })).toHaveCount(0)
  })

  await test.step('the seal on the paper is recorded', async () => {
    await page.getByRole('tab', { name: '進み具合' }).click()
    const unit = page.getByRole('listitem').filter({ hasText: '業務課の一覧を開く' })
    await unit.getByRole('button', { name: '所属長の押印を記録' }).press('Enter')
    await dialog.getByLabel(/^押印した所属長の氏名/).fill('德永 隆')
    await dialog.getByRole('button', { name: '記録する' }).press('Enter')
    await expect(unit).toContainText('德永 隆 押印')
  })

  await test.step('it is closed with what is left and a reason', async () => {
    await page.getByRole('button', { name: '棚卸しを終了する' }).press('Enter')
    await expect(dialog).toContainText('施設課：未確認')
    await dialog.getByLabel(/未確認が.*件残ることを確かめました/).check()
    await dialog.getByLabel(/^未確認を残して終了する理由/).fill('施設課は改修工事のため。')
    await expectAccessible(page, '終了の確認')
    await dialog.getByRole('button', { name: '終了する' }).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('終了')
  })

  await test.step('the result is printed', async () => {
    await page.getByRole('tab', { name: '結果と決裁' }).click()
    await expectAccessible(page, '結果と決裁')
    await page.getByRole('button', { name: '結果報告書を開く' }).press('Enter')
    const save = page.getByRole('button', { name: '保存', exact: true })
    await expect(save).toBeVisible({ timeout: 30_000 })
    const text = readPdfText(await saveFileBy(program, () => save.press('Enter')))
    for (const words of [
      '情報資産棚卸し結果報告書',
      '収集車の中を探した',
      '施設課は改修工事のため',
      '德永隆',
    ])
      expect(text).toContain(words)
  })
})
