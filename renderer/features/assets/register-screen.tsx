import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { Working } from '../../components/working.tsx'
import { assetMessages } from './messages.ts'
import { Register } from './register.tsx'
import { useAssetSettings, useRegister } from './use-register.ts'

/** 情報資産台帳: all assets, found, sorted, chosen and changed. */
export function RegisterScreen() {
  const settings = useAssetSettings()
  const register = useRegister()
  return (
    <>
      <PageHeading title="情報資産台帳" actions={<HeadingLinks />} />
      {register.query.isError && (
        <Notice tone="error">{messageOf(register.query.error, assetMessages)}</Notice>
      )}
      <QueryState query={settings} messages={assetMessages}>
        {(known) => {
          if (register.query.data === undefined) return <Working label="読み込んでいます" />
          if (register.total === 0) return <NoAssets />
          return <Register settings={known} {...register} />
        }}
      </QueryState>
    </>
  )
}

function HeadingLinks() {
  const { may } = useSession()
  return (
    <>
      {may('assets.updateLevel') && (
        <Link to="/assets/settings" className={buttonClass('secondary')}>
          格付けと列の設定
        </Link>
      )}
      {may('assetImport.exportFile') && (
        <Link to="/assets/import" className={buttonClass('secondary')}>
          {may('assetImport.open') ? '取り込み・書き出し' : '書き出し'}
        </Link>
      )}
      {may('assets.create') && (
        <Link to="/assets/new" className={buttonClass()}>
          情報資産を登録
        </Link>
      )}
    </>
  )
}

function NoAssets() {
  const { may } = useSession()
  return (
    <EmptyState
      title="まだ情報資産がありません"
      action={
        may('assets.create') && (
          <>
            <Link to="/assets/new" className={buttonClass()}>
              最初の情報資産を登録
            </Link>
            <Link to="/assets/import" className={buttonClass('secondary')}>
              今の台帳（Excel・CSV）を取り込む
            </Link>
          </>
        )
      }
    >
      <p>
        基本方針第4条の情報資産の一覧です。
        パソコン・サーバ・業務システム・USBメモリなどの機器、住民や職員の情報（紙も）、仕様書や構成図を登録します。
        同じように扱うもの（同じ型のパソコン10台など）は、一行にまとめて個数を書けます。
      </p>
    </EmptyState>
  )
}
