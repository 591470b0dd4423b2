/** Runs a test while the machine's clock says that it is an hour earlier, as after it was corrected. */
export async function withClockSetBack(test: () => Promise<void>): Promise<void> {
  const { now } = Date
  Date.now = () => now() - 3_600_000
  try {
    await test()
  } finally {
    Date.now = now
  }
}
