import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aLargeLedger, toCp932Csv } from '../support/large-ledger.ts'
import { administrator, goTo, setUpUnion, signIn } from './support/acts.ts'
import { expect, test } from './support/test.ts'

test('a ledger of 10,000 rows goes in from a CP932 CSV and comes out again', async ({
  program: { page },
  home,
}) => {
  const file = join(home, '台帳.csv')
  writeFileSync(file, toCp932Csv(aLargeLedger(10_000)))
  await setUpUnion(page)
  await signIn(page, administrator)
  await goTo(page, '情報資産台帳')
  await page.getByRole('link', { name: /取り込む/ }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'ファイルを選ぶ' }).press('Enter')
  await (await chooser).setFiles(file)
  await expect(page.getByRole('tab', { name: '新規（10000）' })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('checkbox', { name: /登録されていない所属を作る/ }).check()
  await page.getByRole('button', { name: 'この内容で取り込む（10000件）' }).press('Enter')
  await expect(page.getByText('台帳を取り込みました。新規 10000件、変更 0件。')).toBeVisible({
    timeout: 60_000,
  })
  await page.getByRole('button', { name: 'この取り込みを取り消す' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: '取り消す' }).press('Enter')
  await expect(page.getByText('取り込みを取り消しました（10000件）。')).toBeVisible({ timeout: 60_000 })
})
