import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useSignOut } from './use-sign-out.ts'

type Props = Readonly<{ name: string; onBack: () => void }>

/** Asked before somebody else signs in over a locked screen: what its person had not saved yet is lost by it. */
export function OtherPersonQuestion({ name, onBack }: Props) {
  const signOut = useSignOut()
  return (
    <div className="mt-5">
      <Notice tone="warning" title={`${name} さんの、保存していない入力は消えます。`}>
        <p>
          できれば {name}{' '}
          さんにロックを解除してもらい、保存してから交代してください。保存した記録は消えません。
        </p>
        <div className="mt-3 flex flex-wrap gap-3">
          <Button tone="secondary" size="small" onPress={onBack}>
            もどる
          </Button>
          <Button size="small" onPress={signOut.start} isPending={signOut.isPending}>
            入力を消してサインアウトする
          </Button>
        </div>
      </Notice>
    </div>
  )
}
