import { once } from 'node:events'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { administrator, goTo, setUpUnion, signIn } from './support/acts.ts'
import { expectAccessible } from './support/axe.ts'
import { endProgram, type RunningProgram, startProgram } from './support/program.ts'
import { expect, test } from './support/test.ts'

const shots = process.env.SCREENS_TO
const take = async (page: Page, name: string) => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) })
}

/** A union whose backups go to the folder the system's dialog answers with. */
async function setUpPlace({ page, home }: RunningProgram): Promise<string> {
  const folder = join(home, 'chosen')
  mkdirSync(folder)
  await setUpUnion(page)
  await signIn(page, administrator)
  await goTo(page, '控え')
  const card = page.locator('section', { has: page.getByRole('heading', { name: '控えの設定' }) })
  await card.getByRole('button', { name: 'フォルダを選ぶ' }).click()
  await page.getByLabel('作る間隔（日）').fill('３')
  await page.getByRole('button', { name: '設定を保存' }).click()
  await expect(page.getByText('控えの設定を保存しました。')).toBeVisible()
  return folder
}

async function closeWindow({ app }: RunningProgram): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
}

test('a backup by the button, its rehearsal and the way back', async ({ program }) => {
  const { page } = program
  await page.setViewportSize({ width: 1366, height: 768 })
  const folder = await setUpPlace(program)
  await page.getByRole('button', { name: '今すぐ控えを作る' }).click()
  await page.getByRole('button', { name: 'このまま作る' }).click()
  await expect(page.getByText('控えを作り、読み直して正しいことを確かめました。')).toBeVisible()
  await expect(page.getByText(/^今日（令和/)).toBeVisible()
  const [name = ''] = readdirSync(folder)
  expect(name).toMatch(/\.daicho$/)
  await take(page, 'backups')
  await page.getByRole('radio').first().check()
  await expect(page.getByText(/北松北部環境組合の記録。/)).toBeVisible()
  await page.getByRole('button', { name: '復元できるか試す（予行）' }).click()
  await expect(page.getByText('この控えは復元できます')).toBeVisible()
  await page.getByText('この控えは復元できます').scrollIntoViewIfNeeded()
  await take(page, 'rehearsal')
  await expectAccessible(page, '控えと復元')
  await page.getByRole('button', { name: 'この控えから復元する' }).click()
  await page.getByRole('button', { name: '復元する', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'サインイン' })).toBeVisible()
  await signIn(page, administrator)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(
    readdirSync(join(program.home, 'data-home')).filter((entry) => entry.includes('復元前')),
  ).toHaveLength(1)
})

test('closing the window asks for a backup that is due, and ends with a good one', async ({ program }) => {
  const { page, home, child } = program
  await page.setViewportSize({ width: 1366, height: 768 })
  const folder = await setUpPlace(program)
  await closeWindow(program)
  const question = page.getByRole('dialog', { name: '終了する前に、控えを取りますか' })
  await expect(question).toContainText('まだ一度も控えを取っていません。')
  await take(page, 'leaving')
  await expectAccessible(page, '終了する前の問い')
  await question.getByRole('button', { name: '戻る' }).click()
  await expect(question).toBeHidden()
  await closeWindow(program)
  const ended = once(child, 'exit')
  await question.getByRole('button', { name: '取らずに終了' }).click()
  await ended
  expect(readdirSync(folder)).toEqual([])
  const again = await startProgram(home)
  try {
    await signIn(again.page, administrator)
    await closeWindow(again)
    const endedAgain = once(again.child, 'exit')
    await again.page.getByLabel('記録と同じディスクに作る').check()
    await again.page.getByRole('button', { name: '今すぐ控えを取る' }).click()
    await endedAgain
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/\.daicho$/)])
  } finally {
    await endProgram(again)
  }
})
