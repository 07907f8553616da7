// Messages of the rules about suspected slips: characters that no list of wrong words has, found by what words there are and
// by what the book itself writes elsewhere. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const slipMessages = {
  'characters-form-words': {
    severity: 'warning',
    zh: {
      what: '“{text}”疑似“{right}”之误',
      why: '这几个字连起来不成词，换一个音同或形近的字就是常用的词：多半是拼音选错、看错或识别错。',
      todo: '读一读整句，确是误写就改正；人名、地名、术语或有意为之的，在书单里说明。',
    },
    en: {
      what: '“{text}” looks like a slip for “{right}”',
      why: 'As written the characters form no word; one that sounds or looks alike makes a common one.',
      todo: 'Read the sentence and correct it if it is a slip; waive names, terms and what is meant so.',
    },
  },
} as const satisfies Catalogue;
