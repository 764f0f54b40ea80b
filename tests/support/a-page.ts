import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { afterEach } from 'vitest'
import { servePort } from '../../electron/api/serve-port.ts'
import { aProgram, type TestClient } from './a-program.ts'

const open: MessagePort[] = []
afterEach(() => {
  for (const port of open.splice(0)) port.close()
})

/** The page's end of its message port, the client over it, and the answers that came; the program serves the other end. */
export async function aPage() {
  const { program, incidents } = await aProgram()
  const { port1, port2 } = new MessageChannel()
  open.push(port1, port2)
  const listen = (name: string, hear: (event: { data: unknown }) => void) =>
    port1.on(name, (data) => hear({ data }))
  // Electron's port says its messages with an event round them, Node's without
  const served = { on: listen, postMessage: (message: unknown) => port1.postMessage(message) }
  servePort(served as Parameters<typeof servePort>[0], program.openConnection())
  const answers: string[] = []
  port2.on('message', (data) => answers.push(String(data)))
  const client: TestClient = createORPCClient(new RPCLink({ port: port2 }))
  return { port: port2, program, client, incidents, answers }
}
