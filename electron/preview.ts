// Development only: the built program over HTTP for a browser of this PC.
import { homedir } from 'node:os'
import { join } from 'node:path'
import { RPCHandler } from '@orpc/server/node'
import { router } from './api/router.ts'
import { proposeDataFolder } from './host/default-data-folder.ts'
import { openFileSettings } from './host/file-settings.ts'
import { openProgram } from './host/open-program.ts'
import { startPreviewServer } from './host/preview-server.ts'
import { placesOfSources } from './host/program-places.ts'
import { readProgramEdition } from './host/read-program-edition.ts'

const root = join(import.meta.dirname, '..')
const places = placesOfSources(root)
const proposedFolder = proposeDataFolder({
  platform: process.platform,
  environment: process.env,
  home: homedir(),
})

const program = openProgram({
  places,
  settings: openFileSettings(join(`${proposedFolder}-下見版`, 'settings.json')),
  dialogs: null,
  proposedFolder,
  sampleFolder: join(`${proposedFolder}-下見版`, '見本'),
  programEdition: readProgramEdition(root),
})
const connection = program.openConnection()
const handler = new RPCHandler(router)

const server = await startPreviewServer({
  pagesFolder: places.pagesFolder,
  handleApi: async (request, response) => {
    const { matched } = await handler.handle(request, response, { prefix: '/api', context: connection })
    return matched
  },
  onFailure: (error) => console.error(error),
})

console.log(`ブラウザーで次のアドレスを開いてください（一度だけ使えます）: ${server.address}`)
console.log('終了するときは Ctrl+C を押してください。')

process.once('SIGINT', stop)
process.once('SIGTERM', stop)

function stop(): void {
  void server.close().then(() => program.close())
}
