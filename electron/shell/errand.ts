import { randomUUID } from 'node:crypto'
import type { App } from 'electron'
import { z } from 'zod'
import type { Program } from '../services/program.ts'
import { type BackupErrand, withoutBackupSwitch } from './backup-switch.ts'
import { doErrand } from './do-errand.ts'
import { type ErrandAnswer, toAnswerFile, waitForAnswer, writeAnswer } from './errand-answer.ts'

const path = z.string().min(1).max(500)
/** What a second start hands to the running program. */
const handedOver = z.object({
  id: z.uuid(),
  errand: z.object({ folder: path, dataFolder: path.nullable(), passphraseFile: path.nullable() }),
})

const wrongUsage: ErrandAnswer = {
  exitCode: 2,
  sentence: '使い方: --backup-to 控えを置くフォルダー [--data データフォルダー] [--passphrase-file ファイル]',
}
const noAnswer: ErrandAnswer = {
  exitCode: 1,
  sentence:
    '開いている情報セキュリティ台帳が応答しないため、控えを作れませんでした。終了してから、もう一度実行してください。',
}
const isBusy: ErrandAnswer = {
  exitCode: 1,
  sentence: 'ほかの控えを作っているところです。終わってから、もう一度実行してください。',
}

/**
 * A start without a window: makes the backup, or has the program make it that runs already, prints one sentence and
 * ends. Somebody who starts the program meanwhile gets it afterwards.
 */
export async function runErrand(
  app: App,
  errand: BackupErrand | 'wrong',
  openProgram: () => Program,
): Promise<void> {
  const wanted = { isWindow: false }
  const answer = errand === 'wrong' ? wrongUsage : await getAnswer(app, errand, openProgram, wanted)
  const output = answer.exitCode === 0 ? process.stdout : process.stderr
  output.write(`${answer.sentence}\n`)
  if (wanted.isWindow) app.relaunch({ args: withoutBackupSwitch(process.argv.slice(1)) })
  app.exit(answer.exitCode)
}

async function getAnswer(
  app: App,
  errand: BackupErrand,
  openProgram: () => Program,
  wanted: { isWindow: boolean },
): Promise<ErrandAnswer> {
  const id = randomUUID()
  if (!app.requestSingleInstanceLock({ id, errand })) {
    return (await waitForAnswer(toAnswerFile(app.getPath('userData'), id))) ?? noAnswer
  }
  app.on('second-instance', (_event, _args, _folder, data) => {
    const other = readHandedOver(data)
    if (other === undefined) wanted.isWindow = true
    else writeAnswer(toAnswerFile(app.getPath('userData'), other.id), isBusy)
  })
  const program = openProgram()
  try {
    return await doErrand(program, errand)
  } finally {
    await program.close()
  }
}

/** The running program does the errands of later starts beside its window. */
export function serveErrands(app: App, program: Program): void {
  app.on('second-instance', (_event, _args, _folder, data) => {
    const other = readHandedOver(data)
    if (other === undefined) return
    const file = toAnswerFile(app.getPath('userData'), other.id)
    writeAnswer(file, { workedBy: process.pid })
    void doErrand(program, other.errand).then((answer) => writeAnswer(file, answer))
  })
}

/** Undefined for the start of one who wants the window. */
export function readHandedOver(data: unknown): z.infer<typeof handedOver> | undefined {
  const read = handedOver.safeParse(data)
  return read.success ? read.data : undefined
}
