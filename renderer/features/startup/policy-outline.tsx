import { useDeferredValue, useMemo } from 'react'
import { listPlacedProvisions } from '../../../shared/domain/policy/walk-provisions.ts'
import { Notice } from '../../components/notice.tsx'
import { ReadingCheck } from '../../components/reading-check/reading-check.tsx'
import { useReadingCheck } from '../../components/reading-check/use-reading-check.ts'

type Props = Readonly<{
  text: string
  /** Writes the answers into the text; the built-in text is not to be changed and asks nothing. */
  setText?: (text: string) => void
}>

/** How the text will be read: what it is unsure of, its title and its articles. */
export function PolicyOutline({ text, setText }: Props) {
  const settled = useDeferredValue(text)
  const check = useReadingCheck(settled, setText)
  const { parsed } = check.reading
  const articles = useMemo(
    () => listPlacedProvisions(parsed).filter(({ provision }) => provision.kind === 'article'),
    [parsed],
  )
  return (
    <section aria-label="読み取った内容" className="space-y-3">
      <h2 className="text-[1.125rem]">読み取った内容</h2>
      <p>
        {parsed.title ?? '題名なし'}：全{articles.length}条
      </p>
      {setText && articles.length === 0 && (
        <Notice tone="warning" title="条が見つかりません。">
          <p>「第1条」や「1 目的」のような番号の行が入った本文を読み込んでください。</p>
        </Notice>
      )}
      {setText && articles.length > 0 && <ReadingCheck check={check} />}
      <ol
        aria-label="条の一覧"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls, so the keyboard must reach it
        tabIndex={0}
        className="max-h-60 columns-[16rem] overflow-y-auto rounded-8 border border-solid-gray-420 p-3"
      >
        {articles.map(({ provision, path }) => (
          <li key={path.join('-')}>
            {provision.label}
            {provision.heading !== null && `（${provision.heading}）`}
          </li>
        ))}
      </ol>
    </section>
  )
}
