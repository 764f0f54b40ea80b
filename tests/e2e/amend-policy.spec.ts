import { join } from 'node:path'
import type { Page } from '@playwright/test'
import {
  amended,
  byKeys,
  byMouse,
  expectAmendedText,
  expectInForce,
  openBasicPolicy,
  printComparison,
  putInForce,
  rowOf,
} from './support/amendment.ts'
import { arrowTo, readFocusedName, tabTo } from './support/keyboard.ts'
import { root } from './support/places.ts'
import { people, samplePassword, signInByKeys } from './support/sample-year.ts'
import { expect, test } from './support/test.ts'

const scan = join(root, 'assets', 'sample', 'approval-scan.png')
const supplementOffer = '最後の附則の次に「附則」を入れる'

/** Two years of records are made before anybody can sign in. */
async function enterSample(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'サインイン' })).toBeVisible({ timeout: 60_000 })
  await signInByKeys(page, people.officer)
}

/** The arrow keys go through the rows of the editor. */
async function arrowToRow(page: Page, name: string, key: 'ArrowDown' | 'ArrowUp'): Promise<void> {
  for (let stop = 0; stop < 80; stop += 1) {
    const focused = await readFocusedName(page)
    if (` ${focused}`.split(/[ 　]/u).includes(name)) return
    await page.keyboard.press(key)
  }
  throw new Error(`the arrow keys never reached ${name}`)
}

async function startDraft(page: Page, hand: typeof byKeys): Promise<void> {
  await hand.press(page, '方針・基準・手順')
  await openBasicPolicy(page, hand)
  await hand.press(page, '起案する')
  await expect(page.getByRole('dialog').getByLabel('今の版を写す')).toBeChecked()
  await hand.press(page, '起案する')
  await expect(page.getByText(/第4版を起案しました。/)).toBeVisible()
  await hand.press(page, '本文を直す')
  await expect(rowOf(page, '第1条')).toBeVisible()
}

async function amendByKeys(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await test.step('inserts an article', async () => {
    await tabTo(page, '第1条')
    await arrowToRow(page, '第7条', 'ArrowDown')
    await page.keyboard.press('Control+Enter')
    await tabTo(page, '第7条の2とする')
    await page.keyboard.press('ArrowDown')
    await expect(dialog.getByText('第8条 → 第9条')).toBeVisible()
    await expect(dialog.getByLabel('第5条第1項の「第9条」→「第10条」')).toBeChecked()
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('第8条の見出し')).toBeFocused()
    await page.keyboard.type(amended.caption)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('第8条第1項の本文')).toBeFocused()
    await page.keyboard.type(amended.sentence)
    await page.keyboard.press('Escape')
  })
  await test.step('moves one up', async () => {
    await arrowToRow(page, '第4条', 'ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await expect(dialog.getByText('第4条 → 第3条')).toBeVisible()
    await byKeys.press(page, '移動する')
    await expect(rowOf(page, '第3条')).toBeFocused()
  })
  await test.step('changes a definition', async () => {
    await arrowToRow(page, '第2条第1号', 'ArrowUp')
    await page.keyboard.press('Enter')
    await tabTo(page, '第2条第1号の説明')
    await page.keyboard.press('Control+End')
    await page.keyboard.type(amended.definition)
    await page.keyboard.press('Escape')
  })
  await test.step('adds a 附則', async () => {
    await page.keyboard.press('Control+Enter')
    await tabTo(page, '入れるもの')
    await arrowTo(page, supplementOffer)
    await byKeys.press(page, '附則を挿入する')
    await expect(page.getByLabel('附則の見出し')).toBeFocused()
    await expect(page.getByRole('region', { name: '確かめる点' })).toContainText('日付が空いています')
    await page.keyboard.press('Control+A')
    await page.keyboard.type(amended.supplementHeading)
    await page.keyboard.press('Enter')
    await tabTo(page, '附則第1項の本文')
    await expect(page.getByLabel('附則第1項の本文')).toBeFocused()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(amended.supplement)
    await page.keyboard.press('Escape')
  })
}

