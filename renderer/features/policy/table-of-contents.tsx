import type { ParsedPolicy } from '../../../shared/domain/policy/provision.ts'
import { listPlacedProvisions } from '../../../shared/domain/policy/walk-provisions.ts'
import { classNames } from '../../components/class-names.ts'
import { goToProvision } from './go-to-provision.ts'
import { toProvisionId } from './provision-view.tsx'

const shownKinds: ReadonlySet<string> = new Set(['chapter', 'section', 'article', 'supplement', 'table'])

type Props = Readonly<{ parsed: ParsedPolicy; idPrefix: string }>

/** Chapters, articles and supplements; a press goes there. */
export function TableOfContents({ parsed, idPrefix }: Props) {
  const entries = listPlacedProvisions(parsed).filter(({ provision }) => shownKinds.has(provision.kind))
  return (
    <nav aria-label="目次">
      <h2 className="mb-1 px-2 text-[1rem]">目次</h2>
      <ul>
        {entries.map(({ provision, path, ancestors }) => (
          <li key={path.join('-')}>
            <button
              type="button"
              onClick={() => goToProvision(toProvisionId(idPrefix, path))}
              className={classNames(
                'focus-inside block w-full rounded-6 px-2 py-1 text-left text-[0.9375rem] leading-[1.5] hover:bg-key-50',
                (provision.kind === 'chapter' || provision.kind === 'section') && 'font-bold',
                ancestors.length > 0 && 'pl-5',
              )}
            >
              <span className="text-key-900">{provision.label}</span>
              {provision.heading !== null && <span className="ml-2">{provision.heading}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
