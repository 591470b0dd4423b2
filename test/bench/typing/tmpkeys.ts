import { Analyser } from '../../../server/src/engine/index.ts'
import { bundledCorpus } from '../../unit/engine/bundled.ts'
import { manuscriptOf } from './manuscripts.ts'
const corpus = bundledCorpus(); const text = manuscriptOf(Number(process.argv[2] ?? 100000)); const a = new Analyser('markdown'); a.analyse(text, corpus)
const middle = text.indexOf('. ', Math.floor(text.length / 2)) + 1
function keysPhase(n: number) { const c=process.cpuUsage(); for (let i = 0; i < n; i++) a.analyse(text.slice(0, middle) + ' It was so in 17% of them, as anybody would.'.slice(0, i % 40 + 1) + text.slice(middle), corpus); const {user,system}=process.cpuUsage(c); console.log((user+system)/1000/n) }
keysPhase(20); keysPhase(60)
