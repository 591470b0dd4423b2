import type { Check, Report, Severity } from './check.ts'

/** Every check, in the order of the documentation. A test fails when one lacks its page, its setting or its tests. */
export const checks: readonly Check[] = []

/** The severity of one report: what the user set for the code, else what the report asks for, else the default of the check. */
export function severityOf(check: Check, report: Report, settings: Record<string, Severity>): Severity {
  return settings[check.code] ?? report.severity ?? check.severity
}
