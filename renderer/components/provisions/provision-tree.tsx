import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Checkbox } from 'react-aria-components/Checkbox'
import { Collection } from 'react-aria-components/Collection'
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree'
import { listNodes, type ProvisionNode } from './provision-nodes.ts'

type Props = Readonly<{
  nodes: readonly ProvisionNode[]
  chosen: readonly string[]
  /** Everything is unfolded, as in what a search found; otherwise what is chosen is. */
  isAllOpen: boolean
  onChange: (chosen: readonly string[]) => void
}>

/** The policy's own tree: arrow keys walk and unfold it, Space chooses. */
export function ProvisionTree({ nodes, chosen, isAllOpen, onChange }: Props) {
  const all = listNodes(nodes)
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(listFirstOpen(nodes, chosen)))
  const toggle = (selection: 'all' | Iterable<unknown>) => {
    const keys = new Set(selection === 'all' ? all.map(({ id }) => id) : selection)
    const shown = all.filter(({ isCitable }) => isCitable)
    const kept = chosen.filter((citation) => {
      const node = shown.find((candidate) => candidate.citation === citation)
      return node === undefined || keys.has(node.id)
    })
    const added = shown.filter(({ id, citation }) => keys.has(id) && !chosen.includes(citation))
    onChange([...kept, ...added.map(({ citation }) => citation)])
  }
  return (
    <Tree
      aria-label="方針の条項"
      items={nodes}
      selectionMode="multiple"
      selectedKeys={all.flatMap(({ id, citation, isCitable }) =>
        isCitable && chosen.includes(citation) ? [id] : [],
      )}
      onSelectionChange={toggle}
      disabledKeys={all.flatMap(({ id, isCitable }) => (isCitable ? [] : [id]))}
      disabledBehavior="selection"
      expandedKeys={isAllOpen ? all.map(({ id }) => id) : opened}
      onExpandedChange={(keys) => setOpened(new Set([...keys].map(String)))}
      className="mt-2 max-h-72 overflow-y-auto rounded-8 border border-solid-gray-420"
    >
      {toItem}
    </Tree>
  )
}

/** Chapters, and what holds a chosen provision. */
function listFirstOpen(nodes: readonly ProvisionNode[], chosen: readonly string[]): readonly string[] {
  return nodes.flatMap((node) => {
    const below = listFirstOpen(node.children, chosen)
    const isHolding = listNodes(node.children).some(({ citation }) => chosen.includes(citation))
    return isHolding || !node.isCitable ? [node.id, ...below] : below
  })
}

function toItem(node: ProvisionNode) {
  const words = node.name === '' ? node.text : node.name
  return (
    <TreeItem
      id={node.id}
      textValue={`${node.citation} ${words}`}
      className="focus-inside cursor-pointer px-2 hover:bg-key-50 focus-visible:bg-yellow-100"
    >
      <TreeItemContent>
        {({ level, hasChildItems, isExpanded }) => (
          <div className="flex items-start gap-1 py-1" style={{ paddingLeft: `${(level - 1) * 1.5}rem` }}>
            {hasChildItems ? (
              <Button slot="chevron" className="mt-0.5 rounded-4 p-1 text-key-900">
                <ChevronRight aria-hidden className={`size-4 ${isExpanded ? 'rotate-90' : ''}`} />
              </Button>
            ) : (
              <span className="w-6 shrink-0" />
            )}
            {node.isCitable && <Box />}
            <span className="min-w-0 flex-1">
              <b>{node.citation}</b> {node.name !== '' && <span className="mr-2">{node.name}</span>}
              <span className={node.name === '' ? undefined : 'block text-[0.9375rem] text-solid-gray-700'}>
                {node.text}
              </span>
            </span>
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{toItem}</Collection>
    </TreeItem>
  )
}

function Box() {
  return (
    <Checkbox slot="selection" className="mt-0.5 mr-1 shrink-0">
      {({ isSelected }) => (
        <span
          aria-hidden
          className={`flex size-5 items-center justify-center rounded-4 border-2 text-[0.875rem] leading-none ${isSelected ? 'border-key-900 bg-key-900 text-white' : 'border-solid-gray-600 bg-white'}`}
        >
          {isSelected && '✓'}
        </span>
      )}
    </Checkbox>
  )
}
