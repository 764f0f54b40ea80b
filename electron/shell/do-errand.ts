import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/errors/app-error.ts'
import { toSentence } from '../host/error-messages.ts'
import { readPassphrase } from '../host/passphrase-file.ts'
import { toAppError } from '../services/app-error-of.ts'
import { backUpByTimetable } from '../services/backup/unattended-backup.ts'
import type { Program } from '../services/program.ts'
import type { BackupErrand } from './backup-switch.ts'
import type { ErrandAnswer } from './errand-answer.ts'

/** Makes the backup that was asked for without a window, and writes one line about it into `logs/backup.log`. */
export async function doErrand({ state }: Program, errand: BackupErrand): Promise<ErrandAnswer> {
  const answer = await tryErrand(state, errand)
  const { folder, options } = state
  const logsFolder = join('folder' in folder ? folder.folder : options.proposedFolder, 'logs')
  mkdirSync(logsFolder, { recursive: true })
  const line = `${options.now().toISOString()} ${answer.exitCode} ${answer.sentence}\n`
  appendFileSync(join(logsFolder, 'backup.log'), line)
  return answer
}

async function tryErrand(
  state: Program['state'],
  { folder, dataFolder, passphraseFile }: BackupErrand,
): Promise<ErrandAnswer> {
  try {
    const passphrase = readPassphrase(passphraseFile ?? undefined)
    const { place, sha256 } = await backUpByTimetable(state, { folder, dataFolder, passphrase })
    return {
      exitCode: 0,
      sentence: `控えを ${place} に作り、読み直して正しいことを確かめました（SHA-256: ${sha256}）。`,
    }
  } catch (error) {
    return { exitCode: 1, sentence: toSentence(toAppError(error) ?? new AppError('unexpected', {}, error)) }
  }
}