async function amendByMouse(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await test.step('inserts an article', async () => {
    await rowOf(page, '第7条').getByText('情報セキュリティ対策').click()
    await page.getByRole('button', { name: /^挿入/ }).click()
    await dialog.getByLabel(/^第8条とする/).check()
    await expect(dialog.getByText('第8条 → 第9条')).toBeVisible()
    await dialog.getByRole('button', { name: '第8条を挿入する' }).click()
    await page.getByLabel('第8条の見出し').fill(amended.caption)
    await rowOf(page, '第8条第1項').click()
    await page.getByLabel('第8条第1項の本文').fill(amended.sentence)
  })
  await test.step('moves one to a place that is chosen', async () => {
    await rowOf(page, '第4条').getByText('情報資産の範囲').click()
    await page.getByRole('button', { name: /別の場所へ/ }).click()
    await dialog.getByLabel('移動先').selectOption({ label: '第2条（用語の定義）の次' })
    await expect(dialog.getByLabel('第7条第5号の「第4条第1項」→「第3条第1項」')).toBeChecked()
    await dialog.getByRole('button', { name: '移動する' }).click()
  })
  await test.step('changes a definition', async () => {
    await rowOf(page, '第2条第1号').getByText('コンピュータ等を').click()
    const field = page.getByLabel('第2条第1号の説明')
    await field.fill(`${await field.inputValue()}${amended.definition}`)
  })
  await test.step('adds a 附則', async () => {
    await page.getByRole('button', { name: /^挿入/ }).click()
    await page.getByLabel('入れるもの').selectOption({ label: supplementOffer })
    await dialog.getByRole('button', { name: '附則を挿入する' }).click()
    await page.getByLabel('附則の見出し').fill(amended.supplementHeading)
    await rowOf(page, '附則第1項').last().getByText('から施行する').click()
    await page.getByLabel('附則第1項の本文').fill(amended.supplement)
  })
}

/** 決裁 with the officer's signature and the seals of the paper for the rest. */
async function decideInProgram(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await byMouse.press(page, '決裁に回す')
  await byMouse.write(page, '番号', '訓令第7号')
  await byMouse.press(page, '決裁に回す')
  await expect(page.getByText('次は「担当」の番です。')).toBeVisible()
  await byMouse.press(page, '決裁の状況')
  await byMouse.press(page, '署名する')
  await dialog.getByLabel('パスワード').fill(samplePassword)
  await byMouse.press(page, '署名する')
  await expect(page.getByText(/次は「係長」の番です/)).toBeVisible()
  await byMouse.press(page, '紙の押印を記録する')
  for (const field of await dialog.getByLabel(/の氏名$/).all()) {
    if ((await field.inputValue()) === '') await field.fill('見本 太郎')
  }
  const chooser = page.waitForEvent('filechooser')
  await byMouse.press(page, 'ファイルを選ぶ')
  await (await chooser).setFiles(scan)
  await dialog.getByText('この紙の決裁欄を見て').click()
  await byMouse.press(page, '押印を記録する')
  await expect(page.getByText('決裁済（封印）')).toBeVisible()
  await byMouse.press(page, '「情報セキュリティ基本方針」へ戻る')
}

async function decideOnPaper(page: Page): Promise<void> {
  await byKeys.press(page, '紙の決裁を記録')
  await byKeys.write(page, '番号', '訓令第7号')
  await byKeys.press(page, '決裁を記録する')
  await expect(page.getByText(/第4版の決裁を記録しました。/)).toBeVisible()
}

test('amends the policy and prints its 新旧対照表 by keyboard alone', async ({ program }) => {
  const { page } = program
  await expect(page.getByRole('button', { name: '見本データで試す' })).toBeVisible()
  await byKeys.press(page, '見本データで試す')
  await enterSample(page)
  await test.step('drafts', () => startDraft(page, byKeys))
  await amendByKeys(page)
  await test.step('finds what was written', () => expectAmendedText(page))
  await byKeys.press(page, '情報セキュリティ基本方針へ戻る')
  await test.step('決裁 on paper', () => decideOnPaper(page))
  await test.step('施行 and 公表', () => putInForce(page, byKeys))
  await test.step('新旧対照表', () => printComparison(program, byKeys))
  await test.step('in force', () => expectInForce(page, byKeys))
})

test('amends the policy and prints its 新旧対照表 by mouse', async ({ program }) => {
  const { page } = program
  await byMouse.press(page, '見本データで試す')
  await enterSample(page)
  await test.step('drafts', () => startDraft(page, byMouse))
  await amendByMouse(page)
  await test.step('finds what was written', () => expectAmendedText(page))
  await byMouse.press(page, '情報セキュリティ基本方針へ戻る')
  await test.step('決裁 with boxes', () => decideInProgram(page))
  await test.step('施行 and 公表', () => putInForce(page, byMouse))
  await test.step('新旧対照表', () => printComparison(program, byMouse))
  await test.step('in force', () => expectInForce(page, byMouse))
})
