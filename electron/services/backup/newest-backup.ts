import type { NewestBackup } from '../../../shared/contract/restores.ts'
import { AppError } from '../../../shared/errors/app-error.ts'
import type { Connection } from '../program-state.ts'
import { listBackups } from './listed-backups.ts'
import { showContents } from './restore-service.ts'

/**
 * The newest backup at the known places that can be used: those whose file is broken, or of a newer program, are passed
 * over and counted. One with a passphrase is taken without a look inside. Null where there is none.
 */
export async function findNewestBackup(connection: Connection): Promise<NewestBackup | null> {
  let passedOver = 0
  for (const listed of await listBackups(connection)) {
    try {
      const contents = await showContents(connection.program, { file: listed.file, passphrase: null })
      return { listed, contents, passedOver }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (error.details.reason === 'needsPassphrase') return { listed, contents: null, passedOver }
      if (error.code === 'rule_violation') throw error
      passedOver += 1
    }
  }
  return null
}
