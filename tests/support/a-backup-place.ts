import { aFolder, aProgram, type TestClient } from './a-program.ts'

/** The tests' folders are all on one disk. */
export const onSameDisk = { passphrase: null, mayBeOnSameDisk: true }

/** A folder that is set as the place of the backups. */
export async function aBackupPlace(administrator: TestClient): Promise<string> {
  const folder = aFolder()
  await aBackupPlaceAt(administrator, folder)
  return folder
}

export async function aBackupPlaceAt(administrator: TestClient, folder: string): Promise<void> {
  const { setting } = await administrator.backups.status({})
  await administrator.backups.updateSetting({ ...setting, folder, expectedRowVersion: setting.rowVersion })
}

/** A union whose backups have a place. */
export async function aUnionWithBackups(options: Parameters<typeof aProgram>[0] = {}) {
  const program = await aProgram(options)
  const admin = await program.signedInAsAdmin()
  const folder = await aBackupPlace(admin)
  return { ...program, admin, officer: await program.signedInAs('officer'), folder }
}
