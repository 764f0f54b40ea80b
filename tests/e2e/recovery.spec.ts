import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openDatabase } from '../../electron/data/database.ts'
import { takePicture } from '../support/folder-picture.ts'
import { withoutGuards } from '../support/without-guards.ts'
import { administrator, goTo, setUpUnion, signIn } from './support/acts.ts'
import { expectAccessible } from './support/axe.ts'
import { endProgram, quitProgram, startProgram } from './support/program.ts'
import { expect, test } from './support/test.ts'

test('damaged records are left alone, looked at, saved, and got back from the backup', async ({ home }) => {
  test.setTimeout(240_000)
  const folder = join(home, 'data-home', '情報セキュリティ台帳')
  mkdirSync(join(home, 'chosen'))
  const first = await startProgram(home)
  await setUpUnion(first.page)
  await signIn(first.page, administrator)
  await backUp(first.page)
  await quitProgram(first)

  changePast(folder)
  const changed = takePicture(folder)
  const second = await startProgram(home)
  await expect(second.page.getByRole('heading', { name: '記録が壊れています' })).toBeVisible()
  await expect(second.page.getByText('見つかった控え：')).toBeVisible()
  await lookAt(second.page, 'recovery')
  await second.page.getByRole('button', { name: '見るだけで続ける' }).click()
  await signIn(second.page, administrator)
  await expect(second.page.getByText('見ることだけができ')).toBeVisible()
  await goTo(second.page, '控え')
  await second.page.getByRole('button', { name: '設定を保存' }).click()
  await expect(second.page.getByText('入力や変更は保存できません。控えから戻すと')).toBeVisible()
  await lookAt(second.page, 'read-only')
  await endProgram(second)
  expect(takePicture(folder)).toEqual(changed)

  breakPages(folder)
  const broken = takePicture(folder)
  const third = await startProgram(home)
  await expect(third.page.getByText('記録そのものが壊れているため、選べません。')).toBeVisible()
  await third.page.getByRole('button', { name: 'フォルダを選ぶ' }).click()
  await third.page.getByRole('button', { name: '壊れた記録を写す' }).click()
  await expect(third.page.getByText('壊れた記録を写しました')).toBeVisible()
  await lookAt(third.page, 'recovery-broken')
  expect(takePicture(folder)).toEqual(broken)
  await third.page.getByRole('button', { name: 'この控えから復元する' }).click()
  await third.page.getByRole('button', { name: '復元する', exact: true }).click()
  await expect(third.page.getByRole('heading', { name: 'サインイン' })).toBeVisible()
  await signIn(third.page, administrator)
  await expect(third.page.getByText('見ることだけができ')).toHaveCount(0)
  await endProgram(third)
})

async function backUp(page: Page): Promise<void> {
  await goTo(page, '控え')
  const card = page.locator('section', { has: page.getByRole('heading', { name: '控えの設定' }) })
  await card.getByRole('button', { name: 'フォルダを選ぶ' }).click()
  await page.getByRole('button', { name: '設定を保存' }).click()
  await page.getByRole('button', { name: '今すぐ控えを作る' }).click()
  await page.getByRole('button', { name: 'このまま作る' }).click()
  await expect(page.getByText('控えを作り、読み直して正しいことを確かめました。')).toBeVisible()
}

/** One entry of the past, changed by one who knows SQL. */
function changePast(folder: string): void {
  const db = openDatabase(join(folder, 'daicho.db'))
  withoutGuards(db, () =>
    db.exec(
      "UPDATE history_entry SET act = 'x' WHERE sequence = (SELECT max(sequence) - 2 FROM history_entry)",
    ),
  )
  db.close()
}

function breakPages(folder: string): void {
  const file = join(folder, 'daicho.db')
  writeFileSync(file, readFileSync(file).fill(0, 4096 * 6, 4096 * 9))
}

/** Holds what is on the screen of a common office PC against the rules of accessibility. */
async function lookAt(page: Page, screen: string): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 })
  await expectAccessible(page, screen)
}
