import { promisify } from 'node:util'
import { deflate, deflateSync } from 'node:zlib'

/** Gives up a twelfth of the size for a third of the time. */
const options = { level: 3 } as const
const atATime = 4

type Job = { bytes: Buffer; isDone: boolean; readonly take: (bytes: Uint8Array) => void }

/** Compresses pieces of a file on other threads while drawing goes on. */
export type Compression = {
  /** Takes a text in Latin-1 on; `take` gets its bytes at `finish`. */
  readonly add: (text: string, take: (bytes: Uint8Array) => void) => void
  /** Waits until no more than so many are to be done, so that what is not compressed yet takes little room. */
  readonly settle: (atMost: number) => Promise<void>
  /** Hands all bytes over in the order they were added; what is not done yet is done at once. */
  readonly finish: () => void
}

/** Starts with nothing to do. */
export function createCompression(): Compression {
  const jobs: Job[] = []
  const running = new Set<Promise<void>>()
  let next = 0
  const run = async (job: Job): Promise<void> => {
    job.bytes = await deflateAside(job.bytes, options)
    job.isDone = true
  }
  const startSome = (): void => {
    while (running.size < atATime && next < jobs.length) {
      const job = jobs[next]
      next += 1
      if (!job) continue
      const one: Promise<void> = run(job).finally(() => {
        running.delete(one)
        startSome()
      })
      running.add(one)
    }
  }
  return {
    add: (text, take) => {
      jobs.push({ bytes: Buffer.from(text, 'latin1'), isDone: false, take })
      startSome()
    },
    settle: async (atMost) => {
      while (running.size + jobs.length - next > atMost) await Promise.race(running)
    },
    finish: () => {
      next = jobs.length
      for (const { bytes, isDone, take } of jobs.splice(0)) take(isDone ? bytes : deflateSync(bytes, options))
    },
  }
}

const deflateAside = promisify<Buffer, typeof options, Buffer>(deflate)
