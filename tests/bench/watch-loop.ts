/** Watches the event loop; `stop` says for how many milliseconds it stood still at most. */
export function watchLoop(): { stop: () => number } {
  let last = performance.now()
  let longest = 0
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 2)
  return {
    stop: () => {
      clearInterval(timer)
      return longest
    },
  }
}
