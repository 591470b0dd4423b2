/** What the thread of the background worker is started with. It loads the bundle of the program, of which it needs two fifths: with the cache of compiled code it need not read the rest. */
import './host/compiledCode.ts'
import { work } from './program.ts'

void work()
