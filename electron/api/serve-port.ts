import { RPCHandler } from '@orpc/server/bun-ws'
import type { ApiContext } from '../services/program.ts'
import { readPortMessage } from './port-message.ts'
import { router } from './router.ts'

/** One end of a message port, as Electron has it. */
export type ApiPort = Readonly<{
  on: ((name: 'message', listen: (event: Readonly<{ data: unknown }>) => void) => unknown) &
    ((name: 'close', listen: () => void) => unknown)
  postMessage: (message: unknown) => void
}>

/** More calls than a page of ours ever has open at a time; those above are refused. */
export const mostOpenCalls = 500

/**
 * Answers the calls that come over the port with the router's answers, until the port is closed. Whatever else comes is
 * refused: with an answer where it names a call, in silence where it does not; nothing of it is thrown.
 */
export function servePort(port: ApiPort, context: ApiContext): void {
  // oRPC's handler for a message port leaves what a message breaks to the process; this one hands its promise out
  const handler = new RPCHandler(router)
  const peer = { send: (message: unknown) => Number(port.postMessage(message)) }
  const refuse = (id: string, code: keyof typeof statuses) => port.postMessage(toRefusal(id, code))
  let openCalls = 0
  port.on('message', ({ data }) => {
    const message = readPortMessage(data)
    if (message.id === undefined) return
    if (message.kind === 'malformed') return refuse(message.id, 'BAD_REQUEST')
    if (message.kind === 'call' && openCalls >= mostOpenCalls) return refuse(message.id, 'TOO_MANY_REQUESTS')
    openCalls += 1
    handler
      .message(peer, message.raw, { context })
      .catch(() => refuse(message.id, 'BAD_REQUEST'))
      .finally(() => {
        openCalls -= 1
      })
  })
  port.on('close', () => handler.close(peer))
}

const statuses = { BAD_REQUEST: 400, TOO_MANY_REQUESTS: 429 } as const

/** An answer in the form of oRPC's; its client makes an error with the code of it. */
function toRefusal(id: string, code: keyof typeof statuses): string {
  const status = statuses[code]
  return JSON.stringify({
    i: id,
    p: { s: status, b: { json: { defined: false, code, status, message: code } } },
  })
}
