import { readFileSync } from 'node:fs'
import { aLargeLedger, toCp932Csv, toXlsx } from '../support/large-ledger.ts'
import { administrator, setUpUnion, signIn } from './support/acts.ts'
import { expectAccessible } from './support/axe.ts'
import { tabTo } from './support/keyboard.ts'
import { readPdfText } from './support/pdf.ts'
import { type RunningProgram, saveFileBy } from './support/program.ts'
import { goToHeading, openLedger, pressBackByKeys, pressByKeys, takeLedgerIn } from './support/register.ts'
import { expect, test } from './support/test.ts'

const count = 10_000
const ledger = aLargeLedger(count)
const inUse = ledger.filter((row) => row.includes('利用中')).length.toLocaleString('ja')

async function openImport({ page }: RunningProgram): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpUnion(page)
  await signIn(page, administrator)
  await pressByKeys(page, '情報資産台帳')
  await expect(page.getByText('まだ情報資産がありません')).toBeVisible()
  await pressByKeys(page, '今の台帳（Excel・CSV）を取り込む')
}

test('10,000 rows of a CP932 CSV are found, narrowed, changed, copied and printed by keys', async ({
  program,
}) => {
  const { page, app } = program
  await openImport(program)
  await takeLedgerIn(program, { name: '台帳.csv', bytes: toCp932Csv(ledger), count })
  await pressByKeys(page, '情報資産台帳へ戻る')
  await expect(page.getByText(`10,000件中 ${inUse}件を表示`)).toBeVisible({ timeout: 20_000 })

  // half-width, hiragana and the usual form find what the clerks wrote otherwise
  await tabTo(page, '台帳を探す')
  await page.keyboard.type('のーとぱそこん 高島')
  const first = page.locator('tr[data-index="0"]')
  await expect(first).toContainText('ﾉｰﾄﾊﾟｿｺﾝ')
  await expect(page.getByText(`${inUse}件を表示`)).toHaveCount(0)

  await tabTo(page, '資産番号')
  await page.keyboard.press('ArrowDown')
  await goToHeading(page, '確認日')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: '確認日' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(first).toContainText('R8.4.1')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('ArrowDown')
  await goToHeading(page, '機密性')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '機密性：3A' })).toBeVisible()
  // the rows follow what narrows them
  await expect(page.locator('tr[data-index]').filter({ hasNotText: '3A' })).toHaveCount(0)

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Control+c')
  await expect(page.getByText(/件を写しました。/)).toBeVisible()
  const copied = (await app.evaluate(({ clipboard }) => clipboard.readText())).split('\r\n')
  const chosen = copied.length - 1
  expect(copied[0]).toContain('資産番号\t名称\t種別\t保管場所・保存先')
  expect(copied.slice(1).every((line) => line.includes('ﾉｰﾄﾊﾟｿｺﾝ') && line.includes('\t3A\t'))).toBe(true)
  await expectAccessible(page, 'the register with chosen rows')

  await pressBackByKeys(page, 'まとめて変える')
  await tabTo(page, '保管場所・保存先')
  await page.keyboard.type('𠮷野倉庫')
  await expect(page.getByText(`変わるもの ${chosen}件`)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${chosen}件の「保管場所・保存先」を変えました。`)).toBeVisible()
  await expect(page.locator('tr[data-index]').filter({ hasText: '𠮷野倉庫' }).first()).toBeVisible()

  // Shift_JIS has no 𠮷: it is asked, not written as a mark
  await pressBackByKeys(page, '書き出す')
  await tabTo(page, 'Excel（.xlsx）')
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowDown')
  await pressByKeys(page, '書き出す')
  await expect(page.getByText(`書けない文字が${chosen}か所にあります。`)).toBeVisible()
  await pressByKeys(page, 'やめる')
  await page.keyboard.press('Control+z')
  await expect(page.getByText(`${chosen}件を元に戻しました。`)).toBeVisible()
  await expect(page.locator('tr[data-index]').filter({ hasText: '𠮷野倉庫' })).toHaveCount(0)

  await pressByKeys(page, '印刷')
  await pressByKeys(page, '印刷の前に見る')
  await expect(page.getByText(/^1／\d+ページ/)).toBeVisible({ timeout: 20_000 })
  const paper = readPdfText(await saveFileBy(program, () => pressByKeys(page, '保存')))
  expect(paper).toContain(`台帳から選んだもの。${chosen}件`)
})

test('10,000 rows of an Excel file come out as they went in, and on paper', async ({ program }) => {
  const { page } = program
  await openImport(program)
  await takeLedgerIn(program, { name: '台帳.xlsx', bytes: toXlsx(ledger), count })
  const rows = page.getByRole('tab', { name: `変更なし（${count}）` })
  // CP932 is the third after Excel
  for (const steps of [3, 0]) {
    await pressByKeys(page, '台帳を書き出す')
    await tabTo(page, 'Excel（.xlsx）')
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown')
    const file = await saveFileBy(program, () => pressByKeys(page, '書き出す'))
    await openLedger(program, file.split('/').at(-1) ?? '', readFileSync(file))
    await expect(rows).toBeVisible({ timeout: 60_000 })
    await pressByKeys(page, 'やめる')
  }
  await pressByKeys(page, '情報資産台帳へ戻る')
  await pressByKeys(page, '印刷')
  await pressByKeys(page, '印刷の前に見る')
  await expect(page.getByText(/^1／\d{3}ページ/)).toBeVisible({ timeout: 90_000 })
  const paper = readPdfText(await saveFileBy(program, () => pressByKeys(page, '保存')))
  expect(paper).toContain('台帳のうち次のもの（状態：利用中）')
  expect(paper).toContain('L-09999')
})
