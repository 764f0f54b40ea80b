import { posix, win32 } from 'node:path'

const folderName = '情報セキュリティ台帳'

type Place = Readonly<{ platform: NodeJS.Platform; environment: NodeJS.ProcessEnv; home: string }>

/** Where the records are proposed to live: shared by all accounts of a Windows PC, the user's own data elsewhere. */
export function proposeDataFolder({ platform, environment, home }: Place): string {
  if (platform === 'win32') {
    return win32.join(environment.ProgramData ?? environment.PROGRAMDATA ?? 'C:\\ProgramData', folderName)
  }
  return posix.join(environment.XDG_DATA_HOME || posix.join(home, '.local', 'share'), folderName)
}
