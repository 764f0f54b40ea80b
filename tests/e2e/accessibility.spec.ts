import { goTo, signIn } from './support/acts.ts'
import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/test.ts'

const samplePassword = 'mihon-no-kotoba-5'

test('shows first screens in which axe finds nothing', async ({ program: { page } }) => {
  await expect(page.getByRole('button', { name: 'このフォルダで始める' })).toBeVisible()
  await expectAccessible(page, '記録の保存先')
  await page.getByRole('button', { name: 'このフォルダで始める' }).click()
  await expect(page.getByRole('heading', { name: '最初の設定：組合名と所属' })).toBeVisible()
  await expectAccessible(page, '組合名と所属')
})

test('shows every screen of the menu without a finding of axe', async ({ program: { page } }) => {
  await page.getByRole('button', { name: '見本データで試す' }).click()
  await page.getByLabel('パスワード').waitFor({ timeout: 60_000 })
  await expectAccessible(page, 'サインイン')
  await signIn(page, { displayName: '管理者（見本）', loginName: '', password: samplePassword })
  const menu = page.getByRole('navigation', { name: 'メニュー' })
  const labels = await menu.getByRole('link').allInnerTexts()
  expect(labels.length).toBeGreaterThan(8)
  for (const label of labels) {
    await goTo(page, label)
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
    await expectAccessible(page, label)
  }
})

test('shows an inspection, its tally, its report and a sheet without a finding of axe', async ({
  program: { page },
}) => {
  await page.getByRole('button', { name: '見本データで試す' }).click()
  await signIn(page, { displayName: '渡邊 由香', loginName: '', password: samplePassword })
  await goTo(page, '自己点検')
  await page.getByRole('row').nth(2).click()
  await expect(page.getByText(/締切済み|決裁済/).first()).toBeVisible()
  await expectAccessible(page, '提出の状況')
  await page.getByRole('tab', { name: '集計' }).click()
  await expectAccessible(page, '集計')
  await page.getByRole('link', { name: '年度の比較を見る' }).click()
  for (const view of ['区分', '設問', '総計']) {
    await page.getByRole('tab', { name: view }).click()
    await expectAccessible(page, `年度の比較 ${view}`)
  }
  await goTo(page, '自己点検')
  await page.getByRole('row').nth(2).click()
  await page.getByRole('button', { name: '結果報告書を開く' }).click()
  await expect(page.getByRole('button', { name: '印刷' })).toBeEnabled()
  await expectAccessible(page, '結果報告書')
  await goTo(page, '自分の点検票')
  await page.getByRole('main').getByRole('link').first().click()
  await expect(page.getByRole('group').first()).toBeVisible()
  await expectAccessible(page, '点検票')
})

test('shows two editions beside each other without a finding of axe', async ({ program: { page } }) => {
  await page.getByRole('button', { name: '見本データで試す' }).click()
  await signIn(page, { displayName: '渡邊 由香', loginName: '', password: samplePassword })
  await goTo(page, '方針・基準・手順')
  await page.getByRole('button', { name: '情報セキュリティ基本方針の版と記録を開く' }).click()
  await page.getByRole('link', { name: '版を比べる' }).click()
  await expect(page.getByRole('table', { name: '新旧の対照' })).toBeVisible()
  await expectAccessible(page, '版を比べる')
  await page.getByRole('button', { name: '改め文' }).click()
  await expect(page.getByRole('region', { name: '改め文' })).toContainText('の一部を次のように改正する。')
  await expectAccessible(page, '改め文')
  await page.getByRole('button', { name: '閉じる' }).click()
  await page.getByRole('button', { name: '欄の設定' }).click()
  await expectAccessible(page, '欄の設定')
})
