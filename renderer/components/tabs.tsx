import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'

type TabItem<Key extends string> = Readonly<{ key: Key; label: ReactNode; content: ReactNode }>

type Props<Key extends string> = Readonly<{
  label: string
  items: readonly TabItem<Key>[]
  selected: Key
  onSelect: (key: Key) => void
}>

export function Tabs<Key extends string>({ label, items, selected, onSelect }: Props<Key>) {
  return (
    <AriaTabs
      // it is told that something inside has the focus, and the base style would frame all of it
      className="focus-silent"
      selectedKey={selected}
      onSelectionChange={(key) => {
        const item = items.find((candidate) => candidate.key === key)
        if (item !== undefined) onSelect(item.key)
      }}
    >
      <TabList aria-label={label} className="mb-4 flex flex-wrap gap-x-1 border-b border-solid-gray-420">
        {items.map((item) => (
          <Tab
            key={item.key}
            id={item.key}
            className="focus-inside min-h-11 cursor-pointer border-b-4 border-transparent px-4 pt-2 pb-1 text-solid-gray-700 hover:bg-key-50 data-[selected]:border-key-900 data-[selected]:font-bold data-[selected]:text-key-900"
          >
            {item.label}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.key} id={item.key} className="rounded-4">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
