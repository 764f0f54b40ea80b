import { expect, type Page } from '@playwright/test'

export const administrator = {
  displayName: '管理 花子',
  loginName: 'admin',
  password: 'みなとのあさひのぼる2026',
}

/**
 * First start: the proposed folder, the built-in policy, the first administrator; ends at the sign-in screen. Gives the
 * recovery code.
 */
export async function setUpUnion(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'このフォルダで始める' }).click()
  await page.getByLabel(/^組合名/).fill('北松北部環境組合')
  await page.getByLabel('所属2の名前').fill('業務課')
  await page.getByRole('button', { name: '次へ' }).click()
  await expect(page.getByRole('region', { name: '読み取った内容' })).toContainText('全11条')
  await page.getByRole('button', { name: '次へ' }).click()
  await page.getByLabel(/^名前/).fill(administrator.displayName)
  await page.getByLabel(/^サインイン名/).fill(administrator.loginName)
  await page.getByLabel(/^パスワード(?!（)/).fill(administrator.password)
  await page.getByLabel(/^パスワード（確認/).fill(administrator.password)
  await page.getByRole('button', { name: '次へ' }).click()
  await page.getByRole('button', { name: 'この内容で始める' }).click()
  // the keys of the first administrator and of the recovery code are made to be slow to guess
  await page.getByText('安全な場所に保管しました').click({ timeout: 60_000 })
  const code = (await page.locator('#recovery-code-sheet .font-mono').textContent()) ?? ''
  await page.getByRole('button', { name: 'サインインへ進む' }).click()
  return code
}

export async function signIn(page: Page, { displayName, password }: typeof administrator): Promise<void> {
  const names = page.getByLabel('名前')
  await names.selectOption({ label: await optionOf(page, displayName) })
  await page.getByLabel('パスワード').fill(password)
  await page.getByRole('button', { name: 'サインイン', exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'メニュー' })).toBeVisible()
}

/** The list names a person with their unit behind. */
async function optionOf(page: Page, displayName: string): Promise<string> {
  const option = page.getByRole('option').filter({ hasText: displayName }).first()
  return (await option.textContent()) ?? displayName
}

export async function signOut(page: Page, displayName: string): Promise<void> {
  await page.getByRole('button', { name: `${displayName} のメニュー` }).click()
  await page.getByRole('menuitem', { name: 'サインアウト' }).click()
  await expect(page.getByRole('heading', { name: 'サインイン' })).toBeVisible()
}

/** Opens a screen from the menu on the left. */
export async function goTo(page: Page, label: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'メニュー' })
    .getByRole('link', { name: label, exact: true })
    .click()
}

export type StaffEntry = Readonly<{
  name: string
  reading: string
  unit: string
  audiences: readonly string[]
}>

export async function addStaffMember(page: Page, entry: StaffEntry): Promise<void> {
  await page.getByRole('button', { name: '職員を追加' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^氏名/).fill(entry.name)
  await dialog.getByLabel('ふりがな').fill(entry.reading)
  await dialog.getByLabel(/^所属/).selectOption(entry.unit)
  for (const audience of entry.audiences) await dialog.getByText(audience, { exact: true }).click()
  await dialog.getByRole('button', { name: '保存する' }).click()
  await expect(dialog).toBeHidden()
}

/** Makes an account for everybody on the roster; gives each one's first password by name. */
export async function createAccounts(page: Page): Promise<ReadonlyMap<string, string>> {
  await page.getByRole('button', { name: '職員の分をまとめて作る' }).click()
  await page.getByRole('button', { name: /人分を作る/ }).click()
  const slips = page.locator('#initial-passwords dl')
  await expect(slips.first()).toBeVisible()
  const passwords = await slips.evaluateAll((lists) =>
    lists.map((list) => [...list.querySelectorAll('dd')].map((value) => value.textContent ?? '')),
  )
  await page.getByText('印刷するか書き写しました').click()
  await page.getByRole('button', { name: '閉じる', exact: true }).click()
  return new Map(passwords.map(([name, , password]) => [name?.replace(/（.*/, '') ?? '', password ?? '']))
}
