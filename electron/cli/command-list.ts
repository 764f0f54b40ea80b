import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { addAssetsCommands } from './assets-commands.ts'
import { addBackupCommands } from './backup-commands.ts'
import { requireInstant } from './clock.ts'
import type { CommandSurroundings, RecordsCall } from './command-surroundings.ts'
import { makeDemo } from './demo-command.ts'
import { requireFiscalYear } from './fiscal-year-option.ts'
import { initRecords } from './init-command.ts'
import { exportAnswers } from './inspection-export-command.ts'
import { importAnswers } from './inspection-import-command.ts'
import { type Outcome, UsageError } from './outcome.ts'
import { diffPolicyFiles } from './policy-diff-command.ts'
import { parsePolicyFile } from './policy-parse-command.ts'
import { listReports, writeYearlyReport } from './report-command.ts'
import { verifyFolder } from './verify-command.ts'

type Printed = { write: (text: string) => void; answer: (outcome: Outcome) => void }

/** Every command with its options and its words. A new command adds a function of its own here. */
export function createCommandList(surroundings: CommandSurroundings, printed: Printed): Command {
  const list = new Command('daicho')
    .description('情報セキュリティ台帳の命令。画面と同じ記録を、同じ決まりで扱います。')
    .option('--json', '結果を JSON の値一つで標準出力に出す')
    .option(
      '--now <日時>',
      '時計を止めて、何度実行しても同じ結果にする（例 2026-11-22T10:00:00+09:00）',
      requireInstant,
    )
    .version(surroundings.programEdition, '-V, --version', 'プログラムの版を表示する')
  addFolderCommands(list, surroundings, printed)
  addPolicyCommands(list, surroundings, printed)
  addReportCommand(list, surroundings, printed)
  addInspectionCommands(list, surroundings, printed)
  addBackupCommands(list, {
    requirePath,
    toCall: (command, asked) => toCall(surroundings, command, asked),
    answer: printed.answer,
  })
  addAssetsCommands(list, {
    requirePath,
    toCall: (command, asked) => toCall(surroundings, command, asked),
    answer: printed.answer,
  })
  return withJapaneseHelp(list, printed)
}

type Given = { now?: string; data: string }

/** A call on the records of --data, with the options that every command has. */
function toCall(surroundings: CommandSurroundings, command: Command, asked: readonly string[]): RecordsCall {
  const { now, data } = command.optsWithGlobals<Given>()
  return { ...surroundings, dataFolder: resolve(data), now, asked }
}

function addFolderCommands(list: Command, surroundings: CommandSurroundings, printed: Printed): void {
  list
    .command('init')
    .description('新しいデータフォルダーを、組み込みの方針と設問で作る')
    .requiredOption('--data <DIR>', 'データフォルダー', requirePath)
    .option('--org <NAME>', '団体名', '団体名未設定')
    .action(async ({ org }: { org: string }, command: Command) =>
      printed.answer(await initRecords(toCall(surroundings, command, ['init']), org)),
    )
  list
    .command('demo')
    .description('見本の組合を、二つの年度の自己点検を終えた形で作る')
    .requiredOption('--data <DIR>', 'データフォルダー', requirePath)
    .option('--out <DIR>', 'すべての帳票を PDF で書き出すフォルダー', requirePath)
    .action(async ({ out }: { out?: string }, command: Command) =>
      printed.answer(await makeDemo(toCall(surroundings, command, ['demo']), out && resolve(out))),
    )
  list
    .command('verify')
    .description('履歴と記録を確かめ、合わない所があれば最初の一つを示す')
    .requiredOption('--data <DIR>', 'データフォルダー', requirePath)
    .action(async (_: object, command: Command) =>
      printed.answer(await verifyFolder(toCall(surroundings, command, ['verify']))),
    )
}

type ReportOptions = { list?: boolean; data?: string; year?: number; out?: string }

function addReportCommand(list: Command, surroundings: CommandSurroundings, printed: Printed): void {
  list
    .command('report [KIND]')
    .description('帳票を PDF で書き出す（種類は report --list）')
    .option('--list', '帳票の種類を表示する')
    .option('--data <DIR>', 'データフォルダー', requirePath)
    .option('--year <N>', '年度（始まる年の西暦。令和8年度は 2026）', requireFiscalYear)
    .option('--out <FILE>', '書き出すファイル', requirePath)
    .action(async (kind: string | undefined, options: ReportOptions, command: Command) => {
      if (options.list) return printed.answer(listReports())
      const { year, out } = options
      const missing = Object.entries({
        KIND: kind,
        '--data <DIR>': options.data,
        '--year <N>': year,
        '--out <FILE>': out,
      })
      const [name] = missing.find(([, value]) => value === undefined) ?? []
      if (kind === undefined || year === undefined || out === undefined || name !== undefined) {
        throw new UsageError(`「${name}」を指定してください。使い方は --help で見られます。`)
      }
      const call = toCall(surroundings, command, ['report', kind, String(year)])
      printed.answer(await writeYearlyReport(call, { kind, year, file: resolve(out) }))
    })
}

