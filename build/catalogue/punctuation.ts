// Messages of the rules about punctuation: GB/T 15834—2011, and CY/T 154—2017 for Chinese text with Latin in it.
// Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const punctuationMessages = {
  'full-width-marks': {
    severity: 'error',
    zh: {
      what: '汉字之间用了半角的“{mark}”',
      why: '中文的标点占一个字的位置（GB/T 15834—2011），半角的是西文标点，印出来又窄又偏。',
      todo: '换成全角的标点。',
    },
    en: {
      what: 'half-width “{mark}” between Chinese characters',
      why: 'Chinese marks are full width (GB/T 15834—2011); the half-width one is Latin and prints narrow and off centre.',
      todo: 'Type the full-width mark.',
    },
  },
} as const satisfies Catalogue;
