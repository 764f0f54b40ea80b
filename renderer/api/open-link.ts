import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'

/** The desktop program is reached over a message port, the browser preview over HTTP on its own origin. */
export function openLink(page: Window): ClientLink<ClientContext> {
  return isDesktop(page) ? openPort(page) : new FetchLink({ url: `${page.location.origin}/api` })
}

function isDesktop(page: Window): boolean {
  return page.location.protocol === 'app:' || page.navigator.userAgent.includes('Electron/')
}

/** The preload waits for this message and hands the other end of the channel to the program. */
function openPort(page: Window): ClientLink<ClientContext> {
  const { port1, port2 } = new MessageChannel()
  page.postMessage('start-api', page.location.origin, [port2])
  port1.start()
  return new PortLink({ port: port1 })
}
