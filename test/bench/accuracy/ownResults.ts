import { citationMark } from './restatedText.ts'

const study = 'study|trial|investigation|survey|cohort|work|findings?|results?'

/** What others are told of with: a citation of a kind, or their name beside their study. */
const ofCited = new RegExp([
  citationMark,
  String.raw`\bet al\b|\bibid\b|\[\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9}\]|\(\D{2,60}(?:19|20)\d\d[a-z]?\)`,
  String.raw`\b\p{Lu}[\p{Lu}\d-]{2,}\p{L}{0,9}(?: [IVX\d]{1,3})? (?:study|trial|cohort|program(?:me)?|data)\b`,
  String.raw`\p{Lu}\p{Ll}{1,20}[’']s (?:${study})\b|\b(?:study|trial|work|survey|analysis|review) (?:\p{L}{3,12} (?:out )?)?by \p{Lu}`,
].join('|'), 'u')

/** Words of a sentence about the studies of others, even where nothing is cited. */
const ofOthers = new RegExp([
  String.raw`\b(?:studies|trials|reviews?|meta-?anal\p{L}{2,6}|authors|researchers|investigators|literature|guidelines?|surveys|reports|Cochrane|RCTs|registr(?:y|ies)|clinical data)\b`,
  String.raw`\b(?:previous|prior|earlier|recent|published|similar|existing|other|another|different|historical|larger?|pilot|subsequent|parallel|separate|pivotal) (?:[\p{L}-]{1,20} ){0,3}(?:${study}|data|research|estimates?|analys[ei]s|report|series|experiences?|publications?|group of|paper|evidence)\b`,
  String.raw`\b(?:previously|recently|earlier) (?:been )?(?:reported|published|shown|described|observed|found|estimated|documented|demonstrated|suggested)\b|\b(?:was|were|been) (?:also )?shown to\b`,
  String.raw`\b(?:that|their|his|her) (?:${study})\b|\b(?:they|he|she) (?:also )?(?:reported|found|showed|concluded|observed)\b|\bin (?:an?|one) (?:[\p{L}-]{1,20},? ){0,6}(?:${study})\b|\brecently, an? `,
  String.raw`\b(?:but|whereas|while|however),? (?:in |that of )?(?:our|the present|the current)\b`,
].join('|'), 'iu')

/** Words of a sentence about what is not found but supposed, planned, advised, or true of the world; and numbers of a list in it. */
const ofNoResult = /\b(?:would|should|will|if|assum\p{L}{1,5}|hypothes\p{L}{1,5}|expect\p{L}{0,5}|anticipat\p{L}{1,4}|future|plan(?:s|ned|ning)?|recommend\p{L}{0,8}|require[ds]?|estimated that|world-?wide|globally|nationwide|national(?:ly)?|annual(?:ly)?|per year|each year|generally|usually|typically|typical|commonly|considered|defined|cut-?offs?|thresholds?|countries|general population|clinically (?:relevant|meaningful|important|significant)|minimal(?:ly)? (?:clinically )?important|is known|known to|approved|licensed|incidence of|prevalence of|(?:may|is|are) need(?:ed)?|need to|ethics?|approval|risk of bias|normal (?:range|values?|levels?))\b|(?:^|[:;,] |\b(?:and|in) )\(?[1-9]\) /iu

/** Words by which a sentence speaks of the study at hand. */
const ofOwn = /\b(?:we|our|ours|us)\b|\b(?:this|these|the present|the current|present|current)(?: [\p{L}\d-]{1,20}){0,4} (?:study|trial|analys[ei]s|sample|cohort|experiment|intervention|results|findings|data|paper|report|investigation|survey|work|project|program(?:me)?|evaluation|population)\b|^here\b|\bthe (?:study|trial)\b/iu

/**
 * The sentences of one paragraph that tell the results of the study itself. What follows a sentence about others goes on about them until a sentence says
 * that it speaks of the study at hand. A citation at the beginning of a sentence may belong to the one before.
 */
export function ownResults(sentences: readonly string[]): string[] {
  let areOthers = false
  return sentences.filter((sentence, i) => {
    if (ofCited.test(sentence) || ofOthers.test(sentence) || startsWithCitation(sentences[i + 1])) {
      areOthers = true
      return false
    }
    if (ofOwn.test(sentence)) areOthers = false
    return !areOthers && !ofNoResult.test(sentence)
  })
}

function startsWithCitation(sentence: string | undefined): boolean {
  return sentence !== undefined && new RegExp(String.raw`^[[(]?${citationMark}`).test(sentence)
}
