import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYear } from '../../shared/domain/calendar/fiscal-year.ts'
import { signIn } from './support/acts.ts'
import { expectAccessible } from './support/axe.ts'
import { root } from './support/places.ts'
import { saveSignedReport } from './support/signed-report.ts'
import { expect, test } from './support/test.ts'

const lastYear = String(toFiscalYear(toLocalDate(new Date())) - 1)
const passphrase = '青い自転車と古い壁の時計'
const shots = process.env.SCREENS_TO

/** Looks at a screen of a common office PC. */
async function lookAt(page: Page, screen: string): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 })
  await expectAccessible(page, screen)
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${screen}.png`) })
}

/** A backup under a passphrase, as another PC made it of records with an issued report. */
function aBackupOfAnotherPc(home: string): string {
  const [records, stick, secret] = ['other-pc', 'stick', 'passphrase.txt'].map((name) => join(home, name))
  if (records === undefined || stick === undefined || secret === undefined) throw new Error('three places')
  mkdirSync(stick)
  writeFileSync(secret, passphrase)
  const daicho = (...args: string[]) =>
    execFileSync(process.execPath, [join(root, 'electron', 'cli.ts'), ...args, '--data', records])
  daicho('demo')
  daicho('report', 'inspection-result', '--year', lastYear, '--out', join(home, '結果報告書.pdf'))
  daicho('backup', '--to', stick, '--passphrase-file', secret)
  return join(stick, readdirSync(stick)[0] ?? '')
}

test('a new PC gets the records from the stick in its first wizard', async ({ program, home }) => {
  test.setTimeout(240_000)
  const { page, app } = program
  const file = aBackupOfAnotherPc(home)
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, file)
  await page.getByRole('button', { name: '控えを選ぶ' }).click()
  await page.getByRole('button', { name: '控えのファイルを選ぶ' }).click()
  await expect(page.getByText('この控えには合言葉がかかっています。')).toBeVisible()
  await page.getByLabel('この控えの合言葉').fill('これはちがう合言葉です。')
  await page.getByRole('button', { name: '中を見る' }).click()
  await expect(page.getByText('合言葉が違います。')).toBeVisible()
  await lookAt(page, '新しいPCの合言葉')
  await page.getByLabel('この控えの合言葉').fill(passphrase)
  await page.getByRole('button', { name: '中を見る' }).click()
  const contents = page.getByRole('table', { name: '控えの中身' })
  await expect(contents.getByRole('row', { name: /^発行した帳票/ })).toContainText('1件')
  await expect(contents.getByRole('columnheader')).toHaveText(['記録', 'この控え'])
  await lookAt(page, '新しいPCの控えの中身')
  await page.getByRole('button', { name: '復元できるか試す（予行）' }).click()
  await expect(page.getByText('この控えは復元できます')).toBeVisible()
  await page.getByRole('button', { name: 'この控えから復元する' }).click()
  await page.getByRole('button', { name: '復元する', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'サインイン' })).toBeVisible()

  await signIn(page, { displayName: '渡邊 由香', loginName: '', password: 'mihon-no-kotoba-5' })
  await saveSignedReport(program)
})
