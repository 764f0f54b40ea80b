// The program as the children run it that tests kill: it dies by itself at a moment, and tells what it has kept.
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { getHistoryHead } from '../../electron/data/repositories/history-repository.ts'
import { createProgram, type Program } from '../../electron/services/program.ts'
import { nobody, toContextOf } from '../../electron/services/program-state.ts'
import type { ServiceContext } from '../../electron/services/service-context.ts'
import { bundled } from './bundled.ts'

export type ChildProgram = Readonly<{
  program: Program
  /** The surroundings of a use case with all the rights of the officer. */
  officerContext: () => ServiceContext
  /** What was told is kept: the parent finds at least this many entries of the history afterwards. */
  tell: () => void
}>

let moments = 0

/** How many moments have passed: the clock and the ids are asked for in the middle of every transaction. */
export function countMoments(): number {
  return moments
}

/** Starts the program on the folder, as remembered or for `openFolder`; it dies at the given moment (0: never by itself). */
export function startChildProgram(folder: string, dieAt: number, isRemembered: boolean): ChildProgram {
  const passMoment = () => {
    moments += 1
    if (moments === dieAt) process.kill(process.pid, 'SIGKILL')
  }
  const program = createProgram({
    settings: { getDataFolder: () => (isRemembered ? folder : null), setDataFolder: () => undefined },
    assetsFolder: join(import.meta.dirname, '..', '..', 'assets'),
    fontsFolder: '',
    workerFile: '',
    pdfReaderFile: '',
    fileWorkerFile: bundled('file-worker'),
    assetWorkerFile: bundled('asset-worker'),
    backupWorkerFile: bundled('backup-worker'),
    proposedFolder: folder,
    sampleFolder: '',
    programEdition: 'test',
    now: () => {
      passMoment()
      return new Date()
    },
    newId: () => {
      passMoment()
      return randomUUID()
    },
    dialogs: null,
    passwordCost: { cost: 16, blockSize: 8, parallelization: 1 },
    drawReport: () => Promise.resolve(new TextEncoder().encode(`%PDF ${randomUUID()}`)),
  })
  const officerContext = () => toContextOf(program.state, { ...nobody, roles: ['officer'] })
  const tell = () => {
    announce(String(getHistoryHead(officerContext().db).sequence))
    passMoment()
  }
  return { program, officerContext, tell }
}

/** One line to the parent, at once. */
export function announce(line: string): void {
  writeSync(1, `${line}\n`)
}
