import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { router } from '../../electron/api/router.ts'
import { createProgram } from '../../electron/services/program.ts'
import type { Contract } from '../../shared/contract/contract.ts'

const root = join(import.meta.dirname, '..', '..')

export const benchAccount = {
  displayName: '計測 花子',
  loginName: 'keisoku',
  password: 'けいそくのあさひ2026',
}

type Options = Readonly<{ folder: string; people: number; assetsFolder?: string }>

/** A set-up union in the folder with so many respondents, its officer signed in. */
export async function aBenchUnion({ folder, people, assetsFolder = join(root, 'assets') }: Options) {
  const program = createProgram({
    settings: { getDataFolder: () => null, setDataFolder: () => undefined },
    assetsFolder,
    fontsFolder: join(root, 'assets', 'fonts'),
    workerFile: join(root, 'electron', 'reports', 'report-worker.ts'),
    pdfReaderFile: join(root, 'electron', 'files', 'pdf', 'pdf-reader-worker.ts'),
    fileWorkerFile: join(root, 'electron', 'files', 'file-worker.ts'),
    // as the program starts it: the build bundles it, and the bench builds first
    assetWorkerFile: join(root, 'out', 'main', 'asset-worker.cjs'),
    backupWorkerFile: join(root, 'out', 'main', 'backup-worker.cjs'),
    proposedFolder: folder,
    sampleFolder: join(folder, 'sample'),
    programEdition: 'bench',
    now: () => new Date(),
    newId: randomUUID,
    dialogs: null,
  })
  const client: BenchClient = createRouterClient(router, { context: program.openConnection() })
  // biome-ignore lint/correctness/useHookAtTopLevel: a call of the contract, not a hook
  await client.startup.useFolder({ folder })
  await client.startup.setUp({
    organizationName: '計測環境組合',
    units: ['総務課', '業務課', '施設課'].map((name) => ({ name, body: 'manager' as const })),
    policy: { source: 'builtIn' },
    administrator: benchAccount,
    backupFolder: null,
  })
  await client.session.signIn({ loginName: benchAccount.loginName, password: benchAccount.password })
  await importPeople(client, people)
  return { program, client }
}
/** An interface, since the type of every call is too long to be written out. */
export interface BenchClient extends ContractRouterClient<Contract> {}

/** Through a roster file, as an officer would bring in so many. */
async function importPeople(client: BenchClient, count: number): Promise<void> {
  const units = ['総務課', '業務課', '施設課']
  const rows = Array.from({ length: count }, (_, index) => `計測 ${index + 1}号,${units[index % 3]}`)
  const file = new File([['氏名,所属', ...rows].join('\r\n')], 'roster.csv')
  const { digest } = await client.staff.previewImport({ file })
  await client.staff.importFile({ file, digest, createUnits: false })
}

/** Opens this year's inspection for everybody on the roster, once each. */
export async function openForAll(client: BenchClient) {
  const roster = await client.inspections.proposeRoster({})
  const { fiscalYear, today } = await client.session.current({})
  return client.inspections.open({
    fiscalYear,
    title: '計測の自己点検',
    purpose: '速さを確かめる。',
    openedOn: today,
    dueOn: today,
    assignments: roster.map(({ staffMemberId, audience }) => ({ staffMemberId, audience })),
  })
}
