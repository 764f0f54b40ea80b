import { Command } from 'commander'
import { requireInstant } from './clock.ts'
import type { CommandSurroundings } from './command-surroundings.ts'
import type { Outcome } from './outcome.ts'
import { parsePolicyFile } from './policy-parse-command.ts'

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
  addPolicyCommands(list, surroundings, printed)
  return withJapaneseHelp(list, printed)
}

function addPolicyCommands(list: Command, surroundings: CommandSurroundings, printed: Printed): void {
  const policy = list.command('policy').description('方針の本文を扱う')
  policy
    .command('parse <FILE>')
    .description('方針の本文を章・条・項・号に分けて表示する（- は標準入力）')
    .action(async (file: string) => printed.answer(await parsePolicyFile(file, surroundings.terminal)))
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
