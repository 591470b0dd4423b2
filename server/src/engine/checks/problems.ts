import type { Check, CheckInput, Problem, Severity } from './check.ts'
import { severityOf } from './registry.ts'

/** What a check finds, without what is turned off. */
export function problemsOf(check: Check, input: CheckInput, severities: Record<string, Severity>): Problem[] {
  const problems: Problem[] = []
  for (const report of check.run(input)) {
    const severity = severityOf(check, report, severities)
    if (severity !== 'off') problems.push({ fixes: [], evidence: [], related: [], ...report, code: check.code, severity })
  }
  return problems
}
