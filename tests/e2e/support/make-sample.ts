// Makes the sample union as its button does, in the folder that is named. Started by prepare-sample.ts.

import { systemTerminal } from '../../../electron/cli/terminal.ts'
import { withProgram } from '../../../electron/cli/with-program.ts'
import { makeSampleFolder } from '../../../electron/services/sample-service.ts'
import { root } from './places.ts'

const [, , folder] = process.argv
if (folder === undefined) throw new Error('make-sample.ts FOLDER')
const surroundings = { rootFolder: root, programEdition: 'test', terminal: systemTerminal() }
await withProgram({ ...surroundings, dataFolder: folder, now: undefined, asked: [] }, ({ state }) =>
  makeSampleFolder(state, folder, 'thisYearRunning'),
)
