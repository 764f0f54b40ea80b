import { useEffect } from 'react'
import { Button } from '../../../components/button.tsx'
import { messageOf } from '../../../components/messages.ts'
import { Notice } from '../../../components/notice.tsx'
import { ConversionDialog } from './conversion-dialog.tsx'
import { canConvert, useConversion } from './use-conversion.ts'
import { conversionMessages } from './words.ts'

/**
 * Encrypts what was written before there was a key as soon as somebody who holds it signed in; put off or failed, every
 * screen says so until it is done.
 */
export function ConversionGuard() {
  const { status, run } = useConversion()
  const isReady = status !== undefined && canConvert(status)
  const { isIdle, mutate } = run
  useEffect(() => {
    if (isReady && isIdle) mutate({})
  }, [isReady, isIdle, mutate])
  if (run.isPending) return <ConversionDialog />
  if (!isReady || !run.isError) return null
  return (
    <div className="mb-4">
      <Notice
        tone="warning"
        title="前に書いた実施手順が、まだ暗号化されていません"
        actions={
          <Button size="small" onPress={() => mutate({})}>
            今すぐ暗号化する
          </Button>
        }
      >
        <p>{messageOf(run.error, conversionMessages)}</p>
      </Notice>
    </div>
  )
}