type ExportOptions = { year: number; out: string; unit?: string; sheet?: string[]; each?: 'person' | 'unit' }
type ImportOptions = { year: number; dryRun?: boolean; submit: boolean }

function addInspectionCommands(list: Command, surroundings: CommandSurroundings, printed: Printed): void {
  const inspection = list.command('inspection').description('自己点検の回答をファイルで渡し、受け取る')
  inspection
    .command('export')
    .description('まだ答えていない点検票を、回答用の Excel ファイルに書き出す')
    .requiredOption('--data <DIR>', 'データフォルダー', requirePath)
    .requiredOption('--year <N>', '年度（始まる年の西暦。令和8年度は 2026）', requireFiscalYear)
    .requiredOption('--out <FILE>', '書き出すファイル（--each のときはフォルダー）', requirePath)
    .option('--unit <NAME>', '所属の名前（なければ全員）')
    .option('--sheet <番号...>', '点検票番号（いくつでも。なければ全員）')
    .addOption(
      new Option('--each <だれ>', '一人ずつ（person）か所属ごと（unit）の別のファイルにする').choices([
        'person',
        'unit',
      ]),
    )
    .action(async ({ year, out, unit, sheet, each }: ExportOptions, command: Command) => {
      const call = toCall(surroundings, command, ['inspection export', String(year)])
      const scope = { unitName: unit ?? null, numbers: sheet ?? null }
      printed.answer(await exportAnswers(call, { year, ...scope, each: each ?? null, out: resolve(out) }))
    })
  inspection
    .command('import <FILE...>')
    .description('答えの入った Excel ファイルを取り込む（直すところがあれば何も取り込まない）')
    .requiredOption('--data <DIR>', 'データフォルダー', requirePath)
    .requiredOption('--year <N>', '年度（始まる年の西暦。令和8年度は 2026）', requireFiscalYear)
    .option('--dry-run', '確かめるだけで、取り込まない')
    .option('--no-submit', 'すべて答えてある点検票も、提出せずに回答中のまま残す')
    .action(async (files: string[], { year, dryRun, submit }: ImportOptions, command: Command) => {
      const call = toCall(surroundings, command, ['inspection import', String(year)])
      const wanted = { year, isDryRun: dryRun === true, submitsComplete: submit }
      printed.answer(await importAnswers(call, { ...wanted, files: files.map((file) => resolve(file)) }))
    })
}

function addPolicyCommands(list: Command, surroundings: CommandSurroundings, printed: Printed): void {
  const policy = list.command('policy').description('方針の本文を扱う')
  policy
    .command('parse <FILE>')
    .description('方針の本文を章・条・項・号に分けて表示する（- は標準入力）')
    .action(async (file: string) => printed.answer(await parsePolicyFile(file, surroundings.terminal)))
  policy
    .command('diff <OLD> <NEW>')
    .description('二つの方針の本文を比べ、違う所と、改め文の下書きを表示する')
    .option('--pdf <FILE>', '新旧対照表を PDF で書き出す', requirePath)
    .option('--docx <FILE>', '新旧対照表を Word の文書（.docx）で書き出す', requirePath)
    .option('--before-first', '新旧対照表の左の欄を改正前にする（なければ改正後）')
    .action(async (before: string, after: string, options: DiffOptions, command: Command) => {
      const { now } = command.optsWithGlobals<Pick<Given, 'now'>>()
      const [pdf, docx] = [options.pdf, options.docx].map((file) =>
        file === undefined ? null : resolve(file),
      )
      const files = { pdf: pdf ?? null, docx: docx ?? null }
      const isBeforeFirst = options.beforeFirst === true
      printed.answer(await diffPolicyFiles(surroundings, { before, after, ...files, isBeforeFirst, now }))
    })
}

type DiffOptions = { pdf?: string; docx?: string; beforeFirst?: boolean }

/** An empty name would stand for the folder one happens to be in. */
function requirePath(path: string): string {
  if (path.trim() === '')
    throw new UsageError('フォルダーやファイルの名前が空です。使い方は --help で見られます。')
  return path
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '使い方:',
  'Arguments:': '引数:',
  'Options:': '指定:',
  'Global Options:': '共通の指定:',
  'Commands:': '命令:',
}

/** Help in Japanese for the list and everything under it; nothing is written to the process's streams directly. */
function withJapaneseHelp(command: Command, printed: Printed): Command {
  command
    .helpOption('-h, --help', 'この説明を表示する')
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => titles[title] ?? title })
    .configureOutput({ writeOut: printed.write, writeErr: () => undefined })
    .exitOverride()
  for (const child of command.commands) withJapaneseHelp(child, printed)
  return command
}
