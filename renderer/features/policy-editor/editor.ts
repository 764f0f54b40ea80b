import type { EditTree } from '../../../shared/domain/policy/editing/edit-tree.ts'
import {
  beginHistory,
  recordStep,
  redoStep,
  type UndoHistory,
  undoStep,
} from '../../../shared/domain/policy/editing/undo-history.ts'
import type { WritingDoubt } from '../../../shared/domain/policy/editing/write-tree.ts'
import { titleId } from '../../../shared/domain/policy/editing/write-tree.ts'
import { createValueStore, type ValueStore } from '../../components/value-store.ts'
import type { DraftAnalysis } from './analyse-draft.ts'
import type { DraftAnalyst } from './draft-analyst.ts'
import {
  createDraftSaver,
  type DraftSaver,
  type KeptDraft,
  type SaveFailure,
  type SaveStatus,
} from './draft-saver.ts'
import { type EditedField, withField } from './edited-field.ts'

export type Typed = Readonly<{
  id: string
  field: EditedField
  value: string
  words: string
  session: string
}>

/** The row that has the focus, and whether its text is being typed. */
export type Cursor = Readonly<{ id: string; isEditing: boolean }>

export type Editor = Readonly<{
  history: ValueStore<UndoHistory>
  cursor: ValueStore<Cursor>
  status: ValueStore<SaveStatus>
  analysis: ValueStore<DraftAnalysis | null>
  /** The provisions with something to be looked at again. */
  pointHolders: ValueStore<ReadonlySet<string>>
  doubts: ValueStore<readonly WritingDoubt[]>
  saver: DraftSaver<EditTree>
  newId: () => string
  /** What a change would do to the numbers and references, worked out beside the page. */
  plan: DraftAnalyst['plan']
  /** Takes a typed text; typing in one field is one step. */
  type: (typed: Typed) => void
  /** Makes a change that is a step of its own and kept at once. */
  apply: (tree: EditTree, words: string) => void
  undo: () => void
  redo: () => void
  /** Brings what is typed into the text before something else happens; fields add themselves. */
  pending: Set<() => void>
  /** Begins the work that goes on beside the typing; it ends with `close`. */
  open: () => void
  close: () => void
}>

type Options = Readonly<{
  tree: EditTree
  newId: () => string
  rowVersion: number
  currentText: string | null
  analyst: DraftAnalyst
  send: (kept: KeptDraft, expectedRowVersion: number) => Promise<number>
  toFailure: (error: unknown) => SaveFailure
}>

// the field has waited for a pause already
const typingDelayMs = 0
const analysisDelayMs = 600

/** A draft that is being edited: its steps, its keeping and what is found in it, each for those who show it. */
export function createEditor(options: Options): Editor {
  const { analyst, currentText, newId } = options
  const history = createValueStore(beginHistory(options.tree))
  const status = createValueStore<SaveStatus>({ state: 'saved', savedAt: null })
  const analysis = createValueStore<DraftAnalysis | null>(null)
  const pointHolders = createValueStore<ReadonlySet<string>>(new Set())
  const doubts = createValueStore<readonly WritingDoubt[]>([])
  const cursor = createValueStore<Cursor>({ id: options.tree.nodes[0]?.id ?? titleId, isEditing: false })
  const pending: Editor['pending'] = new Set()
  const saver = createDraftSaver<EditTree>({
    ...{ rowVersion: options.rowVersion, send: options.send, toFailure: options.toFailure },
    write: async (tree) => {
      const written = await analyst.write(tree)
      doubts.set(written.doubts)
      return { title: written.title, text: written.text }
    },
    onStatus: status.set,
    now: () => new Date(),
  })
  const looking = createLooking(analyst, currentText, (found) => {
    analysis.set(found)
    pointHolders.set(new Set(found.points.map(({ holderId }) => holderId)))
  })
  const set = (next: UndoHistory, delayMs: number) => {
    if (next.present === history.get().present) return
    history.set(next)
    saver.change(next.present, delayMs)
    looking.look(next.present, analysisDelayMs)
  }
  const step = (move: (now: UndoHistory) => UndoHistory) => () => {
    for (const commit of pending) commit()
    set(move(history.get()), 0)
  }
  return {
    ...{ history, cursor, status, analysis, pointHolders, doubts, saver, newId, pending, plan: analyst.plan },
    type: ({ id, field, value, words, session }) => {
      const now = history.get()
      const tree = withField(now.present, { id, field, value })
      set(recordStep(now, tree, { words, mergeKey: `${id} ${field} ${session}` }), typingDelayMs)
    },
    apply: (tree, words) => set(recordStep(history.get(), tree, { words }), 0),
    undo: step(undoStep),
    redo: step(redoStep),
    open: () => {
      saver.setRetrying(true)
      looking.look(history.get().present, 0)
    },
    close: () => {
      for (const commit of pending) commit()
      looking.stop()
      // one last try; what is left after it must not be sent in another person's name
      void saver.flush().finally(() => {
        saver.setRetrying(false)
        analyst.close()
      })
    },
  }
}

/** Looks through the newest state once nothing has changed for a moment, one at a time. */
function createLooking(
  analyst: DraftAnalyst,
  currentText: string | null,
  onFound: (found: DraftAnalysis) => void,
) {
  let wanted: EditTree | undefined
  let isLooking = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = async (): Promise<void> => {
    if (isLooking || wanted === undefined) return
    isLooking = true
    const tree = wanted
    wanted = undefined
    try {
      onFound(await analyst.analyse(tree, currentText))
    } finally {
      isLooking = false
    }
    await run()
  }
  return {
    look: (tree: EditTree, delayMs: number) => {
      wanted = tree
      clearTimeout(timer)
      timer = setTimeout(() => void run(), delayMs)
    },
    stop: () => clearTimeout(timer),
  }
}
