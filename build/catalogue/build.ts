// Messages of the build as a whole. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const buildMessages = {
  'epub-has-page-list': {
    severity: 'info',
    zh: {
      what: 'EPUB 没有纸书页码表（page-list）',
      why: '页码取自印刷版的分页结果，这一次没有做印刷版。',
      todo: '需要纸书页码时，请连印刷版一起做：fuzi build。',
    },
    en: {
      what: 'the EPUB has no page-list',
      why: 'Page numbers come from the pagination of the print edition, which was not made this time.',
      todo: 'Build the print edition too (fuzi build) where printed page numbers are wanted.',
    },
  },
} as const satisfies Catalogue;
