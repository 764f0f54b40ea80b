import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import { riskBands, toRiskBandLabel } from '../../../shared/domain/policy-review/risk.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { riskChanges, toRiskChangeLabel } from '../../../shared/domain/risk/risk-change.ts'
import { toAxisLabels } from '../../../shared/domain/risk/risk-method.ts'
import { toTreatmentLabel, treatments } from '../../../shared/domain/risk/treatment.ts'
import {
  threatGroups,
  toThreatGroupLabel,
  toThreatGroupProvision,
} from '../../../shared/domain/threat/threat-group.ts'
import { Button } from '../../components/button.tsx'
import { classNames } from '../../components/class-names.ts'
import { Select } from '../../components/select.tsx'
import { HeatMap } from './heat-map.tsx'
import { bandPatterns } from './heat-map-cell.tsx'
import { noFilters, type RiskFilters } from './risk-filters.ts'
import { toAxisNames } from './risk-words.tsx'

type Props = Readonly<{
  detail: RiskAnalysisDetail
  risks: readonly ListedRisk[]
  filters: RiskFilters
  onChange: (filters: RiskFilters) => void
}>

/** What narrows the list: the matrix, the bands, and the choices below. */
export function FilterPane({ detail, risks, filters, onChange }: Props) {
  const { method } = detail.analysis
  const labels = toAxisLabels(method.kind)
  const names = toAxisNames(method)
  const isNarrowed = Object.values(filters).some((value) => value !== null)
  return (
    <aside aria-label="分布としぼり込み" className="w-[19rem] shrink-0 space-y-3">
      <HeatMap
        possibility={{ label: labels.possibility, levelNames: names.possibility }}
        damage={{ label: labels.damage, levelNames: names.damage }}
        cutOffs={method}
        countAt={({ possibility, damage }) =>
          detail.matrix.find((one) => one.possibility === possibility && one.damage === damage)?.count ?? 0
        }
        chosen={filters.place}
        onChoose={(place) => onChange({ ...filters, place, band: null })}
      />
      <BandButtons risks={risks} filters={filters} onChange={onChange} />
      <Choices filters={filters} onChange={onChange} />
      <div className="min-h-9">
        {isNarrowed && (
          <Button tone="secondary" size="small" onPress={() => onChange(noFilters)}>
            しぼり込みを解く
          </Button>
        )}
      </div>
    </aside>
  )
}

type PartProps = Pick<Props, 'filters' | 'onChange'>

const bands = [...riskBands.toReversed(), 'unrated'] as const

/** 高 3・中 5・低 9・未評価 2, each a button that narrows the list to it. */
function BandButtons({ risks, filters, onChange }: PartProps & Pick<Props, 'risks'>) {
  return (
    <fieldset aria-label="リスクの高さでしぼる" className="grid grid-cols-4 gap-1">
      {bands.map((band) => {
        const isChosen = filters.band === band
        const count = risks.filter(
          (risk) => risk.state === 'active' && (risk.band ?? 'unrated') === band,
        ).length
        return (
          <button
            key={band}
            type="button"
            aria-pressed={isChosen}
            aria-label={`${band === 'unrated' ? '未評価' : toRiskBandLabel(band)} ${count}件`}
            onClick={() => onChange({ ...filters, place: null, band: isChosen ? null : band })}
            style={band === 'unrated' ? undefined : bandPatterns[band]}
            className={classNames(
              'focus-inside min-h-11 rounded-6 border border-solid-gray-420 bg-white px-1 py-1 leading-130 hover:brightness-95',
              isChosen && 'ring-4 ring-key-900 ring-inset',
            )}
          >
            <span className="block text-[0.9375rem]">
              {band === 'unrated' ? '未評価' : toRiskBandLabel(band)}
            </span>
            <b>{count}</b>
            <span className="text-[0.875rem]">件</span>
          </button>
        )
      })}
    </fieldset>
  )
}

const all = { value: '', label: 'すべて' }

function Choices({ filters, onChange }: PartProps) {
  return (
    <>
      <Select
        label="脅威の区分"
        value={filters.group === null ? '' : String(filters.group)}
        onChange={(value) =>
          onChange({ ...filters, group: threatGroups.find((group) => String(group) === value) ?? null })
        }
        choices={[
          all,
          ...threatGroups.map((group) => ({
            value: String(group),
            label: `${toThreatGroupProvision(group)} ${toThreatGroupLabel(group)}`,
          })),
        ]}
      />
      <div className="grid grid-cols-2 gap-2">
        <Select
          label="前の年度から"
          value={filters.change ?? ''}
          onChange={(value) =>
            onChange({ ...filters, change: riskChanges.find((change) => change === value) ?? null })
          }
          choices={[
            all,
            ...riskChanges
              .filter((change) => change !== 'unrated')
              .map((value) => ({ value, label: toRiskChangeLabel(value) })),
          ]}
        />
        <Select
          label="対応"
          value={filters.treatment ?? ''}
          onChange={(value) =>
            onChange({
              ...filters,
              treatment: value === 'none' ? 'none' : (treatments.find((one) => one === value) ?? null),
            })
          }
          choices={[
            all,
            ...treatments.map((value) => ({ value, label: toTreatmentLabel(value) })),
            { value: 'none', label: '決めていない' },
          ]}
        />
      </div>
    </>
  )
}
