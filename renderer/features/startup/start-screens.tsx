import type { StartupStatus } from '../../../shared/contract/startup.ts'
import { FolderScreen } from './folder-screen.tsx'
import { RecoveryScreen } from './recovery-screen.tsx'
import { SetUpWizard } from './set-up-wizard.tsx'
import { UnusableScreen } from './unusable-screen.tsx'

/** Everything before the records are ready: where they are kept, the first settings, and what is wrong with them. */
export function StartScreens({ status }: Readonly<{ status: StartupStatus }>) {
  if (status.problem === 'storage_corrupt') return <RecoveryScreen status={status} />
  if (status.problem !== undefined) return <UnusableScreen status={status} problem={status.problem} />
  if (status.state === 'needsFolder') return <FolderScreen status={status} />
  return <SetUpWizard status={status} />
}
