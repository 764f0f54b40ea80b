import type { FeatureWords } from './feature-words.ts'

/** The history's words of the first start, signing in and accounts. */
export const accountsWords: FeatureWords = {
  acts: {
    'startup.setUp': '最初の設定をしました',
    'session.signIn': 'サインインしました',
    'session.signOut': 'サインアウトしました',
    'session.lock': '画面をロックしました',
    'session.lockWhenIdle': 'しばらく操作がなかったので、画面をロックしました',
    'session.unlock': '画面のロックを解除しました',
    'session.unknownName': '登録のない名前でサインインしようとしました',
    'session.changePassword': 'パスワードを変えました',
    'session.recover': '回復コードでパスワードを決め直しました',
    'session.wrongPassword': 'パスワードを間違えました',
    'session.wrongRecoveryCode': '回復コードを間違えました',
    'accounts.create': 'アカウントを作りました',
    'accounts.createForStaff': '職員のアカウントを作りました',
    'accounts.update': 'アカウントを変えました',
    'accounts.changeRoles': 'アカウントの権限を変えました',
    'accounts.renewRecoveryCode': '回復コードを新しくしました',
    'accounts.resetPassword': 'アカウントのパスワードを決め直しました',
    'accounts.retire': 'アカウントを廃止しました',
    'accounts.reinstate': 'アカウントをもう一度使えるようにしました',
    'accountKeys.create': '署名の鍵を作りました',
    'accountKeys.rewrap': '署名の鍵を新しいパスワードに付け替えました',
    'accountKeys.retire': '署名の鍵を廃止しました',
  },
  kinds: {
    account: '利用者アカウント',
    signIn: 'サインイン',
    recoveryCode: '回復コード',
    accountKey: '署名の鍵',
  },
  fields: {
    displayName: '名前',
    loginName: 'サインイン名',
    roles: '権限',
    mustChangePassword: 'パスワード変更前',
    accountId: '利用者アカウント',
    publicKey: '公開鍵',
    madeAt: '作った日時',
  },
}
