import { Download, Printer, ZoomIn, ZoomOut } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../button.tsx'
import { IconButton } from '../icon-button.tsx'
import { Notice, ProblemText } from '../notice.tsx'
import { saveFile } from '../save-file.ts'
import { Working } from '../working.tsx'
import { openPdf, type PDFDocumentProxy } from './open-pdf.ts'
import { PdfPage } from './pdf-page.tsx'
import { printPdf } from './print-pdf.ts'

type Props = Readonly<{
  file: File
  /** The report's name, read aloud. */
  title: string
  /** Further buttons, before 保存 and 印刷. */
  actions?: ReactNode
  /** Height of the pane in CSS. */
  height?: string
}>

/** From here on preparing the print takes a minute or more. */
const manyPages = 300

const zoomSteps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const

/** A report as it will come out on paper, with 保存 and 印刷. */
export function PdfPreview({ file, title, actions, height = 'max(20rem, calc(100vh - 13rem))' }: Props) {
  const { pdf, hasFailed } = usePdf(file)
  const [zoom, setZoom] = useState(1)
  const [pageNumber, setPageNumber] = useState(1)
  const pane = useRef<HTMLElement>(null)
  const print = usePrint(pdf)
  if (hasFailed) return <Notice tone="error">帳票を表示できませんでした。もう一度作り直してください。</Notice>
  if (pdf === null) return <Working label="帳票を開いています" />

  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  const smaller = zoomSteps.filter((step) => step < zoom).at(-1)
  const larger = zoomSteps.find((step) => step > zoom)
  return (
    <div className="card overflow-hidden">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-solid-gray-300 px-3 py-2">
        <p role="status" className="min-w-24">
          {pageNumber}／{pdf.numPages}ページ
        </p>
        <div className="flex items-center gap-1">
          <IconButton
            icon={ZoomOut}
            label="小さく表示"
            isDisabled={smaller === undefined}
            onPress={() => setZoom(smaller ?? zoom)}
          />
          <span className="w-14 text-center">{Math.round(zoom * 100)}％</span>
          <IconButton
            icon={ZoomIn}
            label="大きく表示"
            isDisabled={larger === undefined}
            onPress={() => setZoom(larger ?? zoom)}
          />
        </div>
        <div className="ml-auto flex flex-wrap gap-2">
          {actions}
          <Button tone="secondary" onPress={() => saveFile(file)}>
            <Download aria-hidden className="size-5" />
            保存
          </Button>
          <Button onPress={print.start} isPending={print.done !== null}>
            {print.done === null && <Printer aria-hidden className="size-5" />}
            {print.done === null ? '印刷' : `印刷の準備 ${print.done}／${pdf.numPages}`}
          </Button>
        </div>
      </div>
      {pdf.numPages > manyPages && (
        <p className="px-3 py-2 text-[0.9375rem]">
          ページが多いため、印刷の準備に時間がかかります。「保存」したファイルを PDF
          のソフトで開いて印刷すると、早く済みます。
        </p>
      )}
      <ProblemText
        text={
          print.hasFailed
            ? '印刷の準備ができませんでした。「保存」したファイルを印刷してください。'
            : undefined
        }
      />
      <section
        ref={pane}
        aria-label={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls, so the keyboard must reach it
        tabIndex={0}
        onScroll={(event) => setPageNumber(pageInView(event.currentTarget))}
        className="focus-inside overflow-auto bg-solid-gray-200 p-4"
        style={{ height }}
      >
        {numbers.map((number) => (
          <PdfPage key={number} pdf={pdf} number={number} zoom={zoom} />
        ))}
      </section>
    </div>
  )
}

function usePdf(file: File): Readonly<{ pdf: PDFDocumentProxy | null; hasFailed: boolean }> {
  const [opened, setOpened] = useState<{ file: File; pdf: PDFDocumentProxy | null } | null>(null)
  useEffect(() => {
    let isWanted = true
    const opening = openPdf(file)
    opening.then(
      (pdf) => isWanted && setOpened({ file, pdf }),
      () => isWanted && setOpened({ file, pdf: null }),
    )
    return () => {
      isWanted = false
      opening.then(
        (pdf) => pdf.loadingTask.destroy(),
        // what never opened needs no closing; the screen has said so
        () => undefined,
      )
    }
  }, [file])
  if (opened === null || opened.file !== file) return { pdf: null, hasFailed: false }
  return { pdf: opened.pdf, hasFailed: opened.pdf === null }
}

function usePrint(pdf: PDFDocumentProxy | null) {
  const [done, setDone] = useState<number | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const start = () => {
    if (pdf === null || done !== null) return
    setHasFailed(false)
    setDone(0)
    printPdf(pdf, setDone)
      .catch(() => setHasFailed(true))
      .finally(() => setDone(null))
  }
  return { start, done, hasFailed }
}

/** The page that holds the upper third of the pane; halving finds it among thousands. */
function pageInView(pane: HTMLElement): number {
  const line = pane.getBoundingClientRect().top + pane.clientHeight / 3
  const pages = pane.children
  let first = 0
  let last = pages.length - 1
  while (first < last) {
    const middle = Math.ceil((first + last) / 2)
    if ((pages[middle]?.getBoundingClientRect().top ?? 0) <= line) first = middle
    else last = middle - 1
  }
  return first + 1
}
