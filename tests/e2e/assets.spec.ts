import type { Page } from '@playwright/test'
import { goTo, signIn } from './support/acts.ts'
import { expectAccessible } from './support/axe.ts'
import { tabTo } from './support/keyboard.ts'
import { expect, test } from './support/test.ts'

async function openRegister(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: '見本データで試す' }).click()
  await expect(page.getByRole('option').first()).toBeAttached({ timeout: 60_000 })
  await signIn(page, { displayName: '渡邊 由香', loginName: '', password: 'mihon-no-kotoba-5' })
  await goTo(page, '情報資産台帳')
  await expect(page.getByText('62件中 60件を表示')).toBeVisible()
}

test('the register is searched, changed together, undone and opened by keyboard', async ({
  program: { page },
}) => {
  await openRegister(page)
  await expectAccessible(page, 'the register')
  await tabTo(page, '台帳を探す')
  await page.keyboard.type('ｻｰﾊﾞ室')
  await expect(page.getByRole('row').filter({ hasText: '複合機（本庁舎）' })).toHaveCount(0)
  await expect(page.locator('tr[data-index="0"]')).toContainText('サーバ室')

  await page.locator('tr[data-index="0"]').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('3件を選択中')).toBeVisible()
  await page.getByRole('button', { name: 'まとめて変える' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('保管場所・保存先').fill('サーバ室（本庁舎2階）')
  await expect(dialog.getByText('変わるもの 3件')).toBeVisible()
  await expectAccessible(page, 'changing many')
  await dialog.getByRole('button', { name: 'この内容に変える' }).click()
  await expect(page.getByText('3件の「保管場所・保存先」を変えました。')).toBeVisible()
  const changed = page.getByRole('row').filter({ hasText: 'サーバ室（本庁舎2階）' })
  await expect(changed).toHaveCount(3)

  await page.locator('tr[data-index="0"]').focus()
  await page.keyboard.press('Control+z')
  await expect(changed).toHaveCount(0)

  await page.locator('tr[data-index="0"]').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '格付け（機密性・完全性・可用性）' })).toBeVisible()
  await expect(page.getByText('まとめて変えたものを元に戻しました')).toBeVisible()
  await expectAccessible(page, 'an asset')
})

test('an asset is registered and its disposal is kept', async ({ program: { page } }) => {
  await openRegister(page)
  await page.getByRole('link', { name: '情報資産を登録' }).click()
  await page.getByRole('button', { name: '登録する' }).click()
  await expect(page.getByText('名称を入力してください。')).toBeVisible()
  await page.getByLabel(/^名称/).fill('髙圧受電設備の監視端末')
  await page.getByRole('button', { name: '登録する' }).click()
  await expect(page.getByRole('heading', { name: /資-0063.髙圧受電設備の監視端末/ })).toBeVisible()

  await page.getByRole('button', { name: '廃棄・廃止を記録する' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^廃棄・抹消の方法/).fill('物理的に破壊')
  await dialog.getByRole('button', { name: '記録する', exact: true }).click()
  await expect(page.getByText('方法：物理的に破壊')).toBeVisible()

  await goTo(page, '情報資産台帳')
  await page.getByRole('button', { name: '状態：利用中' }).click()
  await page.getByRole('button', { name: 'しぼり込み', exact: true }).click()
  await page.getByLabel('しぼる列').selectOption('状態')
  await page.getByLabel(/^廃棄/).check()
  await expectAccessible(page, 'narrowing by a column')
  await page.keyboard.press('Escape')
  await page.getByLabel(/台帳を探す/).fill('高圧')
  await expect(page.getByText('63件中 1件を表示')).toBeVisible()
  await page.getByRole('link', { name: '格付けと列の設定' }).click()
  await expect(page.getByRole('heading', { name: '格付けの基準' })).toBeVisible()
  await expectAccessible(page, 'the settings of the register')
})
