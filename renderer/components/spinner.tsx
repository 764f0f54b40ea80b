/** A small turning ring; the words beside it say what is running. */
export function Spinner() {
  return (
    <span
      aria-hidden
      className="inline-block size-5 shrink-0 animate-spin rounded-full border-3 border-current border-r-transparent motion-reduce:animate-none"
    />
  )
}
