import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runDaicho, runDaichoJson } from '../support/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'daicho-cli-'))
const data = join(folder, 'data')
const stick = join(folder, 'stick')
const secret = join(folder, 'passphrase.txt')
const now = ['--now', '2026-11-22T10:00:00+09:00']
const name = '情報セキュリティ台帳-控え-20261122-100000.daicho'

const other = join(folder, 'another-pc')
const restore = ['restore', '--from', join(stick, name), '--data', other]

beforeAll(async () => {
  mkdirSync(stick)
  writeFileSync(secret, '青い自転車と古い壁の時計\r\n')
  await runDaicho(['init', '--data', data, '--org', '試験環境組合'])
})
afterAll(() => rmSync(folder, { recursive: true }))

it('makes a backup, tries it and brings it back onto a folder that is gone', async () => {
  const made = await runDaichoJson([...now, 'backup', '--data', data, '--to', stick])
  expect(made).toMatchObject({
    exitCode: 0,
    value: { file: join(stick, name), hasPassphrase: false, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
  const from = ['--from', join(stick, name)]
  const fresh = join(folder, 'new-pc')
  const tried = await runDaicho(['restore', ...from, '--data', fresh, '--rehearse'])
  expect(tried).toMatchObject({ exitCode: 0, output: expect.stringContaining('復元できます') })
  expect(existsSync(fresh)).toBe(false)
  const restored = await runDaichoJson([...now, 'restore', ...from, '--data', fresh])
  expect(restored).toMatchObject({ exitCode: 0, value: { dataFolder: fresh, asideFolder: null } })
  expect(await runDaicho(['verify', '--data', fresh])).toMatchObject({ exitCode: 0 })
})

it('keeps the records that were there', async () => {
  const from = ['--from', join(stick, name)]
  const restored = await runDaicho([...now, 'restore', ...from, '--data', data])
  expect(restored).toMatchObject({
    exitCode: 0,
    output: expect.stringContaining('data-復元前-20261122-100000'),
  })
  expect(existsSync(join(folder, 'data-復元前-20261122-100000', 'daicho.db'))).toBe(true)
})

it('asks for the passphrase of a backup that has one', async () => {
  rmSync(join(stick, name))
  const made = await runDaicho([...now, 'backup', '--data', data, '--to', stick, '--passphrase-file', secret])
  expect(made).toMatchObject({ exitCode: 0, output: expect.stringContaining('合言葉: あり') })
  expect(await runDaicho(restore)).toMatchObject({
    exitCode: 1,
    errors: expect.stringContaining('合言葉がかかっています'),
  })
})

it('refuses a wrong passphrase', async () => {
  const wrong = join(folder, 'wrong.txt')
  writeFileSync(wrong, 'これはちがう合言葉です。')
  const refused = await runDaicho([...restore, '--passphrase-file', wrong])
  expect(refused).toMatchObject({ exitCode: 1, errors: expect.stringContaining('合言葉が違います') })
})

it('refuses a cut backup and leaves nothing behind', async () => {
  const bytes = readFileSync(join(stick, name))
  writeFileSync(join(stick, name), bytes.subarray(0, bytes.length - 50_000))
  const broken = await runDaicho([...restore, '--passphrase-file', secret])
  expect(broken).toMatchObject({ exitCode: 1, errors: expect.stringContaining('壊れています') })
  expect(readdirSync(folder).filter((entry) => entry.startsWith('another-pc'))).toEqual([])
})

it('refuses a place that is missing or inside the data folder', async () => {
  const missing = await runDaicho(['backup', '--data', data, '--to', join(folder, 'none')])
  expect(missing).toMatchObject({ exitCode: 1, errors: expect.stringContaining('--to') })
  mkdirSync(join(data, 'copies'), { recursive: true })
  const inside = await runDaicho(['backup', '--data', data, '--to', join(data, 'copies')])
  expect(inside).toMatchObject({ exitCode: 1, errors: expect.stringContaining('データフォルダーの中') })
})
