import type { ClosedKeyStatus } from '../../../shared/contract/closed-keys.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'

type Props = Readonly<{
  status: ClosedKeyStatus
  mayAct: boolean
  onCode: (purpose: 'grant' | 'open') => void
}>

/** What of the keys needs somebody now, and what to do. */
export function KeyNotices({ status, mayAct, onCode }: Props) {
  if (!status.isBegun)
    return (
      <Notice tone="warning" title="実施手順はまだ暗号化していません">
        <p>
          「担当」の権限を持つ人が、いったんサインアウトしてもう一度サインインすると、鍵ができて暗号化します。
        </p>
      </Notice>
    )
  if (!status.isHeld) return <NoKeyNotice {...{ status, mayAct, onCode }} />
  if (status.recoveryCode === 'held') return null
  return (
    <Notice
      tone="warning"
      title="回復コードでは、まだ実施手順を開けません"
      actions={
        mayAct && (
          <Button size="small" onPress={() => onCode('grant')}>
            回復コードに鍵を渡す
          </Button>
        )
      }
    >
      <p>
        鍵を持つ人がみなパスワードを忘れると、実施手順を二度と開けません。金庫の回復コードを用意して、鍵を渡してください。
      </p>
    </Notice>
  )
}

function NoKeyNotice({ status, mayAct, onCode }: Props) {
  const holders = status.people.filter(({ state }) => state === 'held')
  return (
    <Notice
      tone="warning"
      title="あなたは実施手順を開く鍵を持っていません"
      actions={
        mayAct && (
          <Button tone="secondary" size="small" onPress={() => onCode('open')}>
            回復コードで鍵を受け取る
          </Button>
        )
      }
    >
      <p>
        {holders.length > 0
          ? `鍵を持つ人（${holders.map(({ displayName }) => displayName).join('、')}）に、この画面で鍵を渡してもらってください。`
          : '鍵を持つ人がいません。金庫の回復コードで、鍵を受け取ってください。'}
      </p>
    </Notice>
  )
}
