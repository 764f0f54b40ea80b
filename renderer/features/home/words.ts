import type { CallName } from '../../../shared/contract/contract.ts'
import type { Duty } from '../../../shared/contract/home.ts'
import type { BadgeTone } from '../../components/badge.tsx'

type DutyWords = Readonly<{
  title: string
  description: string
  /** The words of the one next step, by the state of the duty. */
  steps: Readonly<Record<Duty['state'], string>>
  /** Where the common words of a state would be wrong. */
  labels?: Readonly<Partial<Record<Duty['state'], string>>>
  /** The step leads to a screen for those who may make this call. */
  needs: CallName
}>

export const dutyWords: Readonly<Record<Duty['kind'], DutyWords>> = {
  roster: {
    title: '職員と所属の確認',
    description: '異動や退職を名簿に反映します。',
    steps: {
      notYet: '名簿を登録する',
      running: '名簿を確かめる',
      late: '名簿を確かめる',
      done: '名簿を見る',
    },
    needs: 'staff.list',
  },
  policy: {
    title: '方針の確認',
    description: '今の情報セキュリティ基本方針を読み、変わったところがないか確かめます。',
    steps: {
      notYet: '方針を確かめる',
      running: '方針を確かめる',
      late: '方針を確かめる',
      done: '方針を見る',
    },
    needs: 'policy.current',
  },
  publication: {
    title: '方針の公表',
    description:
      '施行中の方針・対策基準に公表日の記録がありません。定めたり変えたりしたときは、遅滞なく公表します（地方自治法第244条の6）。',
    steps: {
      notYet: '公表を記録する',
      running: '公表を記録する',
      late: '公表を記録する',
      done: '公表の記録を見る',
    },
    labels: { late: '公表日なし' },
    needs: 'policyDocuments.publish',
  },
  inspection: {
    title: '自己点検',
    description: '方針第10条により、守られているかを一人ひとりが点検します。',
    steps: {
      notYet: '自己点検を始める',
      running: '進み具合を見る',
      late: '未提出を確かめる',
      done: '結果を見る',
    },
    needs: 'inspections.list',
  },
  inspectionReport: {
    title: '自己点検結果報告書と決裁',
    description: '締め切ったあと、報告書を出して決裁を受け、記録を封印します。',
    steps: {
      notYet: '決裁へ進む',
      running: '決裁の進み具合を見る',
      late: '決裁へ進む',
      done: '決裁の記録を見る',
    },
    needs: 'reports.listIssued',
  },
  findings: {
    title: '指摘の是正',
    description: '自己点検で見つかった点を、期限までに直します。',
    steps: {
      notYet: '指摘を見る',
      running: '指摘を見る',
      late: '期限を過ぎた指摘を見る',
      done: '指摘を見る',
    },
    needs: 'findings.list',
  },
  stocktaking: {
    title: '情報資産の棚卸し',
    description: '台帳の情報資産が実際にあるかを、所属ごとに確かめます。',
    steps: {
      notYet: '棚卸しを始める',
      running: '棚卸しの続きをする',
      late: '棚卸しを進める',
      done: '棚卸しの結果を見る',
    },
    needs: 'stocktakings.list',
  },
  measures: {
    title: '対策の確認',
    description: '方針第7条の対策が続いているかを、年度に一度と、対策ごとに決めた期日までに確かめます。',
    steps: {
      notYet: '対策を確かめる',
      running: '確認の続きをする',
      late: '期日を過ぎた対策を見る',
      done: '対策を見る',
    },
    needs: 'measures.list',
  },
  riskAnalysis: {
    title: 'リスク分析',
    description:
      '方針第11条により、脅威の起こりやすさと、起きたときの損失を考え、リスクへの対応を決めます。締め切って決裁を受けると完了です。',
    steps: {
      notYet: 'リスク分析を始める',
      running: '分析の続きをする',
      late: '済んでいない分析を見る',
      done: '分析を見る',
    },
    needs: 'riskAnalyses.list',
  },
  policyReview: {
    title: '方針・基準・手順の見直し',
    description: '方針第11条により、点検の結果や状況の変化からリスクを検討し、改めるかどうかを決めます。',
    steps: {
      notYet: '見直しを始める',
      running: '検討の続きをする',
      late: '見直しを確かめる',
      done: '見直しを見る',
    },
    needs: 'policyReviews.list',
  },
  backup: {
    title: '控え（バックアップ）',
    description: 'USB メモリなどに記録の写しを作ります。',
    steps: { notYet: '控えを作る', running: '控えを作る', late: '控えを作る', done: '控えを見る' },
    needs: 'backups.status',
  },
}

export const stateWords: Readonly<Record<Duty['state'], { label: string; tone: BadgeTone }>> = {
  notYet: { label: '未着手', tone: 'neutral' },
  running: { label: '実施中', tone: 'blue' },
  late: { label: '期限切れ', tone: 'red' },
  done: { label: '済', tone: 'green' },
}
