// Messages of the read stage, from one file a subject.
import { blockMessages } from './read-blocks.ts';
import { configMessages } from './read-config.ts';
import { fileMessages } from './read-files.ts';
import { inlineMessages } from './read-inline.ts';
import { styleMessages } from './read-style.ts';

export const readMessages = {
  ...inlineMessages,
  ...blockMessages,
  ...configMessages,
  ...styleMessages,
  ...fileMessages,
} as const;
