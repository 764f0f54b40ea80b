import { client } from '../../api/client.ts'
import { FileExports } from '../../components/file-exports.tsx'
import { rosterMessages } from './messages.ts'

/** The roster as a file, whatever is searched or filtered on the screen. */
export function ExportButtons() {
  return (
    <FileExports exportFile={(format) => client.staff.exportFile({ format })} messages={rosterMessages} />
  )
}
