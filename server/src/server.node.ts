/** What editors start. The cache of compiled code is turned on before the server is loaded, so that the next start need not compile it again. */
import './host/compiledCode.ts'
import { start } from './main.node.ts'

start()
