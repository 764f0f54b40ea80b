import { appendFileSync } from 'node:fs'
import type { App, Session, WebContents } from 'electron'
import { pageOrigin } from './app-protocol.ts'

/** What every window of the program is made with. */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  webSecurity: true,
  navigateOnDragDrop: false,
  // Chromium fetches the dictionaries of its spelling checker from the network
  spellcheck: false,
} as const

/** Keeps Chromium itself off the network: no proxy search, no name is ever looked up, no background service. */
export function silenceChromium(app: App): void {
  app.commandLine.appendSwitch('no-proxy-server')
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
}

/**
 * Refuses what no page of ours asks for: permissions, devices, and every request that is not for `app:`. A refused
 * request is written to the file, so that it can be found out.
 */
export function hardenSession(session: Session, refusedRequestsFile: string): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, decide) => {
    const isRefused = !isOwnRequest(details.url)
    if (isRefused) appendFileSync(refusedRequestsFile, `${details.resourceType} ${details.url}\n`)
    decide({ cancel: isRefused })
  })
}

/** Keeps every page where it is: no navigation, no new window, no embedded page; whatever opened it. */
export function hardenContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', refuse)
    contents.on('will-redirect', refuse)
    contents.on('will-attach-webview', refuse)
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Development tools stay shut in the packed program. */
export function closeDevTools(contents: WebContents): void {
  contents.on('devtools-opened', () => contents.closeDevTools())
}

function refuse(event: Readonly<{ preventDefault: () => void }>): void {
  event.preventDefault()
}

/** Own pages, and what a page of ours holds in memory. `devtools:` is Chromium's own tools, unpacked only. */
export function isOwnRequest(url: string): boolean {
  return (
    url.startsWith(`${pageOrigin}/`) ||
    url.startsWith(`blob:${pageOrigin}/`) ||
    url.startsWith('data:') ||
    url.startsWith('devtools:')
  )
}
