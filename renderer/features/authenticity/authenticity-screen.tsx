import { useState } from 'react'
import { PageHeading } from '../../components/page-heading.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { FileTab } from './file-tab.tsx'
import { PaperTab } from './paper-tab.tsx'

/** 真正性の確認: whether a paper or a PDF is what this body issued, and where it differs. */
export function AuthenticityScreen() {
  const [way, setWay] = useState<'paper' | 'file'>('paper')
  return (
    <>
      <PageHeading
        title="真正性の確認"
        description="手もとの紙や PDF が、この組合の発行したものか、そのあと変えられていないかを確かめます。"
      />
      <Tabs
        label="確かめ方"
        selected={way}
        onSelect={setWay}
        items={[
          { key: 'paper', label: '紙で確かめる', content: <PaperTab /> },
          { key: 'file', label: 'PDF ファイルで確かめる', content: <FileTab /> },
        ]}
      />
    </>
  )
}
