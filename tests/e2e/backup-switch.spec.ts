import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { administrator, goTo, setUpUnion, signIn } from './support/acts.ts'
import { quitProgram, runSwitches } from './support/program.ts'
import { expect, test } from './support/test.ts'

const madeName = expect.stringMatching(/^情報セキュリティ台帳-控え-\d{8}-\d{6}\.daicho$/)

function readLog(home: string): string {
  return readFileSync(join(home, 'data-home', '情報セキュリティ台帳', 'logs', 'backup.log'), 'utf8')
}

test('--backup-to makes a good backup without a window', async ({ program, home }) => {
  const stick = join(home, '控え')
  mkdirSync(stick)
  await setUpUnion(program.page)
  await quitProgram(program)
  const { exitCode, output } = await runSwitches(home, ['--backup-to', stick])
  expect({ exitCode, output }).toEqual({
    exitCode: 0,
    output: expect.stringContaining('正しいことを確かめました'),
  })
  expect(readdirSync(stick)).toEqual([madeName])
  expect(readLog(home)).toMatch(
    /^\d{4}-\S+Z 0 控えを .+ に作り、読み直して正しいことを確かめました（SHA-256: [0-9a-f]{64}）。\n$/,
  )
})

test('--backup-to works beside the open window, which goes on', async ({ program, home }) => {
  const stick = join(home, '控え')
  mkdirSync(stick)
  await setUpUnion(program.page)
  await signIn(program.page, administrator)
  const { exitCode } = await runSwitches(home, [`--backup-to=${stick}`])
  expect(exitCode).toBe(0)
  expect(readdirSync(stick)).toEqual([madeName])
  expect(program.app.windows()).toHaveLength(1)
  await goTo(program.page, '控え')
  await expect(program.page.getByText(/（定期の控え）$/)).toBeVisible()
})

test('--backup-to says in plain words why it refuses', async ({ program, home }) => {
  await setUpUnion(program.page)
  const missing = await runSwitches(home, ['--backup-to', join(home, 'ない所')])
  expect(missing.exitCode).toBe(1)
  expect(missing.output).toContain('控えの置き場所が、フォルダーではないか、ありません')
  await quitProgram(program)
  const again = await runSwitches(home, ['--backup-to', join(home, 'ない所')])
  expect(again.exitCode).toBe(1)
  expect(
    readLog(home)
      .split('\n')
      .filter((line) => / 1 /.test(line)),
  ).toHaveLength(2)
  const wrong = await runSwitches(home, ['--backup-to'])
  expect(wrong).toMatchObject({ exitCode: 2, output: expect.stringContaining('使い方') })
  const nothing = await runSwitches(home, ['--backup-to', home, '--data', join(home, 'ない記録')])
  expect(nothing).toMatchObject({ exitCode: 1, output: expect.stringContaining('が見つかりません') })
})
