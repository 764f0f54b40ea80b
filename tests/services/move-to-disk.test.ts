import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { messageOf } from '../../renderer/components/messages.ts'
import { moveMessages } from '../../renderer/features/backups/move-messages.ts'
import { aClient, aProgram, type TestClient, type TestProgram, testPassword } from '../support/a-program.ts'
import { aSmallDisk } from '../support/a-small-disk.ts'
import { apiError } from '../support/api-error.ts'
import { refusalOf } from '../support/refusal.ts'

const ownName = '情報セキュリティ台帳'

/** Records with so many megabytes of kept files, open for an administrator. */
async function aMovable(megabytes = 1) {
  const program = await aProgram()
  const bytes = randomBytes(1_000_000)
  for (let count = 0; count < megabytes; count += 1) {
    bytes.writeUInt32BE(count)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const folder = join(program.dataFolder, 'attachments', sha256.slice(0, 2))
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, sha256), bytes)
  }
  return { ...program, admin: await program.signedInAsAdmin() }
}

async function waitForPhase(admin: TestClient, phase: string): Promise<void> {
  for (let tries = 0; tries < 5_000; tries += 1) {
    const stage = await admin.dataFolder.stage({})
    if (stage?.phase === phase && (phase === 'checking' || stage.doneBytes > 0)) return
    await setTimeout(1)
  }
  throw new Error(`the move never came to ${phase}`)
}

/** The records that were in use are open, whole, written to, and remembered; the message says so and what to do. */
async function expectAsBefore({ program, dataFolder, incidents }: TestProgram, code: string): Promise<void> {
  expect(incidents).toEqual([])
  expect(program.state.options.settings.getDataFolder()).toBe(dataFolder)
  expect(existsSync(join(dataFolder, '移動先.json'))).toBe(false)
  const client = aClient(program)
  await client.session.signIn({ loginName: 'admin', password: testPassword })
  expect((await client.dataFolder.status({})).folder).toBe(dataFolder)
  await client.units.create({ name: '移せなかったあとの課', body: 'manager' })
  expect((await client.history.verify({})).isSound).toBe(true)
  const words = messageOf(apiError(code as 'storage_full'), moveMessages)
  expect(words).toMatch(/今のフォルダにそのまま残って.*ください/)
}

describe('moving the records to another disk', () => {
  it('puts all of them there, where nothing can be renamed to', async () => {
    const { folder } = aSmallDisk(60_000_000)
    const { admin, program, dataFolder } = await aMovable()
    expect(statSync(folder).dev).not.toBe(statSync(dataFolder).dev)
    const moved = await admin.dataFolder.move({ folder })
    expect(moved.folder).toBe(join(folder, ownName))
    expect(readdirSync(folder)).toEqual([ownName])
    const client = aClient(program)
    await client.session.signIn({ loginName: 'admin', password: testPassword })
    expect((await client.history.verify({})).isSound).toBe(true)
    expect(readdirSync(join(moved.folder, 'attachments'))).toEqual(
      readdirSync(join(dataFolder, 'attachments')),
    )
    await program.close()
  })

  it('refuses one that is read only and leaves the records as they were', async () => {
    const { folder } = aSmallDisk(60_000_000)
    const union = await aMovable()
    execFileSync('mount', ['-o', 'remount,ro', folder])
    const { code } = await refusalOf(union.admin.dataFolder.move({ folder }))
    expect(code).toBe('storage_readonly')
    await expectAsBefore(union, code)
    expect(readdirSync(folder)).toEqual([])
  })

  it('refuses one that is too small before the records are written to it', async () => {
    const { folder } = aSmallDisk(3_000_000)
    const union = await aMovable(5)
    const { code } = await refusalOf(union.admin.dataFolder.move({ folder }))
    expect(code).toBe('storage_full')
    await expectAsBefore(union, code)
    expect(readdirSync(folder)).toEqual([])
  })

  it.each(['writing', 'readingBack', 'extracting', 'checking'])(
    'leaves the records as they were when the disk fills up while %s',
    async (phase) => {
      const { folder, fill } = aSmallDisk(90_000_000)
      const union = await aMovable(25)
      const moving = refusalOf(union.admin.dataFolder.move({ folder }))
      await waitForPhase(union.admin, phase)
      fill()
      const { code } = await moving
      expect(code).toBe('storage_full')
      await expectAsBefore(union, code)
      expect(readdirSync(folder)).toEqual(['写真'])
    },
  )

  it.each(['writing', 'readingBack', 'extracting', 'checking'])(
    'leaves the records as they were when the disk is pulled out while %s',
    async (phase) => {
      const { folder, pull } = aSmallDisk(90_000_000)
      const union = await aMovable(25)
      const moving = refusalOf(union.admin.dataFolder.move({ folder }))
      await waitForPhase(union.admin, phase)
      pull()
      const { code } = await moving
      expect(code).toMatch(/^(file_missing|storage_full|storage_readonly|storage_corrupt)$/)
      await expectAsBefore(union, code)
    },
  )
})
