// Development only: the built program over HTTP for a browser of this PC.
import { join } from 'node:path'
import { startPreviewServer } from './host/preview-server.ts'

const root = join(import.meta.dirname, '..')

const server = await startPreviewServer({
  pagesFolder: join(root, 'out', 'renderer'),
  handleApi: async () => false,
  onFailure: (error) => console.error(error),
})

console.log(`ブラウザーで次のアドレスを開いてください（一度だけ使えます）: ${server.address}`)
console.log('終了するときは Ctrl+C を押してください。')

process.once('SIGINT', () => void server.close())
process.once('SIGTERM', () => void server.close())
