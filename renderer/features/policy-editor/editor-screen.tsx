import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { EditionSource } from '../../../shared/contract/policy-documents.ts'
import type { EditionId } from '../../../shared/domain/id/branded-id.ts'
import { mayChangeDocument } from '../../../shared/domain/policy-document/document-readers.ts'
import { api } from '../../api/client.ts'
import { Notice } from '../../components/notice.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { BackLink } from './back-link.tsx'
import { editorMessages, settledWords } from './messages.ts'
import { OpenEditor } from './open-editor.tsx'

/** The text of a draft to be edited, by its address. */
export function EditorScreen() {
  const params = useParams({ strict: false })
  // an address is text; whether there is such an edition is for the program to say
  const editionId = (params.editionId ?? '') as EditionId
  const source = useQuery({
    ...api.policyDocuments.getSource.queryOptions({ input: { editionId } }),
    // what is edited is the screen's own from the moment it is open
    ...{ staleTime: 0, gcTime: 0, refetchOnWindowFocus: false },
  })
  return (
    <QueryState query={source} messages={editorMessages}>
      {(data) => <Opened key={data.edition.id} source={data} />}
    </QueryState>
  )
}

function Opened({ source }: Readonly<{ source: EditionSource }>) {
  const { account } = useSession()
  const { document, edition } = source
  const detail = useQuery({
    ...api.policyDocuments.get.queryOptions({ input: { policyDocumentId: document.id } }),
    refetchOnWindowFocus: false,
  })
  if (edition.state !== 'draft') return <NotEditable source={source} words={settledWords} />
  if (!mayChangeDocument(account.roles, document)) {
    return (
      <NotEditable
        source={source}
        words="この版の本文を直す権限がありません。直すときは担当に相談してください。"
      />
    )
  }
  return (
    <QueryState query={detail} messages={editorMessages}>
      {({ editions }) => {
        const current = editions.find(({ state }) => state === 'current')
        return current === undefined ? (
          <OpenEditor source={source} currentText={null} />
        ) : (
          <WithCurrent source={source} currentId={current.id} />
        )
      }}
    </QueryState>
  )
}

type CurrentProps = Readonly<{ source: EditionSource; currentId: EditionId }>

function WithCurrent({ source, currentId }: CurrentProps) {
  const current = useQuery({
    ...api.policyDocuments.getSource.queryOptions({ input: { editionId: currentId } }),
    refetchOnWindowFocus: false,
  })
  return (
    <QueryState query={current} messages={editorMessages}>
      {({ text }) => <OpenEditor source={source} currentText={text} />}
    </QueryState>
  )
}

function NotEditable({ source, words }: Readonly<{ source: EditionSource; words: string }>) {
  return (
    <>
      <BackLink source={source} />
      <Notice tone="info" title="この版の本文は直せません">
        <p>{words}</p>
      </Notice>
    </>
  )
}
