import type { EditionText } from '../../../shared/contract/policy.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { toShownState } from '../../../shared/domain/policy-document/edition-state.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'

type Props = Readonly<{ text: EditionText; openCurrent: (() => void) | undefined }>

/** Says above a text that it is not the one in force, or that it is not public. */
export function EditionStanding({ text, openCurrent }: Props) {
  const { document, edition } = text
  const title = toTitle(edition)
  return (
    <div className="mb-4 space-y-3 empty:hidden">
      {document.kind === 'procedure' && (
        <Notice tone="info" title="非公開の文書です。読める人のほかに見せないでください。" />
      )}
      {title !== undefined && (
        <Notice
          tone="warning"
          title={title}
          actions={
            openCurrent && (
              <Button tone="secondary" size="small" onPress={openCurrent}>
                現行の版を表示
              </Button>
            )
          }
        />
      )}
    </div>
  )
}

function toTitle(edition: EditionText['edition']): string | undefined {
  switch (toShownState(edition)) {
    case 'former':
      return '旧版を表示しています。'
    case 'draft':
      return '起案中の版です。まだ決裁を受けていません。'
    case 'approved':
      return '決裁が済んだ版です。施行日はまだ決まっていません。'
    case 'waiting':
      return `${toWareki(edition.effectiveOn ?? edition.adoptedAt)}に施行される版です。今はまだ施行されていません。`
    case 'withdrawn':
      return '取りやめた版です。'
    case 'current':
      return undefined
  }
}
