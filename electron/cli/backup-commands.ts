import { resolve } from 'node:path'
import type { Command } from 'commander'
import { toSentence } from '../host/error-messages.ts'
import { readPassphrase } from '../host/passphrase-file.ts'
import { toAppError } from '../services/app-error-of.ts'
import { backUpFolder } from './backup-command.ts'
import type { RecordsCall } from './command-surroundings.ts'
import { type Outcome, UsageError } from './outcome.ts'
import { restoreFolder } from './restore-command.ts'

type Around = Readonly<{
  requirePath: (path: string) => string
  toCall: (command: Command, asked: readonly string[]) => RecordsCall
  answer: (outcome: Outcome) => void
}>

type BackupOptions = { to: string; passphraseFile?: string }
type RestoreOptions = { from: string; passphraseFile?: string; rehearse?: boolean }

/** `backup` and `restore`. */
export function addBackupCommands(list: Command, { requirePath, toCall, answer }: Around): void {
  list
    .command('backup')
    .description('控えを一つのファイルに作り、読み直して確かめる')
    .requiredOption('--data <DIR>', 'データフォルダー', requirePath)
    .requiredOption('--to <DIR>', '控えを置くフォルダー', requirePath)
    .option('--passphrase-file <FILE>', '合言葉を一行目に書いたファイル', requirePath)
    .action(async ({ to, passphraseFile }: BackupOptions, command: Command) =>
      answer(
        await backUpFolder(toCall(command, ['backup']), {
          folder: resolve(to),
          passphrase: requirePassphrase(passphraseFile),
        }),
      ),
    )
  list
    .command('restore')
    .description('控えから記録を戻す（今までの記録は別の名前で残す）')
    .requiredOption('--from <FILE>', '控えのファイル', requirePath)
    .requiredOption('--data <DIR>', 'データフォルダー', requirePath)
    .option('--passphrase-file <FILE>', '合言葉を一行目に書いたファイル', requirePath)
    .option('--rehearse', '復元できるかを試すだけで、何も変えない')
    .action(async ({ from, passphraseFile, rehearse }: RestoreOptions, command: Command) =>
      answer(
        await restoreFolder(toCall(command, ['restore']), {
          file: resolve(from),
          passphrase: requirePassphrase(passphraseFile),
          isRehearsal: rehearse === true,
        }),
      ),
    )
}

function requirePassphrase(file: string | undefined): string | null {
  try {
    return readPassphrase(file)
  } catch (error) {
    const known = toAppError(error)
    throw known === undefined ? error : new UsageError(toSentence(known))
  }
}
