import { useState } from 'react'
import type { AssetImportSummary, ImportChoices } from '../../../shared/domain/asset-import/import-choices.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { ImportWorking } from './import-working.tsx'
import type { AssetImportState, OpenedImport } from './use-asset-import.ts'

type Props = Readonly<{ opened: OpenedImport; applying: AssetImportState['applying']; onLeave: () => void }>

/** The last step: the units to be made, and the button, or what keeps it from being pressed. */
export function KeepStep({ opened, applying, onLeave }: Props) {
  const { importId, summary, choices } = opened
  const [createsUnits, setCreatesUnits] = useState(true)
  const [remembersMapping, setRemembersMapping] = useState(true)
  const obstacle = findObstacle(summary, choices, createsUnits)
  return (
    <section className="space-y-2">
      {summary.newUnits.length > 0 && (
        <Checkbox
          label={`登録されていない所属を作る（${toNamesText(summary.newUnits)}）`}
          description="名前の書き間違いのときは、印を外してファイルを直してください。"
          isSelected={createsUnits}
          onChange={setCreatesUnits}
        />
      )}
      <Checkbox
        label="列の対応を覚えて、同じ見出しのファイルで次も使う"
        isSelected={remembersMapping}
        onChange={setRemembersMapping}
      />
      {applying.isPending && <ImportWorking importId={importId} />}
      <div className="flex flex-wrap items-center justify-end gap-3">
        {obstacle !== null && <p role="status">{obstacle}</p>}
        <Button tone="secondary" isDisabled={applying.isPending} onPress={onLeave}>
          やめる
        </Button>
        <Button
          isDisabled={obstacle !== null}
          isPending={applying.isPending}
          onPress={() => applying.mutate({ importId, createsUnits, remembersMapping })}
        >
          {`この内容で取り込む（${summary.counts.new + summary.counts.changed}件）`}
        </Button>
      </div>
    </section>
  )
}

/** More names than anybody reads are counted. */
function toNamesText(names: readonly string[]): string {
  const shown = names.slice(0, 20).join('、')
  return names.length > 20 ? `${shown}、ほか${names.length - 20}` : shown
}

function findObstacle(
  { missing, counts, hiddenRowCount, newUnits }: AssetImportSummary,
  { hiddenRows }: ImportChoices,
  createsUnits: boolean,
): string | null {
  if (missing.length > 0) return '見出しの行と列の対応を選ぶと、取り込めます。'
  if (hiddenRowCount > 0 && hiddenRows === null) return '隠れている行の扱いを選ぶと、取り込めます。'
  if (counts.wrong > 0) return `要修正の行が${counts.wrong}行あるため、取り込めません。`
  if (newUnits.length > 0 && !createsUnits) return '登録されていない所属があるため、取り込めません。'
  return counts.new + counts.changed === 0 ? '台帳と違うところがないため、取り込むものはありません。' : null
}
