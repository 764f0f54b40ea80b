import { buildAmendingText } from '../../shared/domain/policy/amending/build-amending-text.ts'
import { comparePolicies } from '../../shared/domain/policy/comparison/compare-policies.ts'
import { parsePolicyText } from '../../shared/domain/policy/parse-policy-text.ts'
import { aLongPolicy } from '../support/policy-editions.ts'
import { median, printFigure, time } from './figure.ts'

/** A text of so many articles, and one in which the words of every sixth are changed and some articles are gone. */
function twoEditions(articles: number): [before: string, after: string] {
  const before = aLongPolicy(articles)
  const after = before
    .replaceAll('毎年6月', '半年ごと')
    .replaceAll('毎年12月', '毎年11月')
    .replaceAll(/（入退室\d*0?8の管理）\n第.*\n/g, '')
  return [before, after]
}

async function measure(articles: number): Promise<{ parsing: number; comparing: number; drafting: number }> {
  const [before, after] = twoEditions(articles)
  const runs = { parsing: [] as number[], comparing: [] as number[], drafting: [] as number[] }
  for (let run = 0; run < 7; run += 1) {
    let parsed = [parsePolicyText(''), parsePolicyText('')] as const
    runs.parsing.push(
      await time(() => {
        parsed = [parsePolicyText(before), parsePolicyText(after)]
      }),
    )
    let comparison = comparePolicies(...parsed)
    runs.comparing.push(
      await time(() => {
        comparison = comparePolicies(...parsed)
      }),
    )
    runs.drafting.push(await time(() => buildAmendingText(comparison, '計測規程')))
  }
  return {
    parsing: median(runs.parsing),
    comparing: median(runs.comparing),
    drafting: median(runs.drafting),
  }
}

/** Comparing two editions of 300 articles against parsing both; ten times the articles, so about ten is linear. */
export async function benchPolicyComparison(): Promise<void> {
  const base = await measure(30)
  const long = await measure(300)
  printFigure('comparing two editions of 300 articles', long.comparing, {
    name: 'parsing both',
    value: long.parsing,
  })
  printFigure('comparing two editions of 300 articles', long.comparing, {
    name: 'of 30',
    value: base.comparing,
  })
  printFigure('their amending sentences', long.drafting, { name: 'parsing both', value: long.parsing })
}
