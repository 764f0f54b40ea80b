import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { AssetSettings } from '../../../shared/contract/assets.ts'
import { importanceRuleText } from '../../../shared/domain/asset/asset-importance.ts'
import { assetAspects, listLevelsOf, toAspectLabel } from '../../../shared/domain/asset/asset-level.ts'
import { Button } from '../../components/button.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { ExtraColumnDialog, type OwnColumn } from './extra-column-dialog.tsx'
import { LevelDialog, type OwnLevel } from './level-dialog.tsx'
import { assetMessages } from './messages.ts'
import { useAssetSettings } from './use-register.ts'

/** The levels with their criteria, and the columns of the body's own. */
export function AssetSettingsScreen() {
  const settings = useAssetSettings()
  const router = useRouter()
  return (
    <>
      <PageHeading
        title="格付けと列の設定"
        description="格付けの基準の言葉と、台帳に加える独自の列を決めます。"
        back={
          <Button tone="plain" size="small" onPress={() => router.history.back()}>
            一覧へ戻る
          </Button>
        }
      />
      <QueryState query={settings} messages={assetMessages}>
        {(known) => (
          <div className="max-w-[60rem] space-y-6">
            <Levels settings={known} />
            <ExtraColumns settings={known} />
          </div>
        )}
      </QueryState>
    </>
  )
}

type Props = Readonly<{ settings: AssetSettings }>

function Levels({ settings }: Props) {
  const { may } = useSession()
  const [edited, setEdited] = useState<OwnLevel | null>(null)
  return (
    <section aria-label="格付けの基準" className="card space-y-4 p-5">
      <h2 className="text-[1.25rem]">格付けの基準</h2>
      <p>{importanceRuleText}</p>
      {assetAspects.map((aspect) => (
        <div key={aspect}>
          <h3 className="font-bold">{toAspectLabel(aspect)}</h3>
          <ul className="divide-y divide-solid-gray-200">
            {settings.levels
              .filter((level) => listLevelsOf([level], aspect).length > 0)
              .map((level) => (
                <li key={level.code} className="flex items-center gap-4 py-2">
                  <span className="w-36 shrink-0 font-bold">{level.name}</span>
                  <span className="min-w-0 flex-1">
                    {level.criterion}
                    <span className="block text-[0.9375rem] text-solid-gray-700">
                      重要度に数える値 {level.weight}
                      {!level.isOffered && '　選べないようにしています'}
                    </span>
                  </span>
                  {may('assets.updateLevel') && (
                    <Button
                      tone="secondary"
                      size="small"
                      aria-label={`${level.name}を変える`}
                      onPress={() => setEdited(level)}
                    >
                      変える
                    </Button>
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
      {edited !== null && <LevelDialog level={edited} onClose={() => setEdited(null)} />}
    </section>
  )
}

function ExtraColumns({ settings }: Props) {
  const { may } = useSession()
  const [edited, setEdited] = useState<OwnColumn | 'new' | null>(null)
  return (
    <section aria-label="独自の列" className="card space-y-3 p-5">
      <h2 className="text-[1.25rem]">独自の列</h2>
      <p>はじめからある列で足りないときに加えます（製造番号、リース期限など）。</p>
      <ul className="divide-y divide-solid-gray-200">
        {settings.extraColumns.map((column) => (
          <li key={column.id} className="flex items-center gap-4 py-2">
            <span className="min-w-0 flex-1">
              {column.heading}
              {column.state === 'retired' && '（廃止）'}
            </span>
            {may('assets.updateExtraColumn') && (
              <Button
                tone="secondary"
                size="small"
                aria-label={`${column.heading}を変える`}
                onPress={() => setEdited(column)}
              >
                変える
              </Button>
            )}
          </li>
        ))}
      </ul>
      {may('assets.addExtraColumn') && (
        <Button tone="secondary" onPress={() => setEdited('new')}>
          列を加える
        </Button>
      )}
      {edited !== null && (
        <ExtraColumnDialog column={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </section>
  )
}
