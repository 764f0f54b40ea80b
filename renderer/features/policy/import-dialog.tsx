import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PolicyDocumentId } from '../../../shared/domain/id/branded-id.ts'
import { cleanPolicyText } from '../../../shared/domain/policy/clean-text.ts'
import { countArticles } from '../../../shared/domain/policy/count-articles.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { OpenQuestionsDialog } from '../../components/reading-check/open-questions-dialog.tsx'
import { useReadingCheck } from '../../components/reading-check/use-reading-check.ts'
import { documentMessages } from './document-messages.ts'
import { ImportCheck } from './import-check.tsx'
import { ImportSource } from './import-source.tsx'
import { policyMessages } from './messages.ts'
import { useDocumentRefresh } from './use-document-refresh.ts'

type Props = Readonly<{ policyDocumentId: PolicyDocumentId; isOpen: boolean; onClose: () => void }>

/** Reads a new edition in: a pasted text or a file, looked at first, then kept as a draft. */
export function ImportDialog({ policyDocumentId, isOpen, onClose }: Props) {
  const [pasted, setPasted] = useState('')
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const check = useReadingCheck(text, (next) => {
    setText(next)
    if (title === '') setTitle(parsePolicyText(next).title ?? '')
  })
  const notices = useNotices()
  const refresh = useDocumentRefresh()
  const navigate = useNavigate()
  const preview = useMutation(
    api.policy.preview.mutationOptions({
      onSuccess: ({ parsed, text: readText }) => {
        setTitle(parsed.title ?? '')
        setText(readText)
      },
    }),
  )
  const adopt = useMutation(
    api.policyDocuments.startDraft.mutationOptions({
      onSuccess: async (edition) => {
        await refresh()
        notices.succeed(
          `「${edition.title}」を第${edition.number}版として起案しました。本文を確かめてから、決裁に回してください。`,
        )
        close()
        void navigate({ to: '/policy-documents/$policyDocumentId', params: { policyDocumentId } })
      },
    }),
  )
  const close = () => {
    setPasted('')
    setText('')
    setIsAsking(false)
    preview.reset()
    adopt.reset()
    onClose()
  }
  const back = () => {
    preview.reset()
    adopt.reset()
  }
  const read = preview.data
  const open = check.questions.length
  const keep = () => {
    setIsAsking(false)
    adopt.mutate({ policyDocumentId, source: { from: 'text', title, text } })
  }
  return (
    <Dialog
      title="本文を読み込む"
      width={read === undefined ? 'wide' : 'full'}
      isOpen={isOpen}
      onClose={close}
      buttons={
        <>
          <Button tone="secondary" onPress={close}>
            やめる
          </Button>
          {read === undefined ? (
            <Button
              isDisabled={pasted.trim() === ''}
              isPending={preview.isPending}
              onPress={() => preview.mutate({ text: cleanPolicyText(pasted) })}
            >
              内容を確かめる
            </Button>
          ) : (
            <AdoptButtons
              canAdopt={countArticles(check.reading.parsed) > 0}
              isPending={adopt.isPending}
              onBack={back}
              onAdopt={() => (open > 0 ? setIsAsking(true) : keep())}
            />
          )}
        </>
      }
    >
      {read === undefined ? (
        <ImportSource
          pasted={pasted}
          setPasted={setPasted}
          readFile={(file) => preview.mutate({ file })}
          problem={preview.error === null ? undefined : messageOf(preview.error, policyMessages)}
        />
      ) : (
        <ImportCheck
          encoding={read.encoding}
          notes={read.notes}
          check={check}
          title={title}
          setTitle={setTitle}
          problem={adopt.error === null ? undefined : messageOf(adopt.error, documentMessages)}
        />
      )}
      <OpenQuestionsDialog
        questions={check.questions}
        isOpen={isAsking}
        confirmLabel="このまま起案する"
        onConfirm={keep}
        onClose={() => setIsAsking(false)}
      />
    </Dialog>
  )
}

type AdoptProps = Readonly<{
  canAdopt: boolean
  isPending: boolean
  onBack: () => void
  onAdopt: () => void
}>

function AdoptButtons({ canAdopt, isPending, onBack, onAdopt }: AdoptProps) {
  return (
    <>
      <Button tone="secondary" onPress={onBack}>
        選び直す
      </Button>
      <Button isDisabled={!canAdopt} isPending={isPending} onPress={onAdopt}>
        新しい版として起案する
      </Button>
    </>
  )
}
