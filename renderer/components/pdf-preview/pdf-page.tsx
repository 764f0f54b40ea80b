import { memo, useEffect, useRef, useState } from 'react'
import { drawPage } from './draw-page.ts'
import type { PDFDocumentProxy, PDFPageProxy } from './open-pdf.ts'

type Props = Readonly<{ pdf: PDFDocumentProxy; number: number; zoom: number }>

/** One sheet of paper on the screen, drawn when it comes near the visible part. */
export const PdfPage = memo(function PdfPage({ pdf, number, zoom }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [page, setPage] = useState<PDFPageProxy | null>(null)
  const [isNear, setIsNear] = useState(number <= 2)

  useEffect(() => {
    let isWanted = true
    pdf.getPage(number).then(
      (loaded) => isWanted && setPage(loaded),
      // the document was closed while the page was read: there is nothing left to show
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [pdf, number])

  useEffect(() => {
    if (frame.current === null) return
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setIsNear(true),
      { rootMargin: '600px' },
    )
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (page === null || canvas.current === null || !isNear) return
    const drawing = new AbortController()
    void drawPage(
      page,
      canvas.current,
      zoom * window.devicePixelRatio * cssPixelsPerPoint,
      'display',
      drawing.signal,
    )
    return () => drawing.abort()
  }, [page, isNear, zoom])

  const size = page?.getViewport({ scale: zoom * cssPixelsPerPoint }) ?? {
    width: 793 * zoom,
    height: 1122 * zoom,
  }
  return (
    <div
      ref={frame}
      data-page={number}
      className="mx-auto mb-4 border border-solid-gray-420 bg-white shadow-1"
      style={{ width: size.width, height: size.height }}
    >
      <canvas ref={canvas} role="img" aria-label={`${number}ページ`} className="size-full" />
    </div>
  )
})

const cssPixelsPerPoint = 96 / 72
