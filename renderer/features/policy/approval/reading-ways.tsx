import { Link } from '@tanstack/react-router'
import type { EditionText } from '../../../../shared/contract/policy.ts'
import { buttonClass } from '../../../components/button.tsx'

/** The way to the text that is approved. */
export function ReadingWays({ text }: Readonly<{ text: EditionText }>) {
  return (
    <Link
      to="/editions/$editionId"
      params={{ editionId: text.edition.id }}
      className={buttonClass('secondary')}
    >
      本文を読む・印刷する
    </Link>
  )
}
