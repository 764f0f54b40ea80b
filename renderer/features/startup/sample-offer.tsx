import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { startupMessages } from './messages.ts'
import { useOpenFolder } from './use-open-folder.ts'

/** A union that does not exist, to try everything on. */
export function SampleOffer() {
  const { startSample } = useOpenFolder()
  return (
    <section className="mt-6 border-t border-solid-gray-300 pt-4">
      <h2 className="text-[1.125rem]">まず試してみたいとき</h2>
      <p className="mt-1 mb-3">
        架空の組合の見本データで、すべての画面と帳票を試せます。見本は別のフォルダに作り、どの画面と帳票にも「見本」と表示します。
      </p>
      <Button tone="secondary" onPress={() => startSample.mutate({})} isPending={startSample.isPending}>
        見本データで試す
      </Button>
      <ProblemText text={startSample.isError ? messageOf(startSample.error, startupMessages) : undefined} />
    </section>
  )
}
