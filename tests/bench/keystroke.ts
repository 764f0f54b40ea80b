import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { signIn } from '../e2e/support/acts.ts'
import { root } from '../e2e/support/places.ts'
import { endProgram, startProgram } from '../e2e/support/program.ts'
import { aBenchUnion, benchAccount, openForAll } from './a-bench-union.ts'
import { median, printFigure } from './figure.ts'

/** A copy of the built-in data whose 職員等 checklist asks all the questions of the three: 110. */
function longChecklist(home: string): string {
  const folder = join(home, 'assets')
  cpSync(join(root, 'assets'), folder, { recursive: true, filter: (path) => !path.includes('fonts') })
  const read = (name: string) => JSON.parse(readFileSync(join(folder, 'checklists', `${name}.json`), 'utf8'))
  const lists = ['staff', 'manager', 'system-administrator'].map(read)
  const questions = lists.flatMap((list) => list.questions)
  writeFileSync(join(folder, 'checklists', 'staff.json'), JSON.stringify({ ...lists[0], questions }))
  return folder
}

/** From a key's arrival in the page to the frame after it, in milliseconds. */
export async function timeKey(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const painted = (event: KeyboardEvent) =>
      requestAnimationFrame(() =>
        setTimeout(() => Reflect.set(window, 'paintedAfter', performance.now() - event.timeStamp)),
      )
    Reflect.set(window, 'paintedAfter', undefined)
    window.addEventListener('keydown', painted, { once: true, capture: true })
  })
  await page.keyboard.press(key)
  const handle = await page.waitForFunction(() => Reflect.get(window, 'paintedAfter'))
  return Number(await handle.jsonValue())
}

/** An answer key in a sheet of 110 questions, from key to paint, against a key that does nothing there. */
export async function benchKeystroke(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'daicho-bench-'))
  const folder = join(home, 'data-home', '情報セキュリティ台帳')
  const { program, client } = await aBenchUnion({ folder, people: 1, assetsFolder: longChecklist(home) })
  const { id } = await openForAll(client)
  const [sheet] = await client.inspections.listSheets({ inspectionId: id })
  await program.close()
  const running = await startProgram(home)
  const { page } = running
  await page.getByRole('button', { name: 'このフォルダで始める' }).click()
  await signIn(page, benchAccount)
  await page.evaluate((sheetId) => {
    location.hash = `#/sheets/${sheetId}`
  }, sheet?.id)
  await page.getByRole('radio', { name: '1 できている' }).first().focus()
  const answers: number[] = []
  const idle: number[] = []
  for (let number = 0; number < 60; number += 1) {
    idle.push(await timeKey(page, 'F9'))
    answers.push(await timeKey(page, '1'))
    await page.keyboard.press('Enter')
  }
  await endProgram(running)
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  printFigure('answer key to paint, 110 questions', median(answers), {
    name: 'idle key',
    value: median(idle),
  })
}
