// Draws 情報資産台帳 in a process of its own and says on one line how long it took and how much memory the whole
// process took at most: node draw-register.ts <rows> <pdf file>. Needs the built worker.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createReportDrawer } from '../../electron/reports/draw-report.ts'
import { aPrintedRegister } from './a-printed-register.ts'

const root = join(import.meta.dirname, '..', '..')
const [count = '', file = ''] = process.argv.slice(2)
const model = aPrintedRegister(Number(count))
const started = performance.now()
const drawer = createReportDrawer({
  workerFile: join(root, 'out', 'main', 'report-worker.cjs'),
  fontsFolder: join(root, 'assets', 'fonts'),
})
const pdf = await drawer.draw('asset-register', model)
writeFileSync(file, pdf)
const ms = performance.now() - started
await drawer.close()
console.log(JSON.stringify({ ms, mebibytes: process.resourceUsage().maxRSS / 1024 }))
