import { ipcRenderer } from 'electron'

type PageMessage = Readonly<{ source: unknown; data: unknown; ports: readonly object[] }>
// the rest of electron/ has no page, so its types know no window
declare const window: {
  addEventListener: (name: 'message', listen: (event: PageMessage) => void) => void
}

/** Hands the page's message port to the program; who may send one is checked there. */
window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== 'start-api') return
  ipcRenderer.postMessage('start-api', null, [...event.ports])
})
