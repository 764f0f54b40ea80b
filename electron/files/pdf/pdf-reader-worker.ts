// Reads PDF files that came from outside, off the main process's event loop. Started by pdf-reader.ts for one check.
import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { compareRecords } from '../../../shared/domain/authenticity/record-differences.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import { checkSignature } from './check-signature.ts'
import type { PdfReaderAnswer, PdfReaderCalls, PdfReaderRequest } from './pdf-reader-messages.ts'
import { readPdfContent } from './read-pdf-content.ts'

invariant(parentPort, 'the PDF reader runs in a worker thread')
const port = parentPort

port.on('message', (request: PdfReaderRequest) => {
  answer(request).then(post, (error: unknown) =>
    post({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})

function post(message: PdfReaderAnswer): void {
  port.postMessage(message)
}

async function answer({ call, input }: PdfReaderRequest): Promise<PdfReaderAnswer> {
  switch (call) {
    case 'checkBytes':
      return { output: checkBytes(...input) }
    case 'readContent':
      return { output: await readPdfContent(...input) }
    case 'compareRecords':
      return { output: compareTexts(...input) }
  }
}

function checkBytes(
  bytes: Uint8Array,
  certificates: readonly string[],
): ReturnType<PdfReaderCalls['checkBytes']> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { sha256, signature: checkSignature(Buffer.from(bytes), certificates) }
}

function compareTexts(found: string, kept: string): ReturnType<PdfReaderCalls['compareRecords']> {
  try {
    const record: unknown = JSON.parse(found)
    return compareRecords(record, JSON.parse(kept))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
