import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openBackupWorker } from '../../../electron/files/backup/open-backup-worker.ts'
import { aFolder } from '../../support/a-program.ts'

/** A worker of which the thread does as the text says with each piece of work. */
function aWorker(onMessage: string) {
  const workerFile = join(aFolder(), 'worker.mjs')
  writeFileSync(
    workerFile,
    `import { parentPort } from 'node:worker_threads'
     let count = 0
     parentPort.on('message', (work) => { count += 1; ${onMessage} })`,
  )
  const aborting = new AbortController()
  const worker = openBackupWorker({ workerFile, signal: aborting.signal, onProgress: () => undefined })
  return { worker, aborting }
}

/** Each thread that keeps this process alive has a port here. */
function countThreads(): number {
  return process.getActiveResourcesInfo().filter((one) => one === 'MessagePort').length
}

const work = { kind: 'copy', source: 'a', target: 'b' } as const

it('does every piece in one thread, which ends with the last', async () => {
  const { worker } = aWorker(
    "if (work === 'end') parentPort.close(); else parentPort.postMessage({ result: count })",
  )
  const before = countThreads()
  expect([await worker.run(work), await worker.run(work)]).toEqual([1, 2])
  worker.end()
  await expect.poll(countThreads).toBeLessThanOrEqual(before)
})

it('tells of a thread that broke down, and starts the next piece in another', async () => {
  const { worker } = aWorker('process.exit(1)')
  const broken = { code: 'unexpected', details: { reason: 'backup worker ended' } }
  await expect(worker.run(work)).rejects.toMatchObject(broken)
  await expect(worker.run(work)).rejects.toMatchObject(broken)
})

it('starts nothing once it was given up', async () => {
  const { worker, aborting } = aWorker('process.exit(1)')
  aborting.abort()
  await expect(worker.run(work)).rejects.toMatchObject({ details: { rule: 'backupCancelled' } })
})
