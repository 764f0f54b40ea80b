import { useState } from 'react'
import type { StartupStatus } from '../../../shared/contract/startup.ts'
import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { Button } from '../../components/button.tsx'
import { FolderField } from '../../components/folder-field.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice, ProblemText } from '../../components/notice.tsx'
import { startupMessages } from './messages.ts'
import { RestoreOffer } from './restore-offer.tsx'
import { SampleOffer } from './sample-offer.tsx'
import { StartPage } from './start-page.tsx'
import { useOpenFolder } from './use-open-folder.ts'

/** Damaged records have a screen of their own. */
type Problem = Exclude<NonNullable<StartupStatus['problem']>, 'storage_corrupt'>

const words: Readonly<Record<Problem, { what: string; steps: readonly string[] }>> = {
  storage_from_newer_version: {
    what: 'この記録は、今のプログラムより新しいプログラムで作られています。壊さないように、開くのをやめました。',
    steps: ['新しいプログラムを入れてから、もう一度開いてください。'],
  },
  storage_not_updated: {
    what: '記録を、このプログラムの新しい形に直せませんでした。記録は元のまま残っています。',
    steps: [
      'PC を再起動して、「もう一度開く」を押します。',
      '同じ表示が続くときは、前の版のプログラムを入れ直します。記録は前と同じように開けます。',
      'この画面の「直せなかった所」を書き写し、プログラムを入れた業者または担当に相談してください。',
    ],
  },
  storage_locked: {
    what: 'この記録は、ほかの人の画面またはほかのプログラムで使われています。',
    steps: [
      '下に表示した人に、このプログラムを終わらせてもらいます。その人の画面が見当たらないときは、PC を再起動します。',
      'そのあと、「もう一度開く」を押します。',
    ],
  },
  storage_readonly: {
    what: '記録のフォルダに書き込めません。',
    steps: [
      'フォルダが読み取り専用になっていないか、管理者に確かめます。',
      'USB メモリのときは、書き込み禁止のスイッチを確かめます。',
      '直したあと、「もう一度開く」を押します。',
    ],
  },
  file_missing: {
    what: '前に使った記録が、記録のフォルダに見つかりません。',
    steps: [
      'USB メモリや共有フォルダに置いているときは、つながっているか確かめます。',
      'フォルダの名前や場所を変えたときは、元に戻します。',
      'そのあと、「もう一度開く」を押します。',
    ],
  },
  storage_full: {
    what: '保存先の空きがなくなりました。',
    steps: ['不要なファイルを片付けて空きを作ります。', 'そのあと、「もう一度開く」を押します。'],
  },
}

/** Why the records cannot be opened, in plain words, and what to do; nothing is written meanwhile. */
export function UnusableScreen({ status, problem }: Readonly<{ status: StartupStatus; problem: Problem }>) {
  const [folder, setFolder] = useState('')
  const { useFolder } = useOpenFolder()
  const { what, steps } = words[problem]
  return (
    <StartPage title="記録を開けません">
      <Notice tone="error">
        <p>{what}</p>
      </Notice>
      <dl className="my-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="font-bold">フォルダ</dt>
        <dd>{status.dataFolder ?? '決まっていません'}</dd>
        {problem === 'storage_not_updated' && (
          <>
            <dt className="font-bold">直せなかった所</dt>
            <dd>{status.problemPlace ?? '分かりません'}</dd>
          </>
        )}
        {status.holder !== undefined && <HolderRows holder={status.holder} />}
      </dl>
      <h2 className="text-[1.125rem]">どうすればよいか</h2>
      <ol className="mt-1 mb-4 list-decimal space-y-1 pl-7">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {status.dataFolder !== null && (
        <Button
          onPress={() => useFolder.mutate({ folder: status.dataFolder ?? '' })}
          isPending={useFolder.isPending}
        >
          もう一度開く
        </Button>
      )}
      {problem === 'file_missing' && <RestoreOffer canChoose={status.canChooseFolder} isOpen />}
      <section className="mt-6 space-y-3 border-t border-solid-gray-300 pt-4">
        <h2 className="text-[1.125rem]">別のフォルダで始める</h2>
        <FolderField
          label="フォルダ"
          purpose="data"
          value={folder}
          onChange={setFolder}
          canChoose={status.canChooseFolder}
        />
        <Button
          tone="secondary"
          onPress={() => useFolder.mutate({ folder })}
          isPending={useFolder.isPending}
          isDisabled={folder.trim() === ''}
        >
          このフォルダで始める
        </Button>
        <ProblemText text={useFolder.isError ? messageOf(useFolder.error, startupMessages) : undefined} />
      </section>
      <SampleOffer />
    </StartPage>
  )
}

/** Whom to ask to end the other program. */
function HolderRows({ holder }: Readonly<{ holder: NonNullable<StartupStatus['holder']> }>) {
  const { account, computer, processId, since } = holder
  const instant = new Date(since)
  return (
    <>
      <dt className="font-bold">使っている人</dt>
      <dd>
        {account}（PC の名前 {computer}、プロセス {processId}）
      </dd>
      <dt className="font-bold">いつから</dt>
      <dd>
        {toWareki(toLocalDate(instant))} {toLocalTime(instant)}
      </dd>
    </>
  )
}
