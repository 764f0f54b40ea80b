import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { router } from '../../electron/api/router.ts'
import { createReportDrawer } from '../../electron/reports/draw-report.ts'
import type { Incident } from '../../electron/services/incident-log.ts'
import { createProgram, type Program } from '../../electron/services/program.ts'
import type { ProgramOptions } from '../../electron/services/program-state.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import { afterTheTest } from './after-the-test.ts'
import { bundled } from './bundled.ts'
import { makeTestAccount } from './make-test-account.ts'

/** The password of every account a test makes. */
export const testPassword = 'てすとようのあいことば1'

/** Enough to take the same path as the real cost, in a millisecond. */
const cheapCost = { cost: 16, blockSize: 8, parallelization: 1 }

type Role = Parameters<typeof makeTestAccount>[1]['role']

/** A clock that stands still until a test moves it. */
export type TestClock = { now: Date; advanceSeconds: (seconds: number) => void }

/** An empty folder that is gone after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-test-'))
  afterTheTest(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function aClock(start = '2026-11-22T01:00:00.000Z'): TestClock {
  const clock = {
    now: new Date(start),
    advanceSeconds(seconds: number) {
      clock.now = new Date(clock.now.getTime() + seconds * 1000)
    },
  }
  return clock
}

/** Ids that repeat from run to run. */
export function someIds(): () => string {
  let count = 0
  return () => {
    count += 1
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
  }
}

/** Calls of the contract as one window makes them, in process. */
export function aClient(program: Program): TestClient {
  return createRouterClient(router, { context: program.openConnection() })
}
/** An interface, since the type of every call is too long to be written out for each helper. */
export interface TestClient extends ContractRouterClient<Contract> {}

/** The call `startup.useFolder`. */
export function openFolder(client: TestClient, folder: string) {
  // biome-ignore lint/correctness/useHookAtTopLevel: a call of the contract, not a hook
  return client.startup.useFolder({ folder })
}

const projectFolder = join(import.meta.dirname, '..', '..')
const fontsFolder = join(projectFolder, 'assets', 'fonts')
/** One for the programs of many tests: a thread of its own reads the fonts again for each. */
const warmDrawer = createReportDrawer({ workerFile: bundled('report-worker'), fontsFolder })

/** A program that was never set up, on folders that are gone after the test. */
export function aFreshProgram(options: TestOptions = {}) {
  const { clock = aClock(), isLoggingToFile = false, ...overrides } = options
  const home = aFolder()
  const incidents: Incident[] = []
  const remembered: { folder: string | null } = { folder: null }
  const program = createProgram({
    settings: {
      getDataFolder: () => remembered.folder,
      setDataFolder: (folder) => {
        remembered.folder = folder
      },
    },
    assetsFolder: join(projectFolder, 'assets'),
    fontsFolder,
    workerFile: bundled('report-worker'),
    pdfReaderFile: bundled('pdf-reader-worker'),
    fileWorkerFile: bundled('file-worker'),
    assetWorkerFile: bundled('asset-worker'),
    backupWorkerFile: bundled('backup-worker'),
    proposedFolder: join(home, 'data'),
    sampleFolder: join(home, 'sample'),
    programEdition: 'test',
    now: () => clock.now,
    newId: someIds(),
    dialogs: null,
    passwordCost: cheapCost,
    drawReport: warmDrawer.draw,
    ...(isLoggingToFile ? {} : { logIncident: (incident: Incident) => void incidents.push(incident) }),
    ...overrides,
  })
  afterTheTest(() => void program.close())
  return { program, clock, incidents, home, dataFolder: join(home, 'data'), client: aClient(program) }
}

/**
 * A program set up for 北松北部環境組合 with its first administrator `admin`. `signedInAs(role)` gives a client of an
 * account that holds just that role; `incidents` are the failures without a code, which a test expects to stay empty.
 */
export async function aProgram(options: TestOptions = {}) {
  const fresh = aFreshProgram(options)
  const recoveryCode = await (options.clock === undefined ? openCopyOfFirst(fresh) : setUpProgram(fresh))
  return {
    ...fresh,
    recoveryCode,
    /** The built-in administrator, signed in. */
    signedInAsAdmin: () => signedIn(fresh.program, 'admin'),
    signedInAs: (role: Role, staffMemberId: string | null = null) =>
      signedInAs(fresh.program, role, staffMemberId),
  }
}
export type TestProgram = Awaited<ReturnType<typeof aProgram>>

type TestOptions = Partial<ProgramOptions> & {
  clock?: TestClock
  /** Incidents go where they go on a real PC. */
  isLoggingToFile?: boolean
}
type FreshProgram = ReturnType<typeof aFreshProgram>

async function setUpProgram({ client, dataFolder }: FreshProgram): Promise<string> {
  await openFolder(client, dataFolder)
  const { recoveryCode } = await client.startup.setUp({
    organizationName: '北松北部環境組合',
    units: [
      { name: '総務課', body: 'manager' },
      { name: '業務課', body: 'manager' },
    ],
    policy: { source: 'builtIn' },
    administrator: { displayName: '管理 花子', loginName: 'admin', password: testPassword },
    backupFolder: null,
  })
  return recoveryCode
}

let firstSetUp: Promise<{ file: Buffer; recoveryCode: string }> | undefined

/** The first program of a test file is set up for real; the others start from a copy of its records. */
async function openCopyOfFirst(fresh: FreshProgram): Promise<string> {
  firstSetUp ??= makeFirstSetUp()
  const { file, recoveryCode } = await firstSetUp
  mkdirSync(fresh.dataFolder, { recursive: true })
  writeFileSync(join(fresh.dataFolder, 'daicho.db'), file)
  await openFolder(fresh.client, fresh.dataFolder)
  return recoveryCode
}

async function makeFirstSetUp() {
  const ids = someIds()
  const first = aFreshProgram({ newId: () => `first-${ids()}` })
  const recoveryCode = await setUpProgram(first)
  await first.program.close()
  return { file: readFileSync(join(first.dataFolder, 'daicho.db')), recoveryCode }
}

async function signedInAs(program: Program, role: Role, staffMemberId: string | null): Promise<TestClient> {
  const loginName = await makeTestAccount(program, {
    role,
    staffMemberId,
    password: testPassword,
    cost: cheapCost,
  })
  return signedIn(program, loginName)
}

async function signedIn(program: Program, loginName: string): Promise<TestClient> {
  const client = aClient(program)
  await client.session.signIn({ loginName, password: testPassword })
  return client
}
