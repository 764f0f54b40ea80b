import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../shared/domain/calendar/wareki.ts'
import { administrator, goTo, setUpUnion, signIn } from './support/acts.ts'
import { expectAccessible } from './support/axe.ts'
import { readPdfText } from './support/pdf.ts'
import { type RunningProgram, saveFileBy } from './support/program.ts'
import { expect, test } from './support/test.ts'

const photograph = {
  name: '引き出しの写真.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\nPHOTOGRAPH-OF-THE-DRAWER\n%%EOF\n'),
}

test('records an incident, attaches a file, settles it and prints its report', async ({ program }) => {
  const { page, app } = program
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
  await setUpUnion(page)
  await signIn(page, administrator)

  await test.step('what is known is recorded at once, and an empty list says how', async () => {
    await goTo(page, 'インシデント')
    await expect(page.getByRole('main')).toContainText('分かっていることだけでも、すぐに記録してください')
    await expectAccessible(page, 'インシデント（空）')
    await page.getByRole('link', { name: 'インシデントを記録' }).click()
    await page.getByLabel(/^件名/).fill('貸出用USBメモリの紛失')
    await page.getByLabel('発見した時刻').fill('午前9時5分')
    await page.getByLabel('発見の経緯').fill('朝の点検で一本足りなかった。')
    await expectAccessible(page, 'インシデントを記録')
    await page.getByRole('button', { name: '記録する' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/R\d+-事案-01/)
  })

  await test.step('a file is attached; without a cause it cannot be settled', async () => {
    await page.locator('input[type=file]').setInputFiles(photograph)
    await expect(page.getByRole('region', { name: '添付ファイル' })).toContainText('引き出しの写真.pdf')
    await page.getByRole('button', { name: '終結にする' }).click()
    await settle(page)
    await expect(page.getByRole('dialog')).toContainText('終結にする前に、原因を書いて保存してください。')
    await page.getByRole('dialog').getByRole('button', { name: 'やめる' }).click()
  })

  await test.step('cause, prevention and a notice are written, and it is settled', async () => {
    await page.getByLabel('原因').fill('返却を数えていなかった。')
    await page.getByLabel('再発防止策').fill('帰る前に二人で数える。')
    await page.getByRole('button', { name: '相手先を加える' }).click()
    await page.getByLabel('相手先 1', { exact: true }).fill('長崎県')
    await page
      .getByRole('group', { name: '報告した日 1' })
      .getByLabel('年')
      .fill(toWareki(toLocalDate(new Date())))
    await expectAccessible(page, 'インシデント（対応中）')
    await page.getByRole('button', { name: '保存する' }).click()
    await expect(page.getByText(/事案-01 を保存しました。/)).toBeVisible()
    await page.getByRole('button', { name: '終結にする' }).click()
    await settle(page)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('終結')
    await expect(page.getByRole('region', { name: '内容' })).toContainText('長崎県（令和')
    await expect(page.getByRole('region', { name: 'この記録の履歴' })).toContainText(
      'インシデントを終結にしました',
    )
    await expectAccessible(page, 'インシデント（終結）')
  })

  await test.step('its report is printed, 非公開 and with the 決裁欄', async () => {
    await page.getByRole('link', { name: '報告書を印刷' }).click()
    await expect(page.getByText(/^1／\dページ$/)).toBeVisible()
    const paper = readPdfText(await savePaper(program))
    const wanted = [
      'インシデント報告書',
      '非公開',
      '貸出用USBメモリの紛失',
      '返却を数えていなかった。',
      '第7条第5号',
    ]
    for (const words of wanted) expect(paper).toContain(words)
  })

  await test.step('nothing of it stands in the data folder as it was typed', async () => {
    const texts = [
      '貸出用USBメモリの紛失',
      '一本足りなかった',
      '二人で数える',
      '長崎県',
      '引き出しの写真',
      'PHOTOGRAPH',
    ]
    for (const file of listFiles(join(program.home, 'data-home'))) {
      const bytes = readFileSync(file)
      expect(texts.filter((text) => bytes.includes(text))).toEqual([])
    }
  })

  await test.step('the list has it, with its state', async () => {
    await goTo(page, 'インシデント')
    const row = page.getByRole('row').nth(1)
    await expect(row).toContainText('貸出用USBメモリの紛失')
    await expect(row).toContainText('終結')
    await expectAccessible(page, 'インシデント')
  })
})

function settle(page: Page): Promise<void> {
  return page.getByRole('dialog').getByRole('button', { name: '終結にする' }).click()
}

function savePaper(program: RunningProgram): Promise<string> {
  return saveFileBy(program, () => program.page.getByRole('button', { name: '保存', exact: true }).click())
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
