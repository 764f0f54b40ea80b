import { rmSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { goTo, signIn } from '../e2e/support/acts.ts'
import { endProgram, startProgram } from '../e2e/support/program.ts'
import { benchAccount } from './a-bench-union.ts'
import { median } from './figure.ts'
import { timeKey } from './keystroke.ts'

const visits = 7

/** From the click on the menu to the frame in which the first rows stand, in milliseconds. */
async function timeOpening(page: Page): Promise<number> {
  await page.evaluate(() => {
    Reflect.set(window, 'rowsAfter', undefined)
    const watch = (event: Event) => {
      const look = () => {
        if (document.querySelectorAll('[role=grid] tbody tr').length < 5) requestAnimationFrame(look)
        // behind the frame that paints them
        else setTimeout(() => Reflect.set(window, 'rowsAfter', performance.now() - event.timeStamp))
      }
      requestAnimationFrame(look)
    }
    window.addEventListener('click', watch, { once: true, capture: true })
  })
  await goTo(page, '情報資産台帳')
  const handle = await page.waitForFunction(() => Reflect.get(window, 'rowsAfter'))
  return Number(await handle.jsonValue())
}

export type RegisterWindow = Readonly<{ first: number; again: number; key: number; idleKey: number }>

/** Opening and searching the register of a folder in a real window; the folder is taken away behind it. */
export async function measureRegisterWindow(home: string): Promise<RegisterWindow> {
  const running = await startProgram(home)
  const { page } = running
  await page.getByRole('button', { name: 'このフォルダで始める' }).click()
  await signIn(page, benchAccount)
  // as long as one looks at the home screen
  await page.waitForTimeout(1500)
  const openings: number[] = []
  for (let visit = 0; visit < visits; visit += 1) {
    openings.push(await timeOpening(page))
    // all of it is there before one leaves
    await page.waitForTimeout(1500)
    if (visit < visits - 1) await goTo(page, 'ホーム')
  }
  const keys = await timeSearch(page)
  await endProgram(running)
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  return { first: openings[0] ?? Number.NaN, again: median(openings.slice(1)), ...keys }
}

/** A letter in the search box, from key to paint, against a key that does nothing there; the first one is not counted. */
async function timeSearch(page: Page): Promise<{ key: number; idleKey: number }> {
  await page.getByLabel(/台帳を探す/).focus()
  await timeKey(page, 'l')
  const keys: number[] = []
  const idle: number[] = []
  for (const letter of '-0012000l-00') {
    idle.push(await timeKey(page, 'F9'))
    keys.push(await timeKey(page, letter))
    if (keys.length % 5 === 0) await page.keyboard.press('Control+A')
  }
  return { key: median(keys), idleKey: median(idle) }
}
