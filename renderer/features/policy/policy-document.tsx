import { memo } from 'react'
import type { ParsedPolicy } from '../../../shared/domain/policy/provision.ts'
import { ProvisionView } from './provision-view.tsx'

type Props = Readonly<{ title: string; parsed: ParsedPolicy }>

/** The policy as a document to read: title, what stands before the first article, and the articles. */
export const PolicyDocument = memo(function PolicyDocument({ title, parsed }: Props) {
  return (
    <div>
      <h2 className="mb-2 text-center text-[1.375rem]">{title}</h2>
      {parsed.preamble.map((line, index) => (
        // a parsed text never changes, so the place is the key
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <p key={index} className="leading-[1.9]">
          {line}
        </p>
      ))}
      {parsed.provisions.map((provision, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <ProvisionView key={index} provision={provision} path={[index]} />
      ))}
    </div>
  )
})
