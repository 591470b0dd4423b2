/** Bad usage or unreadable input: one clear line on standard error, exit code 2. */
export class CliError extends Error {}
