import type { Locator, Page } from '@playwright/test'
import { goTo, signIn } from './support/acts.ts'
import { expectAccessible } from './support/axe.ts'
import { quitProgram, startProgram } from './support/program.ts'
import { expect, test } from './support/test.ts'

const officer = { displayName: '渡邊 由香', loginName: '', password: 'mihon-no-kotoba-5' }

async function openDocument(page: Page): Promise<void> {
  // the sample is offered again at each start, and opened where it was left
  await page.getByRole('button', { name: '見本データで試す' }).click()
  await signIn(page, officer)
  await goTo(page, '方針・基準・手順')
  await page.getByRole('button', { name: '情報セキュリティ基本方針の版と記録を開く' }).click()
}

async function openEditor(page: Page): Promise<void> {
  await page.getByRole('link', { name: '本文を直す' }).click()
  await expect(page.getByRole('list', { name: '規定' })).toBeVisible()
}

/** The row of a provision; its marks may stand behind its name. */
function row(page: Page, name: string): Locator {
  return page.locator(`li[aria-label="${name}"], li[aria-label^="${name}　"]`)
}

async function insertByKeyboard(page: Page): Promise<void> {
  await row(page, '第3条').focus()
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^第3条の2とする/).focus()
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByText('第4条 → 第5条')).toBeVisible()
  await expect(dialog.getByLabel('第5条第1項の「第9条」→「第10条」')).toBeChecked()
  await expectAccessible(page, '規定を挿入する')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('第4条の見出し')).toBeFocused()
  await page.keyboard.type('庁外での取扱い')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('第4条第1項の本文')).toBeFocused()
  await page.keyboard.type('前条の者は、情報資産を庁外に持ち出してはならない。')
  await page.keyboard.press('Escape')
  await expect(row(page, '第4条第1項')).toBeFocused()
  await expect(row(page, '第6条第1項')).toContainText('第10条に規定する')
}

async function moveByMouse(page: Page): Promise<void> {
  await row(page, '第12条').getByText('情報セキュリティポリシーの見直し').click()
  await page.getByRole('button', { name: /別の場所へ/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('移動先').selectOption({ label: '第1条（目的）の次' })
  await expect(dialog.getByText('第12条 → 第2条')).toBeVisible()
  await dialog.getByRole('button', { name: '移動する' }).click()
  await expect(row(page, '第2条')).toContainText('情報セキュリティポリシーの見直し')
}

test('edits a draft by keyboard and by mouse, and finds all of it again', async ({ home }) => {
  const program = await startProgram(home)
  const { page } = program
  await openDocument(page)
  await page.getByRole('button', { name: '起案する', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '起案する' }).click()
  await openEditor(page)
  await expectAccessible(page, '本文を直す')

  await insertByKeyboard(page)
  await moveByMouse(page)
  await row(page, '第3条第1号').getByText('コンピュータ等を').click()
  await expect(page.getByLabel('第3条第1号の説明')).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('無線によるものを含む。')
  await expectAccessible(page, '規定を書いているとき')

  await page.getByRole('button', { name: /^挿入/ }).click()
  await page.getByLabel('入れるもの').selectOption({ label: '最後の附則の次に「附則」を入れる' })
  await page.getByRole('button', { name: '附則を挿入する' }).click()
  await expect(row(page, '附則第1項').last()).toContainText('から施行する。')
  await expect(page.getByLabel('附則の見出し')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(row(page, '附則')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'やり直す：附則の挿入' })).toBeEnabled()
  await page.keyboard.press('Control+y')
  await expect(row(page, '附則')).toHaveCount(2)
  await expect(page.getByText(/^保存しました/)).toBeVisible()
  await quitProgram(program)

  const again = await startProgram(home)
  await openDocument(again.page)
  await openEditor(again.page)
  await expect(row(again.page, '第2条')).toContainText('情報セキュリティポリシーの見直し')
  await expect(row(again.page, '第3条第1号')).toContainText('無線によるものを含む。')
  await expect(row(again.page, '第5条')).toContainText('庁外での取扱い')
  await expect(row(again.page, '第5条第1項')).toContainText(
    '前条の者は、情報資産を庁外に持ち出してはならない。',
  )
  await expect(row(again.page, '第7条第1項')).toContainText('第11条に規定する')
  await expect(row(again.page, '附則第1項').last()).toContainText('この基本方針は、令和　')
  await quitProgram(again)
})
