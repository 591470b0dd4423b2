import { rows, type Concept } from './concepts.ts'

/** Routes of administration, as the Routes of Administration of the FDA's Data Standards Manual name them; with the words that only hint at one. */
const routes = rows('route', [
  ['parenteral', 'parenteral|parenterally|injection|injected|injectable'],
  ['infusion', 'infusion|infused|infusing', 'parenteral'],
  ['intravenous', 'intravenous|intravenously|iv|i v|drip|by vein|into a vein|into the vein|through a vein', 'parenteral'],
  ['intramuscular', 'intramuscular|intramuscularly|im|i m|into a muscle|into the muscle', 'parenteral'],
  ['subcutaneous', 'subcutaneous|subcutaneously|sc|s c|under the skin', 'parenteral'],
  ['intranasal', 'intranasal|intranasally|nasal|nasally|nasal spray|through the nose|by nose'],
  ['oral', 'oral|orally|by mouth|per os'],
  ['tablet', 'tablet|capsule|pill|swallowed', 'oral'],
  ['sublingual', 'sublingual|sublingually|under the tongue', 'oral'],
  ['buccal', 'buccal|buccally|lozenge|troche', 'oral'],
  ['inhaled', 'inhaled|by inhalation|nebulized|nebulised'],
  ['transdermal', 'transdermal|transdermally|skin patch'],
  ['topical', 'topical|topically'],
  ['rectal', 'rectal|rectally|suppository'],
  ['vaginal', 'vaginal|vaginally'],
  ['epidural', 'epidural|epidurally'], ['intrathecal', 'intrathecal|intrathecally'], ['intraarticular', 'intraarticular|intra articular'], ['intravitreal', 'intravitreal|intravitreally'],
])

/** Words that only hint at a route: what is infused mostly goes into a vein. */
const hints: ReadonlySet<string> = new Set(['parenteral', 'infusion', 'tablet'])

/** Whether a name says by which route something is given. */
export function isRoute({ slot, id }: { slot: string, id: string }): boolean {
  return slot === 'route' && !hints.has(id)
}

/** What is taken beside the treatment that is tried: classes of drugs, after the ATC classification, with members that are often named in their place. */
const drugClasses = rows('drug-class', [
  ['antidepressants', 'antidepressant|antidepressant medication|ssri|snri|serotonin reuptake inhibitor|selective serotonin reuptake inhibitor|tricyclic'],
  ['mood-stabilizers', 'mood stabilizer|mood stabiliser|mood stabilising drug|mood stabilizing drug|lithium|valproate|valproic acid|divalproex|lamotrigine|carbamazepine'],
  ['antipsychotics', 'antipsychotic|neuroleptic|quetiapine|olanzapine|aripiprazole|risperidone|haloperidol'],
  ['benzodiazepines', 'benzodiazepine|lorazepam|diazepam|clonazepam|alprazolam'],
  ['psychostimulants', 'stimulant|psychostimulant|methylphenidate|amphetamine'],
  ['antiepileptics', 'antiepileptic|anticonvulsant|levetiracetam|topiramate'],
  ['opioids', 'opioid|opiate|morphine|fentanyl|oxycodone'],
  ['nsaids', 'nsaid|ibuprofen|naproxen|diclofenac'],
  ['corticosteroids', 'corticosteroid|glucocorticoid|steroid|prednisone|prednisolone|dexamethasone'],
  ['statins', 'statin|atorvastatin|simvastatin|rosuvastatin'],
  ['diuretics', 'diuretic|furosemide|hydrochlorothiazide'],
  ['beta-blockers', 'beta blocker|β blocker|metoprolol|bisoprolol'],
  ['ace-inhibitors', 'ace inhibitor|angiotensin converting enzyme inhibitor|enalapril|ramipril'],
  ['anticoagulants', 'anticoagulant|warfarin|heparin'],
  ['antiplatelets', 'antiplatelet|aspirin|clopidogrel'],
  ['antibiotics', 'antibiotic|amoxicillin|azithromycin|ciprofloxacin'],
  ['metformin', 'metformin'], ['insulins', 'insulin'], ['sulfonylureas', 'sulfonylurea|sulphonylurea'],
  ['chemotherapy', 'chemotherapy'], ['radiotherapy', 'radiotherapy|radiation therapy'],
])

/** How a treatment is given and beside what. Kept apart from the standard concepts, since no context has them. */
export const treatments: readonly Concept[] = [...routes, ...drugClasses]
