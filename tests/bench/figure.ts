/** The middle of the values, in their own unit. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** How long the work takes, in milliseconds. */
export async function time(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** One line of the bench: the figure, what it is measured against in the same run, and their ratio. */
export function printFigure(
  name: string,
  value: number,
  base: { name: string; value: number },
  unit = 'ms',
): void {
  const ratio = (value / base.value).toFixed(2)
  console.log(
    `${name}: ${value.toFixed(1)} ${unit}; ${base.name}: ${base.value.toFixed(1)} ${unit}; ratio ${ratio}`,
  )
}
