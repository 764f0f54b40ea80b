import type { AssetImportSummary, ImportChoices } from '../../../shared/domain/asset-import/import-choices.ts'
import { AppError, notFound } from '../../../shared/errors/app-error.ts'
import type { RunFileTask } from '../../files/file-messages.ts'
import type { FileRunner } from '../../files/file-runner.ts'

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
}

/** Where imports are kept while people look at them. The files themselves are with the worker. */
export type AssetImportRoom = Readonly<{
  run: RunFileTask
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

export function createAssetImportRoom(runner: FileRunner): AssetImportRoom {
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
      // what is being kept is given up between two steps; a worker that reads knows no pause
      if (stage === 'reading' || stage === 'comparing') await runner.stop(givenUp())
    },
  }
}

/** The import was given up by the person who began it. */
export function givenUp(): AppError {
  return new AppError('rule_violation', { rule: 'importGivenUp' })
}
