// Progress of a long build: one bar on a terminal, plain lines elsewhere. Knows the stages' names, nothing of the work.
import cliProgress from 'cli-progress';
import type { Terminal } from '../terminal.ts';

const names: Record<string, { zh: string; en: string }> = {
  read: { zh: '读稿', en: 'reading' },
  resolve: { zh: '编号', en: 'numbering' },
  check: { zh: '核对', en: 'checking' },
  fonts: { zh: '字体', en: 'fonts' },
  paginate: { zh: '分页', en: 'pages' },
  epub: { zh: '电子书', en: 'EPUB' },
  web: { zh: '网页', en: 'web' },
  print: { zh: '印刷文件', en: 'PDF' },
  'verify source': { zh: '对原稿', en: 'against the source' },
  'verify epub, web': { zh: '验电子书和网页', en: 'verifying EPUB and web' },
  'verify print': { zh: '验印刷文件', en: 'verifying the PDF' },
};

export interface Progress {
  step(step: string, done?: number, of?: number): void;
  stop(): void;
}

export function startProgress(terminal: Terminal, language: 'zh' | 'en'): Progress {
  const nameOf = (step: string) => names[step]?.[language] ?? step;
  if (!terminal.live) {
    let last = '';
    return {
      step(step) {
        if (step !== last) terminal.error(`… ${nameOf(step)}`);
        last = step;
      },
      stop() {},
    };
  }
  const order = Object.keys(names);
  const bar = new cliProgress.SingleBar(
    { format: '{bar} {step}', hideCursor: true, clearOnComplete: true, stream: process.stderr, barsize: 24 },
    cliProgress.Presets.shades_classic,
  );
  bar.start(order.length * 100, 0, { step: '' });
  return {
    step(step, done, of) {
      const part = done !== undefined && of ? (done / of) * 100 : 0;
      const count = done !== undefined && of ? ` ${done}/${of}` : '';
      bar.update(Math.max(0, order.indexOf(step)) * 100 + part, { step: nameOf(step) + count });
    },
    stop: () => bar.stop(),
  };
}
