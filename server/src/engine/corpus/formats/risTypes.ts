/** The CSL types of the record types of RIS. `GEN` says nothing: what has a journal is an article of it. */
export const risTypes: Readonly<Record<string, string>> = {
  JOUR: 'article-journal', EJOUR: 'article-journal', JFULL: 'periodical', MGZN: 'article-magazine', NEWS: 'article-newspaper', BOOK: 'book', EBOOK: 'book',
  EDBOOK: 'book', CTLG: 'book', CHAP: 'chapter', ECHAP: 'chapter', CONF: 'paper-conference', CPAPER: 'paper-conference', THES: 'thesis', RPRT: 'report', GOVDOC: 'report',
  WEB: 'webpage', ELEC: 'webpage', ICOMM: 'webpage', BLOG: 'post-weblog', DATA: 'dataset', AGGR: 'dataset', DBASE: 'dataset', COMP: 'software', PAT: 'patent', UNPB: 'manuscript', UNPD: 'manuscript',
  MANSCPT: 'manuscript', INPR: 'article-journal', ABST: 'article-journal', STAND: 'standard', VIDEO: 'motion_picture', MPCT: 'motion_picture', ADVS: 'motion_picture', SOUND: 'song', MUSIC: 'song',
  ENCYC: 'entry-encyclopedia', DICT: 'entry-dictionary', PREPRINT: 'article', SER: 'book', CASE: 'legal_case', BILL: 'bill', UNBILL: 'bill', STAT: 'legislation', LEGAL: 'legislation', HEAR: 'hearing',
  MAP: 'map', ART: 'graphic', FIGURE: 'figure', CHART: 'figure', PCOMM: 'personal_communication', PAMP: 'pamphlet', SLIDE: 'speech', CLSWK: 'classic', ANCIENT: 'classic',
}
