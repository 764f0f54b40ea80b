import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { exportLedger } from './assets-export-command.ts'
import { importLedger } from './assets-import-command.ts'
import type { RecordsCall } from './command-surroundings.ts'
import type { Outcome } from './outcome.ts'

type ImportOptions = {
  dryRun?: boolean
  encoding?: 'utf-8' | 'cp932' | 'utf-16le' | 'utf-16be'
  hidden?: 'include' | 'skip'
  newUnits: boolean
}
type ExportOptions = { encoding?: 'utf-8' | 'utf-8-bom' | 'cp932'; markGaps?: boolean }

type Around = Readonly<{
  requirePath: (path: string) => string
  toCall: (command: Command, asked: readonly string[]) => RecordsCall
  answer: (outcome: Outcome) => void
}>

/** `assets import` and `assets export`. */
export function addAssetsCommands(list: Command, { requirePath, toCall, answer }: Around): void {
  const assets = list.command('assets').description('情報資産台帳をファイルから取り込み、ファイルに書き出す')
  assets
    .command('import <FILE>')
    .description('CSV か Excel の台帳を取り込む（直すところがあれば何も取り込まない）')
    .requiredOption('--data <DIR>', 'データフォルダー', requirePath)
    .option('--dry-run', '確かめるだけで、取り込まない')
    .addOption(
      new Option('--encoding <名前>', 'CSV の文字コード（なければ自動で見分ける）').choices([
        ...['utf-8', 'cp932', 'utf-16le', 'utf-16be'],
      ]),
    )
    .addOption(
      new Option('--hidden <扱い>', '隠れている行を取り込む（include）か、取り込まない（skip）').choices([
        ...['include', 'skip'],
      ]),
    )
    .option('--no-new-units', '登録されていない所属があれば、作らずにやめる')
    .action(async (file: string, options: ImportOptions, command: Command) => {
      const wanted = {
        file: resolve(file),
        isDryRun: options.dryRun === true,
        createsUnits: options.newUnits,
      }
      const choices = { encoding: options.encoding ?? null, hiddenRows: options.hidden ?? null }
      answer(await importLedger(toCall(command, ['assets import']), { ...wanted, ...choices }))
    })
  assets
    .command('export <FILE>')
    .description('台帳を CSV か Excel（名前が .xlsx のとき）に書き出す')
    .requiredOption('--data <DIR>', 'データフォルダー', requirePath)
    .addOption(
      new Option('--encoding <名前>', 'CSV の文字コード（なければ BOM 付きの UTF-8）').choices([
        ...['utf-8-bom', 'utf-8', 'cp932'],
      ]),
    )
    .option('--mark-gaps', 'CP932 にない文字を〓に置き換える（なければ、その一覧を示してやめる）')
    .action(async (file: string, options: ExportOptions, command: Command) => {
      const format = /\.xlsx$/i.test(file) ? ('xlsx' as const) : ('csv' as const)
      const gaps = options.markGaps === true ? ('mark' as const) : ('refuse' as const)
      const wanted = { file: resolve(file), format, encoding: options.encoding ?? 'utf-8-bom', gaps } as const
      answer(await exportLedger(toCall(command, ['assets export']), wanted))
    })
}
