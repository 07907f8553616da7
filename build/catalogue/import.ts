// Messages of the import stage, from one file a source.
import { scanMessages } from './import-scan.ts';
import { summaryMessages } from './import-summary.ts';

export const importMessages = { ...scanMessages, ...summaryMessages } as const;
