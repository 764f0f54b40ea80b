import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import {
  addStaffMember,
  administrator,
  createAccounts,
  goTo,
  type StaffEntry,
  setUpUnion,
  signIn,
  signOut,
} from './support/acts.ts'
import { expectAccessible } from './support/axe.ts'
import { arrowTo, tabTo } from './support/keyboard.ts'
import { listForeignRequests } from './support/network.ts'
import { readPdfText } from './support/pdf.ts'
import { root } from './support/places.ts'
import { quitProgram, type RunningProgram, saveFileBy, startProgram } from './support/program.ts'
import { expect, test } from './support/test.ts'

const staff: readonly StaffEntry[] = [
  { name: '髙橋 德永', reading: 'たかはし のりなが', unit: '総務課', audiences: [] },
  { name: '山﨑 濵田', reading: 'やまさき はまだ', unit: '業務課', audiences: [] },
  { name: '𠮷田 葛󠄀城', reading: 'よしだ かつらぎ', unit: '業務課', audiences: [] },
]
const ownPassword = 'じぶんだけのあいことば8'

/** One person from sign-in to a handed-in sheet, by keys alone; the answers differ so that a mix-up would show. */
async function answerByKeyboard(page: Page, name: string, firstPassword: string): Promise<void> {
  await tabTo(page, '名前')
  await arrowTo(page, name)
  await tabTo(page, 'パスワード')
  await page.keyboard.type(firstPassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'パスワードを変更してください' })).toBeVisible()
  await tabTo(page, '今のパスワード')
  await page.keyboard.type(firstPassword)
  await tabTo(page, '新しいパスワード')
  await page.keyboard.type(ownPassword)
  await page.keyboard.press('Tab')
  await page.keyboard.type(ownPassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'メニュー' })).toBeVisible()
  await tabTo(page, '自分の点検票')
  await page.keyboard.press('Enter')
  await tabTo(page, '点検をはじめる')
  await page.keyboard.press('Enter')
  const questions = page.getByRole('group').filter({ hasText: /^問\d/ })
  await expect(questions.first()).toBeVisible()
  const count = await questions.count()
  await tabTo(page, '1 できている')
  for (let number = 0; number < count; number += 1) {
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: '点検票を提出しますか' })).toBeVisible()
  await tabTo(page, '提出する')
  await page.keyboard.press('Enter')
  await expect(page.getByText('提出済み（')).toBeVisible()
}

/** Every question's wording of the staff checklist, as the report must give it back. */
function readStaffQuestions(): readonly string[] {
  const checklist: unknown = JSON.parse(readFileSync(join(root, 'assets/checklists/staff.json'), 'utf8'))
  return [...JSON.stringify(checklist).matchAll(/"text":"([^"]+)"/g)].map(([, text]) => text ?? '')
}

test('from an empty machine to the printed report, and everything there after a restart', async ({
  home,
}) => {
  test.setTimeout(240_000)
  const first = await startProgram(home)
  const { page } = first

  await test.step('first start', async () => {
    await setUpUnion(page)
    await expectAccessible(page, 'サインイン')
    await signIn(page, administrator)
    await expectAccessible(page, 'ホーム')
  })

  await test.step('policy', async () => {
    await goTo(page, '基本方針')
    await expect(page.getByRole('main')).toContainText('第11条')
    await expectAccessible(page, '基本方針')
  })

  const passwords = await test.step('staff and their accounts', async () => {
    await goTo(page, '職員と所属')
    for (const entry of staff) await addStaffMember(page, entry)
    await expectAccessible(page, '職員と所属')
    await goTo(page, '利用者アカウント')
    return createAccounts(page)
  })

  await test.step('inspection', async () => {
    await goTo(page, '自己点検')
    await page.getByRole('link', { name: '自己点検を始める' }).first().click()
    await expectAccessible(page, '自己点検を始める')
    await page.getByRole('checkbox', { name: '提出された点検票を、所属長が確認する' }).uncheck()
    for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: '次へ' }).click()
    await page.getByRole('button', { name: 'この内容で自己点検を始める' }).click()
    await expect(page.getByText('実施中')).toBeVisible()
  })

  await signOut(page, administrator.displayName)
  for (const { name } of staff) {
    await test.step(`${name} answers by keys alone`, async () => {
      await answerByKeyboard(page, name, passwords.get(name) ?? '')
      await signOut(page, name)
    })
  }

  const firstReport = await test.step('closing and the report', async () => {
    await signIn(page, administrator)
    await goTo(page, '自己点検')
    await page.getByRole('row').nth(1).click()
    await page.getByRole('button', { name: '締め切る' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '締め切る' }).click()
    await expect(page.getByText('締切済み')).toBeVisible()
    await page.getByRole('button', { name: '結果報告書を開く' }).click()
    return saveReport(first)
  })

  const text = readPdfText(firstReport)
  for (const question of readStaffQuestions()) expect(text).toContain(question.replace(/\s/gu, ''))
  expect(text).toContain('北松北部環境組合')

  await quitProgram(first)
  expect(listForeignRequests(home)).toEqual([])

  const second = await startProgram(home)
  await signIn(second.page, administrator)
  await goTo(second.page, '職員と所属')
  for (const { name } of staff) await expect(second.page.getByRole('main')).toContainText(name)
  await goTo(second.page, '帳票')
  await second.page.getByRole('row').nth(1).click()
  const before = readFileSync(firstReport)
  const after = readFileSync(await saveReport(second))
  expect(after.equals(before)).toBe(true)
  await quitProgram(second)
  expect(listForeignRequests(home)).toEqual([])
})

/** Saves the report on screen and gives the file. */
function saveReport(program: RunningProgram): Promise<string> {
  return saveFileBy(program, () => program.page.getByRole('button', { name: '保存', exact: true }).click())
}
