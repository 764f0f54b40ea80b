import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aProgram } from '../support/a-program.ts'
import { bundled } from '../support/bundled.ts'
import { takePicture } from '../support/folder-picture.ts'

/** Runs the command with the folder on a disk that nobody can write to. */
function onReadOnlyDisk(folder: string, command: readonly string[]) {
  const mount = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
  const args = ['--user', '--map-root-user', '--mount', 'sh', '-c', mount, folder, ...command]
  return spawnSync('unshare', args, { encoding: 'utf8' })
}

it('records on a read-only disk are not opened, and nothing of them changes', async () => {
  const { program, dataFolder } = await aProgram()
  await program.close()
  // with what a full disk left of a log, SQLite would open them and refuse the first change only
  writeFileSync(join(dataFolder, 'daicho.db-wal'), '')
  writeFileSync(join(dataFolder, 'daicho.db-shm'), '123')
  const before = takePicture(dataFolder)
  const command = [process.execPath, bundled('cli'), 'verify', '--data', dataFolder]
  const { status, stderr } = onReadOnlyDisk(dataFolder, command)
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('書き込めません') })
  expect(takePicture(dataFolder)).toEqual(before)
})
