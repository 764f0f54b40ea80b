import type { AssetImportSummary, ImportChoices } from '../../../shared/domain/asset-import/import-choices.ts'
import { notFound } from '../../../shared/errors/app-error.ts'
import type { FileRunner } from '../../files/file-runner.ts'
import type { RunTask } from '../../files/task-messages.ts'
import type { AssetWorkTasks, LentWork } from '../asset-work/asset-work-tasks.ts'
import { givenUp } from './given-up.ts'

/** How far an import is: reading the file, comparing it with the register, waiting for other work, or keeping. */
export type ImportProgress = Readonly<{
  stage: 'idle' | 'reading' | 'comparing' | 'waiting' | 'keeping'
  done: number
  total: number
}>

/** One import that is open: what was chosen last and what would become of it. */
export type ImportSession = {
  readonly importId: string
  readonly owner: string
  progress: ImportProgress
  choices: ImportChoices
  summary: AssetImportSummary | null
  isGivenUp: boolean
  /** Tells the worker that keeps the import; null while nothing is kept. */
  stopFlag: LentWork['stopFlag'] | null
}

/** Where imports are kept while people look at them. The files themselves are with the worker. */
export type AssetImportRoom = Readonly<{
  run: RunTask<AssetWorkTasks>
  open: (importId: string, owner: string) => ImportSession
  /** Throws `not_found` for one that is not open, or not this owner's. */
  get: (importId: string, owner: string) => ImportSession
  close: (session: ImportSession) => void
  /** Stops whatever is being done for the import, and forgets it. */
  giveUp: (session: ImportSession) => Promise<void>
}>

const idle: ImportProgress = { stage: 'idle', done: 0, total: 0 }
const nothingChosen: ImportChoices = {
  ...{ encoding: null, sheet: null, headingLine: null, mapping: null, hiddenRows: null },
}

export function createAssetImportRoom(runner: FileRunner<AssetWorkTasks>): AssetImportRoom {
  const sessions = new Map<string, ImportSession>()
  return {
    run: runner.run,
    open: (importId, owner) => {
      for (const [id, session] of sessions) if (session.owner === owner) sessions.delete(id)
      const session = {
        importId,
        owner,
        progress: idle,
        choices: nothingChosen,
        summary: null,
        isGivenUp: false,
        stopFlag: null,
      }
      sessions.set(importId, session)
      return session
    },
    get: (importId, owner) => {
      const session = sessions.get(importId)
      if (session?.owner !== owner) throw notFound('assetImport', importId)
      return session
    },
    close: ({ importId }) => {
      sessions.delete(importId)
    },
    giveUp: async (session) => {
      session.isGivenUp = true
      sessions.delete(session.importId)
      const { stage } = session.progress
      // what is being kept is given up between two rows, so that nobody is told so of what was kept just before
      if (session.stopFlag !== null) Atomics.store(session.stopFlag, 0, 1)
      // a worker that reads knows no pause
      if (stage === 'reading' || stage === 'comparing') await runner.stop(givenUp())
    },
  }
}
