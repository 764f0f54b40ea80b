import { useState } from 'react'
import type { StartupStatus } from '../../../shared/contract/startup.ts'
import { Button } from '../../components/button.tsx'
import { FolderField } from '../../components/folder-field.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { startupMessages } from './messages.ts'
import { RestoreOffer } from './restore-offer.tsx'
import { SampleOffer } from './sample-offer.tsx'
import { StartPage } from './start-page.tsx'
import { useOpenFolder } from './use-open-folder.ts'

/** The very first question: in which folder of this PC the records are kept. */
export function FolderScreen({ status }: Readonly<{ status: StartupStatus }>) {
  const [folder, setFolder] = useState(status.proposedFolder)
  const { useFolder } = useOpenFolder()
  return (
    <StartPage title="はじめに：記録の保存先">
      <p className="mb-4">
        記録を入れるフォルダを決めます。この PC
        を使う人みんなで同じ記録を使います。ふつうは、このままで構いません。
      </p>
      <FolderField
        label="保存先のフォルダ"
        purpose="data"
        value={folder}
        onChange={setFolder}
        canChoose={status.canChooseFolder}
      />
      <p className="mt-2 mb-4 text-solid-gray-700">
        以前に使っていた台帳のフォルダを選ぶと、その記録を開きます。
      </p>
      <ProblemText text={useFolder.isError ? messageOf(useFolder.error, startupMessages) : undefined} />
      <div className="mt-4">
        <Button
          onPress={() => useFolder.mutate({ folder })}
          isPending={useFolder.isPending}
          isDisabled={folder.trim() === ''}
        >
          このフォルダで始める
        </Button>
      </div>
      <RestoreOffer canChoose={status.canChooseFolder} />
      <SampleOffer />
    </StartPage>
  )
}
