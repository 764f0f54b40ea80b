import type { ReviewDetail } from '../../../shared/contract/policy-reviews.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'

type Props = Readonly<{ detail: ReviewDetail; onClose: () => void }>

/** Says before anything is typed why a review that led to an edition cannot be taken back, and what to do first. */
export function UnlinkFirstDialog({ detail: { review, editions }, onClose }: Props) {
  return (
    <Dialog
      title={`${review.number} は、まだ取り下げられません`}
      isOpen
      onClose={onClose}
      width="medium"
      buttons={<Button onPress={onClose}>閉じる</Button>}
    >
      <p>この見直しには、次の改正の版が結び付いています。</p>
      <ul className="my-2 list-disc pl-6">
        {editions.map(({ id, documentName, number }) => (
          <li key={id}>
            {documentName}　第{number}版
          </li>
        ))}
      </ul>
      <p>
        {review.state === 'decided'
          ? '「改正の案」の「外す」で結び付きを外すと、取り下げられます。'
          : 'もう一度「改正する」に決定すると「改正の案」が出ます。その「外す」で結び付きを外すと、取り下げられます。'}
      </p>
    </Dialog>
  )
}
