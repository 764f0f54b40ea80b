import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { withPdfReader } from '../../electron/files/pdf/pdf-reader.ts'
import { aSmallPdf } from '../support/a-changed-pdf.ts'

const workerFile = join(import.meta.dirname, '..', '..', 'electron', 'files', 'pdf', 'pdf-reader-worker.ts')

/** A page whose content is a few kilobytes on the disk and very much when it is unpacked. */
function aBomb(megabytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(megabytes * 1_000_000, 'q '))
  const content = packed.toString('latin1')
  const page = aSmallPdf('x').toString('latin1')
  const stream = `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${content}\nendstream`
  return Buffer.from(
    page.replace(/<< \/Length \d+ >>\nstream\n[^\n]*\nendstream/, () => stream),
    'latin1',
  )
}

describe('withPdfReader', () => {
  it('reads the words of each page', async () => {
    const content = await withPdfReader(workerFile, (reader) => reader.ask('readContent', aSmallPdf('Hello')))
    expect(content).toEqual({ title: '', pages: ['Hello'], attachments: [] })
  })

  it('gives a file up that takes too long, and asks no further', async () => {
    const answers = await withPdfReader(
      workerFile,
      async (reader) => [
        await reader.ask('readContent', aBomb(200)),
        await reader.ask('checkBytes', Buffer.of(1), []),
      ],
      { seconds: 0.5, memoryMb: 1200 },
    )
    expect(answers).toEqual([undefined, undefined])
  })

  it('gives a file up that takes too much memory', async () => {
    const answer = await withPdfReader(workerFile, (reader) => reader.ask('readContent', aBomb(600)), {
      seconds: 60,
      memoryMb: 300,
    })
    expect(answer).toBeUndefined()
  })

  it('says that the program is at fault where the thread cannot start', async () => {
    const asked = withPdfReader(join(import.meta.dirname, 'none.ts'), (reader) =>
      reader.ask('readContent', aSmallPdf('x')),
    )
    await expect(asked).rejects.toMatchObject({ code: 'unexpected' })
  })

  it('keeps the event loop free while it reads', async () => {
    let longest = 0
    let last = performance.now()
    const ticking = setInterval(() => {
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
    }, 5)
    const limits = { seconds: 2, memoryMb: 600 }
    await withPdfReader(workerFile, (reader) => reader.ask('readContent', aBomb(20)), limits)
    clearInterval(ticking)
    // it reads for two seconds; half of one leaves room for a loaded machine
    expect(longest).toBeLessThan(500)
  })
})
