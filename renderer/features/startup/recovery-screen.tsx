import type { StartupStatus } from '../../../shared/contract/startup.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice, ProblemText } from '../../components/notice.tsx'
import { startupMessages } from './messages.ts'
import { NewestBackupOffer } from './newest-backup-offer.tsx'
import { SaveDamagedOffer } from './save-damaged-offer.tsx'
import { StartPage } from './start-page.tsx'
import { useOpenFolder } from './use-open-folder.ts'

/** Damaged records: what is wrong, and the three things that can be done. Nothing is written to them meanwhile. */
export function RecoveryScreen({ status }: Readonly<{ status: StartupStatus }>) {
  const { useFolder, goOnReadOnly } = useOpenFolder()
  const failed = [useFolder, goOnReadOnly].find(({ isError }) => isError)
  return (
    <StartPage title="記録が壊れています">
      <Notice tone="error" title="記録を守るため、開くのをやめました。記録には何も書き込んでいません。">
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4">
          <dt>壊れている所</dt>
          <dd>{status.problemPlace ?? '分かりません'}</dd>
          <dt>フォルダ</dt>
          <dd className="break-all">{status.dataFolder}</dd>
        </dl>
      </Notice>
      <p className="mt-3">次の順に進めてください。どれを選んでも、壊れた記録は消えません。</p>
      <ol className="mt-2 space-y-4">
        <Choice number={1} title="壊れた記録を写しておく">
          <SaveDamagedOffer canChoose={status.canChooseFolder} />
        </Choice>
        <Choice number={2} title="いちばん新しい控えから戻す">
          <NewestBackupOffer canChoose={status.canChooseFolder} />
        </Choice>
        <Choice number={3} title="見るだけで続ける">
          {status.canReadOnly ? (
            <>
              <p>
                壊れているのは添付ファイルか過去の履歴だけなので、記録を見ることはできます。入力や変更はできません。
              </p>
              <Button
                tone="secondary"
                onPress={() => goOnReadOnly.mutate({})}
                isPending={goOnReadOnly.isPending}
              >
                見るだけで続ける
              </Button>
            </>
          ) : (
            <p>記録そのものが壊れているため、選べません。まちがった内容が表示されるおそれがあります。</p>
          )}
        </Choice>
      </ol>
      <div className="mt-4 flex flex-wrap items-center gap-3 border-t border-solid-gray-300 pt-4">
        <Button
          tone="secondary"
          onPress={() => useFolder.mutate({ folder: status.dataFolder ?? '' })}
          isPending={useFolder.isPending}
        >
          もう一度確かめて開く
        </Button>
        <p>ディスクや USB メモリを差し直したときに使います。</p>
      </div>
      <ProblemText text={failed === undefined ? undefined : messageOf(failed.error, startupMessages)} />
      <p className="mt-3">
        どれもできないときは、この画面の「壊れている所」を書き写し、プログラムを入れた業者または担当に相談してください。
      </p>
    </StartPage>
  )
}

type ChoiceProps = Readonly<{ number: number; title: string; children: React.ReactNode }>

function Choice({ number, title, children }: ChoiceProps) {
  return (
    <li className="card space-y-2 p-4">
      <h2 className="text-[1.125rem]">
        {number}. {title}
      </h2>
      {children}
    </li>
  )
}
