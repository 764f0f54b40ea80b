import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { howTos, keys } from './words.ts'

type Props = Readonly<{ isOpen: boolean; onClose: () => void }>

/** How to go through the year, and the keys; the screen beneath stays as it is. */
export function HelpDialog({ isOpen, onClose }: Props) {
  return (
    <Dialog
      title="使い方"
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      isReading
      buttons={<Button onPress={onClose}>閉じる</Button>}
    >
      <div className="space-y-5">
        <section>
          <h3 className="mb-1 text-[1.125rem]">一年の進め方</h3>
          <ol className="list-decimal space-y-2 pl-7">
            {howTos.map(({ title, text }) => (
              <li key={title}>
                <b>{title}</b>
                <span className="block">{text}</span>
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h3 className="mb-1 text-[1.125rem]">キーの一覧</h3>
          <table className="w-full border-collapse">
            <thead className="sr-only">
              <tr>
                <th scope="col">キー</th>
                <th scope="col">はたらき</th>
              </tr>
            </thead>
            <tbody>
              {keys.map(({ key, act }) => (
                <tr key={key} className="border-b border-solid-gray-200">
                  <th scope="row" className="py-1 pr-6 text-left whitespace-nowrap">
                    {key}
                  </th>
                  <td className="py-1">{act}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section>
          <h3 className="mb-1 text-[1.125rem]">困ったときは</h3>
          <ul className="list-disc space-y-1 pl-7">
            <li>
              パスワードを忘れたときは、管理者に「利用者アカウント」でパスワードを決め直してもらいます。管理者が忘れたときは、金庫などに保管した回復コードを使います。
            </li>
            <li>入力した回答は、そのつど保存しています。途中でやめても、続きから始められます。</li>
            <li>
              PC
              が壊れたときのために、ときどき「控え」を作ってください。控えは記録のフォルダとは別の場所に置きます。
            </li>
          </ul>
        </section>
      </div>
    </Dialog>
  )
}
