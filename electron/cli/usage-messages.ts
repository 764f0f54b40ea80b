import { CommanderError } from 'commander'

const sentences: Readonly<Record<string, (detail: string) => string>> = {
  'commander.unknownCommand': (detail) => `「${detail}」という命令はありません。`,
  'commander.unknownOption': (detail) => `「${detail}」という指定はありません。`,
  'commander.missingArgument': (detail) => `「${detail}」を指定してください。`,
  'commander.missingMandatoryOptionValue': (detail) => `「${detail}」を指定してください。`,
  'commander.optionMissingArgument': (detail) => `「${detail}」の値を指定してください。`,
  'commander.excessArguments': () => '指定が多すぎます。',
  'commander.help': () => '命令を指定してください。',
}

/** A plain sentence for what commander found wrong in the command line. */
export function toUsageSentence(error: CommanderError): string {
  // commander names what is wrong in quotation marks
  const detail = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const sentence = sentences[error.code]?.(detail) ?? '指定に誤りがあります。'
  return `${sentence}使い方は --help で見られます。`
}

/** Whether commander stopped because it printed what was asked for: the help or the edition of the program. */
export function isAskedFor(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0
}
