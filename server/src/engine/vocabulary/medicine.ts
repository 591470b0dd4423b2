import { rows, type Concept } from './concepts.ts'

/** Conditions beyond psychiatry; MeSH headings give the identifiers where there is one. */
const populations = rows('population', [
  ['diabetes-mellitus-type-2', 'type 2 diabetes mellitus|type 2 diabetes|type ii diabetes|t 2 dm', 'diabetes-mellitus'],
  ['diabetes-mellitus-type-1', 'type 1 diabetes mellitus|type 1 diabetes|type i diabetes|t 1 dm', 'diabetes-mellitus'],
  ['diabetes-gestational', 'gestational diabetes mellitus|gestational diabetes', 'diabetes-mellitus'],
  ['breast-neoplasms', 'breast cancer|breast carcinoma', 'neoplasms'],
  ['lung-neoplasms', 'lung cancer|non small cell lung cancer|nsclc', 'neoplasms'],
  ['colorectal-neoplasms', 'colorectal cancer|colon cancer|rectal cancer', 'neoplasms'],
  ['prostatic-neoplasms', 'prostate cancer|prostatic cancer', 'neoplasms'],
  ['myocardial-infarction', 'myocardial infarction|stemi|nstemi', 'coronary-disease'],
  ['coronary-disease', 'coronary artery disease|coronary heart disease|ischemic heart disease|ischaemic heart disease'],
  ['atrial-fibrillation', 'atrial fibrillation'],
  ['kidney-diseases', 'chronic kidney disease|ckd|kidney failure|renal failure|hemodialysis|haemodialysis'],
  ['liver-cirrhosis', 'cirrhosis|liver cirrhosis'],
  ['hepatitis-c', 'hepatitis c|hcv'], ['hepatitis-b', 'hepatitis b|hbv'],
  ['obesity', 'obesity|obese|overweight'],
  ['arthritis-rheumatoid', 'rheumatoid arthritis'], ['osteoarthritis', 'osteoarthritis'], ['osteoporosis', 'osteoporosis'],
  ['low-back-pain', 'low back pain', 'chronic-pain'], ['fibromyalgia', 'fibromyalgia', 'chronic-pain'], ['migraine-disorders', 'migraine'],
  ['epilepsy', 'epilepsy'], ['parkinson-disease', 'parkinson disease|parkinson\'s disease'], ['multiple-sclerosis', 'multiple sclerosis'],
  ['dementia', 'dementia'], ['alzheimer-disease', 'alzheimer disease|alzheimer\'s disease', 'dementia'],
  ['sepsis', 'sepsis|septic shock'], ['pneumonia', 'pneumonia'], ['tuberculosis', 'tuberculosis'], ['covid-19', 'covid 19|sars cov 2'],
  ['psoriasis', 'psoriasis'], ['dermatitis-atopic', 'atopic dermatitis|eczema'],
  ['inflammatory-bowel-diseases', 'inflammatory bowel disease'], ['crohn-disease', 'crohn disease|crohn\'s disease', 'inflammatory-bowel-diseases'],
  ['colitis-ulcerative', 'ulcerative colitis', 'inflammatory-bowel-diseases'], ['irritable-bowel-syndrome', 'irritable bowel syndrome|ibs'],
  ['sleep-initiation-and-maintenance-disorders', 'insomnia'], ['cerebral-palsy', 'cerebral palsy'], ['attention-deficit-disorder', 'attention deficit hyperactivity disorder|adhd'],
  ['autistic-disorder', 'autism|autism spectrum disorder|autistic disorder'],
])

/** What is measured in trials of all fields. */
const outcomes = rows('outcome', [
  ['progression-free-survival', 'progression free survival|pfs'], ['overall-survival', 'overall survival', 'mortality'],
  ['bleeding', 'bleeding|haemorrhage|hemorrhage'],
  ['glycated-hemoglobin', 'glycated hemoglobin|hba 1 c|glycated haemoglobin|glycosylated hemoglobin'], ['glucose', 'fasting glucose|plasma glucose|blood glucose'],
  ['ldl-cholesterol', 'ldl cholesterol|ldl c'], ['hdl-cholesterol', 'hdl cholesterol|hdl c'], ['triglycerides', 'triglyceride'],
  ['heart-rate', 'heart rate'], ['fev1', 'forced expiratory volume|fev 1'], ['bone-density', 'bone mineral density'],
  ['length-of-stay', 'length of stay|hospital stay'], ['readmission', 'readmission'],
  ['diarrhea', 'diarrhea|diarrhoea'], ['constipation', 'constipation'], ['fatigue', 'fatigue'], ['rash', 'rash'], ['pruritus', 'pruritus|itching'],
  ['hypotension', 'hypotension'], ['insomnia-symptom', 'sleeplessness'], ['seizure', 'seizure|seizure frequency'], ['cure', 'cure rate|cured'],
  ['eradication', 'eradication|eradication rate'], ['live-birth', 'live birth|live birth rate'], ['clinical-pregnancy', 'clinical pregnancy|pregnancy rate'],
  ['preterm-birth', 'preterm birth|preterm delivery'], ['cesarean-section', 'cesarean section|caesarean section|cesarean delivery|caesarean delivery'],
  ['breast-feeding', 'breast feeding|breastfeeding'], ['falls', 'fall rate'], ['adherence', 'adherence|compliance'], ['satisfaction', 'satisfaction'],
])

