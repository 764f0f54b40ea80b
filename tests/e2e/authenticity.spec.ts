import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { goTo, signIn } from './support/acts.ts'
import { expectAccessible } from './support/axe.ts'
import { saveSignedReport } from './support/signed-report.ts'
import { expect, test } from './support/test.ts'

test.use({ makesSample: true })

test('proves an issued report by its signature, its paper and its file', async ({ program, home }) => {
  const { page } = program
  await page.getByRole('button', { name: '見本データで試す' }).click()
  await signIn(page, { displayName: '渡邊 由香', loginName: '', password: 'mihon-no-kotoba-5' })
  const saved = await saveSignedReport(program)

  await goTo(page, '真正性の確認')
  const text = execFileSync('pdftotext', [saved, '-'], { encoding: 'utf8' })
  await page.getByLabel('記録番号').fill('Ｒ７ 点検 1')
  await page.getByLabel(/記録の指紋/).fill(/([0-9a-f]{8} ){3}[0-9a-f]{8}/.exec(text)?.[0] ?? '')
  await page.keyboard.press('Enter')
  const verdict = page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(verdict).toContainText('紙の指紋は、台帳の記録と一致します')
  await expectAccessible(page, '真正性の確認（紙）')

  await page.getByRole('tab', { name: 'PDF ファイルで確かめる' }).click()
  const chooser = page.locator('input[type=file]')
  await chooser.setInputFiles(saved)
  await expect(verdict).toContainText('この組合が発行した帳票そのものです')
  const bytes = readFileSync(saved)
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1000) ^ 1, bytes.length - 1000)
  const changed = join(home, 'changed.pdf')
  writeFileSync(changed, bytes)
  await chooser.setInputFiles(changed)
  await expect(verdict).toContainText('署名したあとに、変えられています')
  await expectAccessible(page, '真正性の確認（ファイル）')
})
