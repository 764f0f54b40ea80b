import type { PDFPageProxy } from './open-pdf.ts'

/** Pixels per PDF point (1/72 inch) at a resolution. */
export function scaleAtDpi(dpi: number): number {
  return dpi / 72
}

/** Draws a page on the canvas at `scale` pixels per point; an abort stops it. */
export async function drawPage(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  scale: number,
  intent: 'display' | 'print',
  signal?: AbortSignal,
): Promise<void> {
  const viewport = page.getViewport({ scale })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const task = page.render({ canvas, viewport, intent })
  const stop = () => task.cancel()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    await task.promise
  } catch (error) {
    if (signal?.aborted !== true) throw error
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}
