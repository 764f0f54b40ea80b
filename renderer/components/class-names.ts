/** Joins class names and leaves out what is absent: `classNames('card', isOpen && 'p-4')`. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => name !== false && name !== undefined && name !== '').join(' ')
}
