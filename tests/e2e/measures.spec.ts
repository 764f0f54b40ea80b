import { goTo, signIn } from './support/acts.ts'
import { expectAccessible } from './support/axe.ts'
import { arrowTo, tabTo } from './support/keyboard.ts'
import { expect, test } from './support/test.ts'

test('keeps the register of measures and shows what they cover, by the keyboard', async ({ program }) => {
  const { page, app } = program
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
  await page.getByRole('button', { name: '見本データで試す' }).click()
  await signIn(page, { displayName: '渡邊 由香', loginName: '', password: 'mihon-no-kotoba-5' })
  const main = page.getByRole('main')

  await test.step('several measures are checked at once, and that is taken back', async () => {
    await goTo(page, '対策')
    await expect(main).toContainText('41／66 件')
    await tabTo(page, 'まとめて確認を記録')
    await page.keyboard.press('Enter')
    await tabTo(page, '対策46')
    await page.keyboard.press('Space')
    await tabTo(page, '対策47')
    await page.keyboard.press('Space')
    await tabTo(page, '実施している')
    await page.keyboard.press('Space')
    await expectAccessible(page, '対策の確認をまとめて記録')
    await tabTo(page, '2件の確認を記録する')
    await page.keyboard.press('Enter')
    await expect(main).toContainText('43／66 件')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press('Control+z')
    await expect(main).toContainText('41／66 件')
  })

  await test.step('one measure is opened from the list, changed and checked', async () => {
    await tabTo(page, '対策を探す')
    await page.keyboard.type('情報資産台帳')
    await expect(page.getByRole('status').filter({ hasText: '件中' })).toContainText('1件を表示')
    await page.getByRole('row').nth(1).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('対策39　情報資産台帳の整備と棚卸し')
    await tabTo(page, '内容を直す')
    await page.keyboard.press('Enter')
    await tabTo(page, '未着手')
    await page.keyboard.press('ArrowRight')
    await tabTo(page, '担当の所属')
    await arrowTo(page, '業務課')
    await tabTo(page, '保存する')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('準備中')
    await expect(page.getByRole('region', { name: 'この記録の履歴' })).toContainText('未着手')
    await tabTo(page, '令和8年度の確認を記録')
    await page.keyboard.press('Enter')
    await tabTo(page, '実施している')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await tabTo(page, '保存する')
    await page.keyboard.press('Enter')
    const checks = page.getByRole('region', { name: '年度ごとの確認' })
    await expect(checks).toContainText('令和8年度')
    await expectAccessible(page, '対策')
  })

  await test.step('the map counts it, and a cell shows its questions and measures', async () => {
    await goTo(page, '対策')
    await tabTo(page, '網羅状況を見る')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('網羅状況')
    await tabTo(page, '第7条(5)・第二号の中身を見る')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toContainText('対策39　情報資産台帳の整備と棚卸し')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: '足りないところ' })).toContainText(
      '実施済になっていない対策',
    )
    await expectAccessible(page, '網羅状況')
    const width = await page.getByRole('table').evaluate((table) => table.scrollWidth - table.clientWidth)
    expect(width).toBe(0)
  })
})
