import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/test.ts'

test('shows a first screen in which axe finds nothing', async ({ program: { page } }) => {
  await expect(page.getByRole('button', { name: 'このフォルダで始める' })).toBeVisible()
  await expectAccessible(page, '記録の保存先')
})
