import { coreConcepts, type Concept } from './concepts.ts'
import { medicine } from './medicine.ts'
import { scales } from './scales.ts'

/** The concepts that come with Citewright. Of two with the same name, the earlier wins. */
export const standardConcepts: readonly Concept[] = [...coreConcepts, ...scales, ...medicine]
