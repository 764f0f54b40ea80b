import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { passphrase } from '../../shared/contract/backups.ts'
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
          passphrase: readPassphrase(passphraseFile),
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
          passphrase: readPassphrase(passphraseFile),
          isRehearsal: rehearse === true,
        }),
      ),
    )
}

/** From a file, since what is typed in a command line can be read by others on the same PC. */
function readPassphrase(file: string | undefined): string | null {
  if (file === undefined) return null
  const [line = ''] = readText(file).split(/\r?\n/)
  const read = passphrase.safeParse(line.replace(/^\uFEFF/, ''))
  if (!read.success) throw new UsageError('合言葉のファイルの一行目に、12文字以上の合言葉を書いてください。')
  return read.data
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`合言葉のファイル「${file}」を読めません。`)
  }
}
