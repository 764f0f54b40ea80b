import { useMutation } from '@tanstack/react-query'
import { toPlaceWords } from '../../../shared/domain/history/place-words.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice } from '../../components/notice.tsx'

/** Walks the whole history and says whether every entry is as it was written. */
export function VerifyButton() {
  const verify = useMutation(api.history.verify.mutationOptions())
  const isOpen = verify.isSuccess || verify.isError
  return (
    <>
      <Button tone="secondary" isPending={verify.isPending} onPress={() => verify.mutate({})}>
        履歴を検証する
      </Button>
      <Dialog
        title="検証の結果"
        isOpen={isOpen}
        onClose={verify.reset}
        buttons={<Button onPress={verify.reset}>閉じる</Button>}
      >
        {verify.isError && <Notice tone="error">{messageOf(verify.error)}</Notice>}
        {verify.data?.isSound === true && (
          <Notice tone="success" title="履歴は正しくつながっています。">
            <p>
              {verify.data.entryCount.toLocaleString('ja-JP')}
              件の記録と、保存している帳票を確かめました。書き換えられたものはありません。
            </p>
          </Notice>
        )}
        {verify.data?.isSound === false && (
          <Notice tone="error" title="正しくない記録があります。">
            <p>
              最初に合わなかった場所：{toPlaceWords(verify.data.brokenPlace ?? '不明')}
              。記録のフォルダをそのまま別の場所に写し、管理者に知らせてください。
            </p>
          </Notice>
        )}
      </Dialog>
    </>
  )
}
