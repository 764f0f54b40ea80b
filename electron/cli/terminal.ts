/** Where a command writes and reads: the process's own streams. */
export type Terminal = Readonly<{
  write: (text: string) => void
  writeError: (text: string) => void
  input: AsyncIterable<Uint8Array>
}>

export function systemTerminal(): Terminal {
  // `daicho … | head` closes the pipe while we write; that is the reader's right, not a failure
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    write: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
    input: process.stdin,
  }
}
