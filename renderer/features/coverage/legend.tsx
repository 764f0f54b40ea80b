import { coverageRules } from '../../../shared/domain/coverage/coverage-words.ts'

/** How the map is counted and what its marks mean. */
export function Legend() {
  return (
    <section aria-label="数え方">
      <h2 className="mb-1 text-[1.25rem]">数え方</h2>
      <ul className="list-disc pl-6">
        {coverageRules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  )
}
