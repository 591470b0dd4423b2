/** The desktop host: an installed VS Code named by VSCODE_EXECUTABLE, or one that @vscode/test-electron downloads. */
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron'
import { root, suiteBundle } from './paths.ts'

/** Where a desktop VS Code can be run, the path of one; otherwise why not. */
export async function findDesktop(): Promise<{ executable: string } | { missing: string }> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return { missing: 'there is no display' }
  const named = process.env['VSCODE_EXECUTABLE']
  if (named) return { executable: named }
  try {
    const executable = await downloadAndUnzipVSCode({ cachePath: `${root}/test/.vscode-test`, reporter: new SilentReporter(), timeout: 15_000 })
    return { executable }
  } catch (error) {
    return { missing: `it could not be downloaded (${error instanceof Error ? error.message : String(error)})` }
  }
}

/** Runs the suite in desktop VS Code on a workspace folder. */
export async function runInDesktop(executable: string, workspace: string): Promise<void> {
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: suiteBundle,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
  })
}
