// What pdf.js takes for granted and Chromium before 119 lacks; the build's target is older than that.

type Resolvers<Value> = {
  promise: Promise<Value>
  resolve: (value: Value | PromiseLike<Value>) => void
  reject: (reason?: unknown) => void
}

function withResolvers<Value>(): Resolvers<Value> {
  let resolve: Resolvers<Value>['resolve'] = () => undefined
  let reject: Resolvers<Value>['reject'] = () => undefined
  const promise = new Promise<Value>((accept, refuse) => {
    resolve = accept
    reject = refuse
  })
  return { promise, resolve, reject }
}

function any(signals: Iterable<AbortSignal>): AbortSignal {
  const controller = new AbortController()
  for (const signal of signals) {
    if (signal.aborted) controller.abort(signal.reason)
    signal.addEventListener('abort', () => controller.abort(signal.reason), { signal: controller.signal })
  }
  return controller.signal
}

function parse(url: string | URL, base?: string | URL): URL | null {
  return URL.canParse(url, base) ? new URL(url, base) : null
}

function canParse(url: string | URL, base?: string | URL): boolean {
  try {
    return new URL(url, base) !== null
  } catch {
    return false
  }
}

/** Puts the function where there is none; what the runtime brings itself is left alone. */
function provide(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true })
}

provide(Promise, 'withResolvers', withResolvers)
provide(AbortSignal, 'any', any)
provide(URL, 'canParse', canParse)
provide(URL, 'parse', parse)
