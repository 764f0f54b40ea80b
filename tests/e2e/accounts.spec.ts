import type { Page } from '@playwright/test'
import { administrator, goTo, setUpUnion, signIn, signOut } from './support/acts.ts'
import { quitProgram, startProgram } from './support/program.ts'
import { expect, test } from './support/test.ts'

const newcomer = { displayName: '新任 太郎', loginName: 'soumu09', password: 'はるのうみひねもす2026' }
const menuOf = (page: Page) => page.getByRole('navigation', { name: 'メニュー' })

/** One try to sign in, whatever comes of it. */
async function trySignIn(page: Page, displayName: string, password: string): Promise<void> {
  const option = page.getByRole('option').filter({ hasText: displayName }).first()
  await page.getByLabel('名前').selectOption({ label: (await option.textContent()) ?? '' })
  await page.getByLabel('パスワード', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'サインイン', exact: true }).click()
}

/** Makes the account on the screen of the accounts; gives the first password of its slip. */
async function makeAccount(page: Page, { displayName, loginName }: typeof newcomer): Promise<string> {
  await goTo(page, '利用者アカウント')
  await page.getByRole('button', { name: 'アカウントを作る' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^名前/).fill(displayName)
  await dialog.getByLabel(/^サインイン名/).fill(loginName)
  const first = dialog.getByLabel(/^最初のパスワード/)
  await expect(first).not.toHaveValue('')
  const password = await first.inputValue()
  await dialog.getByRole('button', { name: '作る', exact: true }).click()
  await page.getByText('印刷するか書き写しました').click()
  await page.getByRole('button', { name: '閉じる', exact: true }).click()
  return password
}

test('a first password is changed before anything else, and the last administrator stays', async ({
  program: { page },
}) => {
  await setUpUnion(page)
  await signIn(page, administrator)
  const first = await makeAccount(page, newcomer)

  await page.getByRole('row').filter({ hasText: administrator.loginName }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^廃止する/ }).click()
  await expect(dialog).toContainText('使える管理者がいなくなるため、できません。先に別の人を管理者にしてから')
  await dialog.getByRole('button', { name: 'やめる' }).click()
  await signOut(page, administrator.displayName)

  await trySignIn(page, newcomer.displayName, first)
  await expect(page.getByRole('heading', { name: 'パスワードを変更してください' })).toBeVisible()
  await expect(menuOf(page)).toBeHidden()
  await page.evaluate(() => {
    window.location.hash = '#/staff'
  })
  await expect(menuOf(page)).toBeHidden()
  await page.getByLabel('今のパスワード').fill(first)
  await page.getByLabel('新しいパスワード', { exact: true }).fill(newcomer.password)
  await page.getByLabel(/^新しいパスワード（確認/).fill(newcomer.password)
  await page.getByRole('button', { name: 'パスワードを変更' }).click()
  await expect(menuOf(page)).toBeVisible()
  await signOut(page, newcomer.displayName)

  await trySignIn(page, newcomer.displayName, first)
  await expect(page.getByText('サインイン名またはパスワードが違います。')).toBeVisible()
  await signIn(page, newcomer)
})

test('a recovery code works once; wrong passwords wait longer and longer, also after a restart', async ({
  home,
  program,
}) => {
  test.slow()
  const { page } = program
  const code = await setUpUnion(page)
  const recovered = { ...administrator, password: 'ふるいけやかわずとびこむ1' }
  const recoverWith = async (loginName: string) => {
    await page.getByRole('button', { name: '管理者がパスワードを忘れたとき' }).click()
    await page.getByLabel('回復コード').fill(code)
    await page.getByLabel('管理者のサインイン名').fill(loginName)
    await page.getByLabel('新しいパスワード', { exact: true }).fill(recovered.password)
    await page.getByLabel(/^新しいパスワード（確認/).fill(recovered.password)
    await page.getByRole('button', { name: 'パスワードを決め直す' }).click()
  }
  await recoverWith(administrator.loginName)
  await expect(page.getByRole('heading', { name: '新しい回復コード' })).toBeVisible()
  expect(await page.locator('#recovery-code-sheet .font-mono').textContent()).not.toBe(code)
  await page.getByText('安全な場所に保管しました').click()
  await page.getByRole('button', { name: 'サインインへ進む' }).click()
  await recoverWith(administrator.loginName)
  await expect(page.getByText('回復コードが違います。')).toBeVisible()
  await page.getByRole('button', { name: 'もどる' }).click()

  const waits: number[] = []
  const button = page.getByRole('button', { name: 'サインイン', exact: true })
  for (let tries = 0; tries < 7; tries += 1) {
    await trySignIn(page, administrator.displayName, administrator.password)
    const problem = page.getByText('サインイン名またはパスワードが違います。')
    await expect(problem).toBeVisible()
    const seconds = /あと(\d+)秒たってから、もう一度/.exec((await problem.textContent()) ?? '')?.[1]
    waits.push(Number(seconds ?? 0))
    if (tries < 6) await expect(button).toBeEnabled({ timeout: 60_000 })
  }
  // a second may have passed before it was read
  expect(waits.slice(0, 2)).toEqual([0, 0])
  for (const [tries, most] of [1, 2, 4, 8, 16].entries()) {
    expect(waits[tries + 2]).toBeLessThanOrEqual(most)
    expect(waits[tries + 2]).toBeGreaterThanOrEqual(most / 2)
  }
  await quitProgram(program)

  const next = await startProgram(home)
  await trySignIn(next.page, administrator.displayName, recovered.password)
  const wait = next.page.getByText(/^間違いが続いたため、あと\d+秒たってから、もう一度入力してください。$/)
  await expect(wait).toBeVisible()
  await expect(next.page.getByRole('button', { name: 'サインイン', exact: true })).toBeEnabled({
    timeout: 60_000,
  })
  await signIn(next.page, recovered)
  await quitProgram(next)
})

test('the lock after idle minutes keeps what was being typed, and the history has it', async ({
  program: { page },
}) => {
  await setUpUnion(page)
  await page.clock.install()
  await signIn(page, administrator)
  await goTo(page, '職員と所属')
  await page.getByRole('button', { name: '職員を追加' }).click()
  const form = page.getByRole('dialog', { name: /職員/ })
  await form.getByLabel(/^氏名/).fill('途中まで 入力')
  await form.getByLabel('ふりがな').fill('とちゅうまで')
  await page.clock.fastForward('11:00')
  await expect(page.getByRole('heading', { name: '画面をロックしています' })).toBeVisible()
  await page.getByLabel('パスワード', { exact: true }).fill('ちがうあいことばです')
  await page.getByRole('button', { name: 'ロックを解除' }).click()
  await expect(page.getByText('パスワードが違います。')).toBeVisible()
  await page.getByLabel('パスワード', { exact: true }).fill(administrator.password)
  await page.getByRole('button', { name: 'ロックを解除' }).click()
  await expect(page.getByRole('heading', { name: '画面をロックしています' })).toBeHidden()
  await expect(form.getByLabel(/^氏名/)).toHaveValue('途中まで 入力')
  await expect(form.getByLabel('ふりがな')).toHaveValue('とちゅうまで')
  await form.getByRole('button', { name: 'やめる' }).click()
  await goTo(page, '履歴')
  const entries = page.getByRole('main').getByRole('row')
  await expect(entries.filter({ hasText: '画面をロックしました' })).toHaveCount(1)
  await expect(entries.filter({ hasText: '画面のロックを解除しました' })).toHaveCount(1)
})
