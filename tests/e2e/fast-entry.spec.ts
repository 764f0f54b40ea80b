import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { goTo, signIn } from './support/acts.ts'
import { expectAccessible } from './support/axe.ts'
import { quitProgram, startProgram } from './support/program.ts'
import { expect, test } from './support/test.ts'

const choices = ['done', 'unknown', 'notApplicable'] as const
const keys: Readonly<Record<(typeof choices)[number], string>> = {
  done: '1',
  unknown: '4',
  notApplicable: '0',
}

/** The records of the sample, once the program has let go of them. */
function openRecords(home: string): Database.Database {
  const found = readdirSync(home, { recursive: true }).map(String)
  const file = found.find((name) => name.endsWith('daicho.db'))
  if (file === undefined) throw new Error(`no records among ${found.join(' ')}`)
  return new Database(join(home, file), { readonly: true })
}

test('takes a paper sheet of 45 answers at 20 keys a second, every answer right', async ({ home }) => {
  const program = await startProgram(home)
  const { page } = program
  await page.getByRole('button', { name: '見本データで試す' }).click()
  await signIn(page, { displayName: '渡邊 由香', loginName: '', password: 'mihon-2026' })
  await goTo(page, '紙の点検票を入力')
  await page.keyboard.type('中村')
  await page.keyboard.press('Enter')
  const row = page.getByRole('listitem').filter({ hasText: 'システム管理者用' })
  const number = (await row.locator('b').first().textContent()) ?? ''
  await row.getByRole('button').click()
  const pad = page.getByRole('group', { name: '点検票の入力' })
  await expect(pad).toBeFocused()
  await expectAccessible(page, '紙の点検票の入力')
  const wanted = Array.from({ length: 45 }, (_, index) => choices[(index * index + 3) % 3] ?? 'done')

  const began = Date.now()
  await page.keyboard.type(wanted.map((choice) => keys[choice]).join(''), { delay: 50 })
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  test.info().annotations.push({ type: 'typing', description: `45 answers in ${seconds} s` })

  await expect(page.getByText('すべて入力しました')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${number} 中村 翔さんの点検票を提出しました。`)).toBeVisible()
  await expect(page.getByRole('textbox', { name: /点検票番号/ })).toBeFocused()
  await quitProgram(program)

  const records = openRecords(home)
  const stored = records
    .prepare(
      `SELECT choice, entered_from AS enteredFrom, entered_by AS enteredBy FROM inspection_sheet sheet
       JOIN answer ON answer.sheet_id = sheet.id JOIN inspection_question question ON question.id = question_id
       WHERE number = ? ORDER BY question.position`,
    )
    .all(number)
  records.close()
  expect(stored).toEqual(wanted.map((choice) => ({ choice, enteredFrom: 'paper', enteredBy: '渡邊 由香' })))
})