/** Drugs and procedures by class, so that a dose or a name of one is never taken for another. */
const arms = rows('arm', [
  ['sertraline', 'sertraline'], ['fluoxetine', 'fluoxetine'], ['paroxetine', 'paroxetine'], ['escitalopram', 'escitalopram'], ['citalopram', 'citalopram'], ['venlafaxine', 'venlafaxine'],
  ['duloxetine', 'duloxetine'], ['mirtazapine', 'mirtazapine'], ['bupropion', 'bupropion'], ['quetiapine', 'quetiapine'], ['olanzapine', 'olanzapine'], ['risperidone', 'risperidone'],
  ['aripiprazole', 'aripiprazole'], ['lithium', 'lithium'], ['lorazepam', 'lorazepam'], ['diazepam', 'diazepam'], ['psilocybin', 'psilocybin'], ['mdma', 'mdma'], ['lsd', 'lsd'], ['propofol', 'propofol'],
  ['fentanyl', 'fentanyl'], ['morphine', 'morphine'], ['lidocaine', 'lidocaine|lignocaine'], ['bupivacaine', 'bupivacaine'], ['ropivacaine', 'ropivacaine'], ['dexmedetomidine', 'dexmedetomidine'],
  ['ondansetron', 'ondansetron'], ['dexamethasone', 'dexamethasone'], ['prednisone', 'prednisone'], ['prednisolone', 'prednisolone'],
  ['metformin', 'metformin'], ['insulin-therapy', 'insulin glargine|insulin degludec'], ['liraglutide', 'liraglutide'], ['semaglutide', 'semaglutide'], ['empagliflozin', 'empagliflozin'],
  ['atorvastatin', 'atorvastatin'], ['simvastatin', 'simvastatin'], ['rosuvastatin', 'rosuvastatin'], ['aspirin', 'aspirin'], ['clopidogrel', 'clopidogrel'], ['warfarin', 'warfarin'], ['rivaroxaban', 'rivaroxaban'],
  ['apixaban', 'apixaban'], ['amlodipine', 'amlodipine'], ['losartan', 'losartan'], ['metoprolol', 'metoprolol'],
  ['amoxicillin', 'amoxicillin'], ['azithromycin', 'azithromycin'], ['ceftriaxone', 'ceftriaxone'], ['ivermectin', 'ivermectin'], ['artesunate', 'artesunate'],
  ['adalimumab', 'adalimumab'], ['etanercept', 'etanercept'], ['tofacitinib', 'tofacitinib'], ['methotrexate', 'methotrexate'], ['infliximab', 'infliximab'],
  ['bevacizumab', 'bevacizumab'], ['trastuzumab', 'trastuzumab'], ['erlotinib', 'erlotinib'], ['cisplatin', 'cisplatin'], ['docetaxel', 'docetaxel'], ['paclitaxel', 'paclitaxel'],
  ['budesonide', 'budesonide'], ['formoterol', 'formoterol'], ['salbutamol', 'salbutamol|albuterol'], ['tiotropium', 'tiotropium'], ['vitamin-d', 'vitamin d'], ['probiotics', 'probiotic|probiotics'],
  ['acupuncture', 'acupuncture'], ['transcranial-magnetic-stimulation', 'transcranial magnetic stimulation|rtms'], ['mindfulness', 'mindfulness|mbsr'],
])

/** What an analysis is restricted to or adjusted for. */
const analyses = rows('analysis', [
  ['post-hoc', 'post hoc analysis'], ['interim', 'interim analysis'], ['per-arm-completers', 'completer|completers only'], ['as-treated', 'as treated'], ['complete-case', 'complete case'],
])

/** What makes the vocabulary useful beyond the field of the bundled studies. */
export const medicine: readonly Concept[] = [...populations, ...outcomes, ...arms, ...analyses]
