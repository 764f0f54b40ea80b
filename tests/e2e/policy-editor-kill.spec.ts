import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { goTo, signIn } from './support/acts.ts'
import { startProgram } from './support/program.ts'
import { expect, test } from './support/test.ts'

const charactersPerSecond = 8
const typed = '職員は、庁外で情報資産を使うときは、'
/** What a person types in the half second before the end, and what is on its way. */
const lostAtMost = 8

async function openDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: '見本データで試す' }).click()
  await signIn(page, { displayName: '渡邊 由香', loginName: '', password: 'mihon-no-kotoba-5' })
  await goTo(page, '方針・基準・手順')
  await page.getByRole('button', { name: '情報セキュリティ基本方針の版と記録を開く' }).click()
  await page.getByRole('button', { name: '起案する', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '起案する' }).click()
  await page.getByRole('link', { name: '本文を直す' }).click()
  await expect(page.getByRole('list', { name: '規定' })).toBeVisible()
}

/** The text of the draft; read after the program was killed. */
function readDraft(home: string): string {
  const found = readdirSync(home, { recursive: true }).map(String)
  const file = found.find((name) => name.endsWith('daicho.db'))
  if (file === undefined) throw new Error(`no records among ${found.join(' ')}`)
  const records = new Database(join(home, file))
  const text = records.prepare("SELECT source_text FROM edition WHERE state = 'draft'").pluck().get()
  records.close()
  return String(text)
}

/** Types without a pause that would be one, as a person does; gives what was typed. */
async function typeFor(page: Page, seconds: number): Promise<string> {
  const characters = Array.from(
    { length: seconds * charactersPerSecond },
    (_, at) => typed[at % typed.length],
  )
  for (const character of characters) {
    await page.keyboard.insertText(character ?? '')
    await wait(1000 / charactersPerSecond)
  }
  return characters.join('')
}

test('loses at most the last characters when it is killed in the middle of typing', async ({ home }) => {
  const program = await startProgram(home)
  const { page } = program
  await openDraft(page)
  await page.locator('li[aria-label^="第1条第1項"]').locator('p').first().click()
  const field = page.getByLabel('第1条第1項の本文')
  await expect(field).toBeFocused()
  await page.keyboard.press('Control+End')
  const before = await field.inputValue()
  const written = await typeFor(page, 3)
  const gone = once(program.child, 'exit')
  program.child.kill('SIGKILL')
  await gone

  const text = readDraft(home)
  const from = text.indexOf(before)
  expect(from).toBeGreaterThanOrEqual(0)
  const kept = text.slice(from + before.length).split('\n', 1)[0] ?? ''
  test.info().annotations.push({
    type: 'kill',
    description: `${written.length - kept.length} of ${written.length} characters lost`,
  })
  expect(written.startsWith(kept)).toBe(true)
  expect(written.length - kept.length).toBeLessThanOrEqual(lostAtMost)
})
