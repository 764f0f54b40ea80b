import type { Page } from '@playwright/test'
import { goTo } from './support/acts.ts'
import { expectAccessible } from './support/axe.ts'
import { tabTo } from './support/keyboard.ts'
import { readPdfText } from './support/pdf.ts'
import { saveFileBy } from './support/program.ts'
import { people, pressByKeys, signInByKeys } from './support/sample-year.ts'
import { expect, test } from './support/test.ts'

async function writeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.type(text)
}

/** Takes the choice so many arrows below the first one of a group that nothing is chosen in. */
async function chooseBelow(page: Page, first: string, arrows: number): Promise<void> {
  await tabTo(page, first)
  for (let arrow = 0; arrow < arrows; arrow += 1) await page.keyboard.press('ArrowDown')
}

test('takes a finding through the review of the policy to its draft and paper by keyboard alone', async ({
  program,
}) => {
  test.setTimeout(180_000)
  const { page } = program
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: '見本データで試す' }).click()
  await signInByKeys(page, people.officer)

  await test.step('begins the review from a finding', async () => {
    await goTo(page, '指摘と是正')
    await page.getByRole('row').nth(1).press('Enter')
    await pressByKeys(page, '見直しの検討に加える')
    await expect(dialog).toContainText('どの見直しに加えますか')
    await expectAccessible(page, '見直しの検討に加える窓')
    await pressByKeys(page, '加える')
    await expect(page.getByText('R8-見直し-01 の見直しのきっかけに加えました。')).toBeVisible()
    await expect(page.getByRole('region', { name: '見直しのきっかけ' })).toContainText('R7-指摘-')
  })

  await test.step('weighs a matter', async () => {
    await pressByKeys(page, '検討する事項を加える')
    await writeInto(page, '検討する事項', 'パスワードの使い回し')
    await writeInto(page, '今の状況', '覚えきれず、同じものを使う人がいる。')
    await chooseBelow(page, '1（小）', 1)
    await page.keyboard.press('Tab')
    await chooseBelow(page, '1（小）', 2)
    await expect(dialog.getByText('可能性 2 × 損失 3 ＝ 6')).toBeVisible()
    await expectAccessible(page, '検討する事項の窓')
    await tabTo(page, '改正する')
    await page.keyboard.press('Space')
    await writeInto(page, '結論の理由', '使い回しを禁じることを定める。')
    await writeInto(page, '条項を探す', '第7条(4)')
    await dialog.getByRole('row', { name: '第7条(4)' }).press('Space')
    await expect(dialog.getByRole('list', { name: '選んだ条項' })).toContainText('第7条(4)')
    await pressByKeys(page, '保存する')
    await expect(page.getByText('リスク 高').first()).toBeVisible()
  })

  await test.step('decides to amend', async () => {
    await page.getByRole('button', { name: '決定する' }).press('Enter')
    await writeInto(page, '決定の理由', 'リスクが高いため。')
    await writeInto(page, '予定する改正の内容', '第7条(4)に利用者の認証を加える。')
    await writeInto(page, '決定した人・会議', '事務局長')
    await pressByKeys(page, '決定する')
    await expect(page.getByText('「改正する」と決定しました。')).toBeVisible()
    await expectAccessible(page, '決定した見直し')
  })

  await test.step('starts the draft of the amendment', async () => {
    await pressByKeys(page, '今の版から起案する')
    await expect(dialog).toContainText('どの文書を改正しますか')
    await pressByKeys(page, '起案する')
    await expect(page.getByText('の改正の案を起案しました。')).toBeVisible()
    const drafts = page.getByRole('region', { name: '改正の案' })
    await expect(drafts).toContainText('情報セキュリティ基本方針　第4版')
    await expect(drafts).toContainText('起案中')
  })

  await test.step('shows the chain and what is still to do', async () => {
    await goTo(page, '見直し')
    await page.getByRole('tab', { name: '経過一覧' }).focus()
    await page.keyboard.press('Enter')
    const chain = page.getByRole('row').filter({ hasText: 'R8-見直し-01' })
    await expect(chain).toContainText('次にすること：改正の本文を書く')
    await expectAccessible(page, '経過一覧')
  })

  await test.step('prints the 検討書', async () => {
    await page.getByRole('tab', { name: '一覧', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('row').filter({ hasText: 'R8-見直し-01' }).press('Enter')
    await pressByKeys(page, '検討書を開く')
    const save = page.getByRole('button', { name: '保存', exact: true })
    await expect(save).toBeVisible()
    const text = readPdfText(await saveFileBy(program, () => save.press('Enter')))
    for (const words of [
      '情報セキュリティポリシー見直し検討書',
      'パスワードの使い回し',
      '利用者の認証を加える',
    ])
      expect(text).toContain(words)
  })
})
