import { rehearse, restore } from '../services/backup/restore-service.ts'
import type { RecordsCall } from './command-surroundings.ts'
import type { Outcome } from './outcome.ts'
import { withProgram } from './with-program.ts'

type Wanted = Readonly<{ file: string; passphrase: string | null; isRehearsal: boolean }>

/** `restore`: puts a backup in the place of the data folder, keeping what was there; or only tries whether it could. */
export function restoreFolder(call: RecordsCall, { isRehearsal, ...source }: Wanted): Promise<Outcome> {
  return withProgram(call, async (program) => {
    if (isRehearsal) {
      const result = await rehearse(program.state, source)
      const text = `復元できます。履歴 ${result.entryCount} 件と添付ファイル ${result.attachmentCount} 件を確かめました。\n`
      return { json: result, text }
    }
    const { asideFolder } = await restore(program.openConnection().connection, source)
    const kept = asideFolder === null ? [] : [`今までの記録は ${asideFolder} に残しました。`]
    const lines = [
      `控え ${source.file} を ${call.dataFolder} に復元し、正しいことを確かめました。`,
      ...kept,
      '',
    ]
    return { json: { dataFolder: call.dataFolder, asideFolder }, text: lines.join('\n') }
  })
}
