import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { tabBackTo, tabTo } from './keyboard.ts'
import type { RunningProgram } from './program.ts'

/** Goes on by keys to what this text names, and presses it. */
export async function pressByKeys(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

export async function pressBackByKeys(page: Page, name: string): Promise<void> {
  await tabBackTo(page, name)
  await page.keyboard.press('Enter')
}

/** Opens a ledger from the screen of imports; the answer is there when its rows are told. */
export async function openLedger(
  { page, home }: RunningProgram,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const file = join(home, name)
  writeFileSync(file, bytes)
  const chooser = page.waitForEvent('filechooser')
  await pressByKeys(page, 'ファイルを選ぶ')
  await (await chooser).setFiles(file)
}

/** Takes a ledger of so many new rows in, and goes to the register. */
export async function takeLedgerIn(
  program: RunningProgram,
  { name, bytes, count }: { name: string; bytes: Uint8Array; count: number },
): Promise<void> {
  const { page } = program
  await openLedger(program, name, bytes)
  await expect(page.getByRole('tab', { name: `新規（${count}）` })).toBeVisible({ timeout: 30_000 })
  await pressByKeys(page, `この内容で取り込む（${count}件）`)
  await expect(page.getByText(`新規 ${count}件、変更 0件。`)).toBeVisible({ timeout: 60_000 })
}

/** From the first row to the heading of a column. */
export async function goToHeading(page: Page, heading: string): Promise<void> {
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  for (let step = 0; step < 40; step += 1) {
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (focused === heading) return
    await page.keyboard.press('ArrowRight')
  }
  throw new Error(`the arrow key never reached ${heading}`)
}
