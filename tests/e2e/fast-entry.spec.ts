import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { goTo, signIn } from './support/acts.ts'
import { expectAccessible } from './support/axe.ts'
import { quitProgram, startProgram } from './support/program.ts'
import { expect, test } from './support/test.ts'

const choiceOfKey: Readonly<Record<string, string>> = {
  1: 'done',
  2: 'partlyDone',
  3: 'notDone',
  4: 'unknown',
  0: 'notApplicable',
}
/** All five boxes in no order that repeats, so that an answer one place off, lost or doubled shows. */
const keys = [...'314111023110411301114021110340112041113201041']
const keysPerSecond = 20

/** The records of the sample; read after the program has let go of them or was killed. */
function openRecords(home: string): Database.Database {
  const found = readdirSync(home, { recursive: true }).map(String)
  const file = found.find((name) => name.endsWith('daicho.db'))
  if (file === undefined) throw new Error(`no records among ${found.join(' ')}`)
  return new Database(join(home, file))
}

type Stored = { code: string; choice: string; note: string; enteredFrom: string; enteredBy: string }

function readAnswers(home: string, number: string): { state: string; answers: Stored[] } {
  const records = openRecords(home)
  const answers = records
    .prepare(
      `SELECT code, choice, note, entered_from AS enteredFrom, entered_by AS enteredBy FROM inspection_sheet sheet
       JOIN answer ON answer.sheet_id = sheet.id JOIN inspection_question question ON question.id = question_id
       WHERE number = ? ORDER BY question.position`,
    )
    .all(number)
  const state = records.prepare('SELECT state FROM inspection_sheet WHERE number = ?').pluck().get(number)
  records.close()
  // the columns are those asked for
  return { state: String(state), answers: answers as Stored[] }
}

/** Opens the sheet of 中村 that has 45 questions by its number, as it stands on the paper; gives that number. */
async function openSheet(page: Page): Promise<string> {
  await page.getByRole('button', { name: '見本データで試す' }).click()
  await signIn(page, { displayName: '渡邊 由香', loginName: '', password: 'mihon-no-kotoba-5' })
  await goTo(page, '紙の点検票を入力')
  await page.keyboard.type('中村')
  await page.keyboard.press('Enter')
  const row = page.getByRole('listitem').filter({ hasText: 'システム管理者用' })
  const number = (await row.locator('b').first().textContent()) ?? ''
  const box = page.getByRole('textbox', { name: /点検票番号/ })
  await box.fill('')
  await box.pressSequentially(number)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: '点検票の入力' })).toBeFocused()
  return number
}

/**
 * Strikes a key every twentieth of a second, whether the page has dealt with the one before or not; what it has not waits
 * its turn, as in a keyboard's buffer. Gives the seconds from the first key to the last one dealt with.
 */
async function strike(page: Page, struck: readonly string[]): Promise<number> {
  const began = performance.now()
  let buffer = Promise.resolve()
  for (const [index, key] of struck.entries()) {
    await wait(Math.max(0, (index * 1000) / keysPerSecond - (performance.now() - began)))
    buffer = buffer.then(() => page.keyboard.press(key))
  }
  await buffer
  return (performance.now() - began) / 1000
}

test('takes a paper sheet of 45 answers at 20 keys a second, every answer right', async ({ home }) => {
  const program = await startProgram(home)
  const { page } = program
  const number = await openSheet(page)
  const pad = page.getByRole('group', { name: '点検票の入力' })
  await expect(pad.getByRole('listitem')).toHaveCount(45)
  await expect(pad.getByText('紙の2ページ')).toBeAttached()
  await expectAccessible(page, '紙の点検票の入力')
  await pad.focus()

  // every other digit from the number pad
  const seconds = await strike(
    page,
    keys.map((key, index) => (index % 2 === 0 ? key : `Numpad${key}`)),
  )
  test.info().annotations.push({ type: 'typing', description: `45 answers in ${seconds.toFixed(1)} s` })
  expect(seconds).toBeLessThan(30)

  await expect(page.getByText('あと少しです')).toBeVisible()
  await page.keyboard.press('Enter')
  const withNote = keys.flatMap((key, index) => ('23'.includes(key) ? [index] : []))
  for (const index of withNote) {
    await page.keyboard.type(`備考その${index + 1}`)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('すべて入力しました')).toBeVisible()
  await expectAccessible(page, '入力のまとめ')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${number} 中村 翔さんの点検票を提出しました。`)).toBeVisible()
  await expect(page.getByRole('textbox', { name: /点検票番号/ })).toBeFocused()
  await quitProgram(program)

  const { state, answers } = readAnswers(home, number)
  expect(state).toBe('submitted')
  expect(answers).toEqual(
    keys.map((key, index) => ({
      code: `A${String(index + 1).padStart(2, '0')}`,
      choice: choiceOfKey[key],
      note: withNote.includes(index) ? `備考その${index + 1}` : '',
      enteredFrom: 'paper',
      enteredBy: '渡邊 由香',
    })),
  )
})

test('loses at most the last key when it is killed in the middle', async ({ home }) => {
  const program = await startProgram(home)
  const number = await openSheet(program.page)
  const struck = keys.slice(0, 20)
  await strike(program.page, struck)
  const gone = once(program.child, 'exit')
  program.child.kill('SIGKILL')
  await gone

  const { answers } = readAnswers(home, number)
  const lost = struck.length - answers.length
  test.info().annotations.push({ type: 'kill', description: `${lost} of ${struck.length} keys lost` })
  expect(answers.length).toBeGreaterThanOrEqual(struck.length - 1)
  expect(answers.map(({ choice }) => choice)).toEqual(
    struck.slice(0, answers.length).map((key) => choiceOfKey[key]),
  )
})
