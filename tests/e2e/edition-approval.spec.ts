import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { goTo, signIn, signOut } from './support/acts.ts'
import { expectAccessible } from './support/axe.ts'
import { readFocusedName, tabTo } from './support/keyboard.ts'
import { root } from './support/places.ts'
import { expect, test } from './support/test.ts'

const samplePassword = 'mihon-no-kotoba-5'
const scan = join(root, 'assets', 'sample', 'approval-scan.png')

const enter = (page: Page, displayName: string) =>
  signIn(page, { displayName, loginName: '', password: samplePassword })

/** Goes by Tab to the button or link of just these words and presses it. */
async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  while (!` ${await readFocusedName(page)}`.endsWith(` ${name}`)) {
    await page.keyboard.press('Tab')
    await tabTo(page, name)
  }
  await page.keyboard.press('Enter')
}

async function signByKeyboard(page: Page): Promise<void> {
  await press(page, '署名する')
  await expect.poll(() => readFocusedName(page)).toContain('パスワード')
  await page.keyboard.type(samplePassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** The document screen of the 基本方針. */
async function openPolicyDocument(page: Page): Promise<void> {
  await goTo(page, '方針・基準・手順')
  await page.getByRole('button', { name: /基本方針の版と記録を開く/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('基本方針')
}

test('takes a draft of the policy through 決裁 to its publication by keyboard', async ({
  program: { page },
}) => {
  test.setTimeout(180_000)
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: '見本データで試す' }).click()
  await enter(page, '渡邊 由香')

  await test.step('drafts a new edition and asks for its 決裁', async () => {
    await openPolicyDocument(page)
    await press(page, '起案する')
    await expect(dialog).toBeVisible()
    await press(page, '起案する')
    await expect(page.getByRole('button', { name: '決裁に回す' })).toBeVisible()
    if (await dialog.isVisible()) await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await press(page, '決裁に回す')
    await expect(dialog).toContainText('第4版を決裁に回しますか')
    await expectAccessible(page, '決裁に回す窓')
    await tabTo(page, '番号')
    await page.keyboard.type('訓令第7号')
    await tabTo(page, '管理者')
    await page.keyboard.press('Space')
    await press(page, '決裁に回す')
    await expect(dialog).toBeHidden()
    await expect(page.getByText('次は「担当」の番です。')).toBeVisible()
    await expect(page.getByRole('button', { name: '本文を直す' })).toHaveCount(0)
  })

  await test.step('is signed by the officer, then by the next in order, who reads the text first', async () => {
    await press(page, '決裁の状況')
    await expect(page.getByText('「担当」の欄は、あなたの番です。')).toBeVisible()
    await expectAccessible(page, '版の決裁')
    await signByKeyboard(page)
    await expect(page.getByText(/次は「係長」の番です/)).toBeVisible()
    await signOut(page, '渡邊 由香')
    await enter(page, '𠮷田 健太郎')
    await page.getByRole('link', { name: '決裁をはじめる' }).click()
    await expect(page.getByText(/方針-第\d+版/)).toBeVisible()
    await expectAccessible(page, '決裁を待つ記録')
    await press(page, '決裁へ進む')
    await press(page, '本文を読む・印刷する')
    await expect(page.getByText('第1条').first()).toBeVisible()
    await page.goBack()
    await signByKeyboard(page)
    await expect(page.getByText(/次は「課長」の番です/)).toBeVisible()
    await signOut(page, '𠮷田 健太郎')
  })

  await test.step('is sealed by the paper that carries the rest', async () => {
    await enter(page, '渡邊 由香')
    await openPolicyDocument(page)
    await press(page, '決裁の状況')
    await press(page, '紙の押印を記録する')
    for (const field of await dialog.getByLabel(/の氏名$/).all()) {
      if ((await field.inputValue()) === '') await field.fill('見本 太郎')
    }
    const chooser = page.waitForEvent('filechooser')
    await press(page, 'ファイルを選ぶ')
    await (await chooser).setFiles(scan)
    await tabTo(page, 'この紙の決裁欄を見て')
    await page.keyboard.press('Space')
    await press(page, '押印を記録する')
    await expect(page.getByText('決裁済（封印）')).toBeVisible()
    await expectAccessible(page, '封印した版')
  })

  await test.step('is put in force and published', async () => {
    await press(page, '「情報セキュリティ基本方針」へ戻る')
    await press(page, '施行日を決める')
    await press(page, '施行する')
    await expect(page.getByText(/を施行しました。/)).toBeVisible()
    await press(page, '公表を記録')
    await tabTo(page, '公表の方法')
    await page.keyboard.type('組合のホームページに掲載')
    await press(page, '公表を記録する')
    await expect(page.getByText(/の公表を記録しました。/)).toBeVisible()
  })
})
