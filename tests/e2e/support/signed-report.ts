import { execFileSync } from 'node:child_process'
import { expect } from '@playwright/test'
import { goTo } from './acts.ts'
import { type RunningProgram, saveFileBy } from './program.ts'

/** Saves the issued result report of the second inspection on the list, whose signature must hold; gives its path. */
export async function saveSignedReport(program: RunningProgram): Promise<string> {
  const { page } = program
  await goTo(page, '自己点検')
  await page.getByRole('row').nth(2).click()
  await page.getByRole('button', { name: '結果報告書を開く' }).click()
  const saved = await saveFileBy(program, () =>
    page.getByRole('button', { name: '保存', exact: true }).click(),
  )
  const signature = execFileSync('pdfsig', ['-nocert', saved], { encoding: 'utf8' })
  expect(signature).toContain('Signature is Valid.')
  expect(signature).toContain('Total document signed')
  return saved
}
