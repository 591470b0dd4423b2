import type { Token } from '../tokens.ts'

const functionWords = /^(?:an?|the|this|these|those|that|which|who|whom|whose|of|with|without|in|into|on|onto|at|to|for|from|by|as|than|and|or|but|nor|so|when|where|while|whereas|if|though|although|because|since|until|till|before|after|during|following|through|under|over|per|among|is|are|was|were|be|been|being|has|have|had|do|does|did|can|could|may|might|will|would|should|must|not|no|it|they|he|she|we|only|alone|later|earlier|apart|ago|afterwards|thereafter|already|still|yet|too)$/

/** Whether a noun phrase is over before this token: the end of the sentence, a sign other than a hyphen, or a word that no noun phrase goes on with. */
export function endsNounPhrase(token: Token | undefined): boolean {
  if (token === undefined) return true
  return token.type === 'symbol' ? token.text !== '-' && token.text !== '/' : token.type === 'word' && functionWords.test(token.text)
}
