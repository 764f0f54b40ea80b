import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'

export function MissingScreen() {
  return (
    <EmptyState
      title="この画面はありません。"
      action={
        <Link to="/" className={buttonClass('secondary')}>
          ホームへ戻る
        </Link>
      }
    />
  )
}
