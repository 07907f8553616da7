// What the classes of rules are called, for lists and reports. A class is a catalogue of messages (diagnostic.ts).
export const classNames: Readonly<Record<string, { zh: string; en: string }>> = {
  read: { zh: '书稿的读入', en: 'Reading' },
  resolve: { zh: '编号与引用', en: 'Numbers' },
  structure: { zh: '结构', en: 'Structure' },
  facts: { zh: '书的事实', en: 'Facts' },
  references: { zh: '文中的指称', en: 'References in prose' },
  punctuation: { zh: '标点', en: 'Punctuation' },
  characters: { zh: '字符', en: 'Characters' },
  numbers: { zh: '数字、单位与外文', en: 'Numbers, units, foreign words' },
  words: { zh: '字词与句段', en: 'Words and sentences' },
  consistency: { zh: '前后一致', en: 'Consistency' },
  findings: { zh: '豁免与意见', en: 'Waivers and other checkers' },
  print: { zh: '印刷版', en: 'Print' },
  epub: { zh: 'EPUB', en: 'EPUB' },
  web: { zh: '网页', en: 'Web' },
  verify: { zh: '成品核对', en: 'Verification' },
  audit: { zh: '版面', en: 'Layout' },
};
