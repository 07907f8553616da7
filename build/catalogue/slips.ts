// Messages of the rules about suspected slips: characters that no list of wrong words has, found by what words there are and
// by what the book itself writes elsewhere. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const slipMessages = {
  'characters-form-words': {
    severity: 'warning',
    zh: {
      what: '“{text}”疑似“{right}”之误',
      why: '照这样写，这几个字不成词，或与前后的词不相配；换一个音同或形近的字就通顺：多半是拼音选错、看错或识别错。',
      todo: '读一读整句，确是误写就改正；人名、地名、术语或有意为之的，在书单里说明。',
    },
    en: {
      what: '“{text}” looks like a slip for “{right}”',
      why: 'As written the characters form no word, or none that goes with those beside it; one that sounds or looks alike does.',
      todo: 'Read the sentence and correct it if it is a slip; waive names, terms and what is meant so.',
    },
  },
  'neighbours-in-order': {
    severity: 'warning',
    zh: {
      what: '“{text}”疑是“{right}”，相邻的字打颠倒了',
      why: '照现在的次序，前后的字不成词；把相邻的两个字换过来，整句就通顺。',
      todo: '读一读整句，确是颠倒了就改正；人名、地名、术语或有意为之的，在书单里说明。',
    },
    en: {
      what: '“{text}” looks like “{right}” with two characters turned round',
      why: 'As they stand the characters make no words with those beside them; turned round they do.',
      todo: 'Read the sentence and put them in order if it is a slip; waive names, terms and what is meant so.',
    },
  },
  'character-typed-once': {
    severity: 'warning',
    zh: {
      what: '“{text}”疑是多打了一个字，应作“{right}”',
      why: '同一个字连着打了两遍，前后都不成词；去掉一个，整句就通顺。',
      todo: '读一读整句，确是多打了就删去一个；人名、叠词或有意为之的，在书单里说明。',
    },
    en: {
      what: '“{text}” has a character too many; it looks like “{right}”',
      why: 'The same character stands twice, and makes no word with those beside it; with one of the two taken away it does.',
      todo: 'Read the sentence and take one away if it is a slip; waive names and what is doubled on purpose.',
    },
  },
  'common-slip': {
    severity: 'warning',
    zh: {
      what: '“{text}”疑是“{right}”',
      why: '这两个字常被混淆，照现在的写法不成词，换一个字就是常用的词。',
      todo: '读一读整句，确是误写就改正；人名、地名、术语或有意为之的，在书单里说明。',
    },
    en: {
      what: '“{text}” looks like a slip for “{right}”',
      why: 'The character is often taken for the other; as written there is no such word, and with the other a common one.',
      todo: 'Read the sentence and correct it if it is a slip; waive names, terms and what is meant so.',
    },
  },
  'digits-are-digits': {
    severity: 'error',
    zh: {
      what: '“{text}”里的字母或“曰”应是数字或“日”',
      why: '小写l、大写O和数字1、0，“曰”和“日”，看着像，识别时常错；印出来数目、标准号就错了。',
      todo: '改成“{right}”；确是这样写的型号，在书单里说明。',
    },
    en: {
      what: 'a letter or 曰 stands for a digit or 日 in “{text}”',
      why: 'l and 1, O and 0, 曰 and 日 look alike; the number or the name of the standard is wrong as printed.',
      todo: 'Write {right}; waive the finding where a model is really named so.',
    },
  },
} as const satisfies Catalogue;
