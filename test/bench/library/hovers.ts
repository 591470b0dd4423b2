import { Session, until } from '../../rpc/support/session.ts'

/** Times of hovers over a bundled citation, in milliseconds. */
export interface HoverTimes { p50: number, p99: number, max: number, hovers: number }

/** Hovers in a running server, without rest: when nothing else goes on, while it reads this library, and when it has. */
export async function hoverWhileReading(library: string): Promise<{ before: HoverTimes, reading: HoverTimes, after: HoverTimes }> {
  const session = await Session.start({ initializationOptions: { bundledCorpus: true }, configuration: { corpus: [] } })
  try {
    await session.open('a.md', 'Repeated infusions were given [@feder2021], which others report too [@feder2014].')
    await until('a card', async () => (await session.hoverText('a.md', { line: 0, character: 34 })) !== '', 20_000)
    const { statuses } = session
    const before = await hoversFor(session, 3000)
    const said = statuses.length
    session.configuration = { corpus: [library] }
    await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    const isRead = (): boolean => statuses.slice(said).some(({ state, studies }) => state === 'ready' && studies > 900)
    const reading = await hovers(session, isRead, 120_000)
    return { before, reading, after: await hoversFor(session, 3000) }
  } finally {
    await session.stop()
  }
}

function hoversFor(session: Session, milliseconds: number): Promise<HoverTimes> {
  return hovers(session, () => false, milliseconds)
}

async function hovers(session: Session, isOver: () => boolean, longest: number): Promise<HoverTimes> {
  const times: number[] = []
  const deadline = performance.now() + longest
  while (!isOver() && performance.now() < deadline) {
    const started = performance.now()
    await session.hover('a.md', { line: 0, character: 34 })
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? NaN
  return { p50: at(0.5), p99: at(0.99), max: times.at(-1) ?? NaN, hovers: times.length }
}
