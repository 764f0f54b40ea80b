import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { administrator, setUpUnion, signIn } from './support/acts.ts'
import { quitProgram, startProgram } from './support/program.ts'
import { expect, test } from './support/test.ts'

test('moves the records to a chosen folder and finds them there after a restart', async ({
  home,
  program,
}) => {
  const { page } = program
  const chosen = join(home, 'chosen')
  mkdirSync(chosen)
  await setUpUnion(page)
  await signIn(page, administrator)
  await page.getByRole('navigation', { name: 'メニュー' }).getByRole('link', { name: /^控え/ }).click()
  const card = page.locator('section', { has: page.getByRole('heading', { name: '記録の保存場所' }) })
  await expect(card).toContainText('空き')
  await card.getByRole('button', { name: 'フォルダを選ぶ' }).click()
  await card.getByRole('button', { name: 'ここに移す' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '移す', exact: true }).click()
  await expect(page.getByRole('button', { name: 'サインイン', exact: true })).toBeVisible()
  const notice = page.getByRole('status').filter({ hasText: '記録を「' })
  await expect(notice).toContainText(join(chosen, '情報セキュリティ台帳'))
  await expect(notice).toContainText('前のフォルダ')
  await expect(notice).toContainText('そのまま残っています')
  await signIn(page, administrator)
  await quitProgram(program)

  const moved = join(chosen, '情報セキュリティ台帳')
  expect(existsSync(join(moved, 'daicho.db'))).toBe(true)
  const next = await startProgram(home)
  await signIn(next.page, administrator)
  await next.page.getByRole('navigation', { name: 'メニュー' }).getByRole('link', { name: /^控え/ }).click()
  await expect(next.page.locator('dd').filter({ hasText: moved }).first()).toBeVisible()
  await quitProgram(next)
})
