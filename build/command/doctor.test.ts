// fuzi doctor: 版式通知单 says what the settings and the geometry say, in either language; the machine's report ends in a
// verdict for each edition.
import { describe, expect, it } from 'vitest';
import { memoryHost, realHost } from '../host.ts';
import type { Terminal } from '../terminal.ts';
import { runDoctor } from './doctor.ts';
import { columnsOf } from './specification.ts';

const listener = () => {
  const said = { out: '', error: '' };
  const terminal: Terminal = {
    out: (text) => {
      said.out += `${text}\n`;
    },
    error: (text) => {
      said.error += `${text}\n`;
    },
    colour: false,
    live: false,
  };
  return { said, terminal };
};

const specification = async (book: string, more: Record<string, string> = {}, language: 'zh' | 'en' = 'zh') => {
  const { said, terminal } = listener();
  const host = memoryHost({ '/book/book.yaml': `title: 河流志\nmatter: {body: [a.md]}\n${book}`, ...more });
  const code = await runDoctor({ style: '/book', language, terminal, host });
  const cells = said.out
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  const row = (name: string) => cells.find(([first]) => first === name);
  return { code, row, ...said };
};

describe('版式通知单', () => {
  it('学术 on 170×240', async () => {
    const { code, row, out } = await specification('print: {style: 学术}\n');
    expect(code).toBe(0);
    expect(row('成品尺寸')).toEqual(['成品尺寸', '170 × 240 毫米']);
    expect(row('版心')).toEqual(['版心', '32 字 × 30 行，118.5 × 187.9 毫米']);
    expect(row('白边')).toEqual(['白边', '天头 27、地脚 25.1、订口 25、切口 26.5 毫米']);
    expect(row('正文')).toEqual(['正文', '宋体，五号（10.5 磅），行距 18 磅（行空 7.5 磅）']);
    expect(row('篇章起始')?.[1]).toContain('另页起');
    expect(row('一级标题（章）')).toEqual([
      '一级标题（章）',
      '粗宋',
      '小二（18 磅）',
      '27 磅',
      '5',
      '1.5 行',
      '居中',
      '无',
    ]);
    expect(row('三级标题（目）')).toEqual([
      '三级标题（目）',
      '黑体',
      '小四（12 磅）',
      '18 磅',
      '2',
      '0.5 行',
      '居左',
      '2 字',
    ]);
    expect(row('注释')?.slice(1, 4)).toEqual(['宋体', '小五（9 磅）', '13.5 磅']);
    expect(row('书眉')?.[4]).toContain('外侧');
    expect(out).toContain('责任编辑：');
  });

  it('sizes follow the book’s, leadings its leading', async () => {
    const { row } = await specification('print: {style: 大众, size: 小四, leading: 21, punctuation: 开明}\n');
    expect(row('正文')?.[1]).toBe('宋体，小四（12 磅），行距 21 磅（行空 9 磅）');
    expect(row('引文')?.slice(1, 4)).toEqual(['楷体', '小四（12 磅）', '21 磅']);
    expect(row('注释')?.[3]).toBe('15.75 磅');
    expect(row('标点')?.[1]).toBe('开明');
  });

  it('a house’s settings, its own faces, and what its sheet sets beside them', async () => {
    const { code, row, out } = await specification('assets: [../house]\nprint: {style: 本社}\n', {
      '/house/本社/style.yaml': 'faces: {小标宋: HouseBiaoSong, 楷体: HouseKai}\nh1: {face: 小标宋, lines: 7}\n',
      '/house/本社/print.css': 'h2 { font-size: 20pt }\nh2 { color: #333 }\n',
    });
    expect(code).toBe(0);
    expect(row('版式')?.[1]).toBe('本社');
    expect(row('一级标题（章）')?.slice(1, 5)).toEqual(['小标宋（HouseBiaoSong）', '小二（18 磅）', '27 磅', '7']);
    expect(row('引文')?.[1]).toBe('楷体（HouseKai）');
    expect(out).toContain('- ../house/本社/print.css: h2 { font-size }');
    expect(out).not.toContain('color');
  });

  it('in English', async () => {
    const { row } = await specification('print: {style: 大众}\n', {}, 'en');
    expect(row('Type area')?.[1]).toBe('29 characters × 28 lines, 107.4 × 168 mm');
    expect(row('Heading 1 (chapter)')?.slice(1)).toEqual([
      'Song bold',
      '二号 (22 pt)',
      '34.5 pt',
      '9',
      '4 lines',
      'left',
      '–',
    ]);
  });

  it('errors are said, the table still stands', async () => {
    const { code, error, row } = await specification('print: {characters: 60}\n');
    expect(code).toBe(1);
    expect(error).toContain('60 × 10.5 pt = 630 pt');
    expect(row('版心')?.[1]).toContain('32 字 × 30 行');
  });

  it('a folder without a book', async () => {
    const { said, terminal } = listener();
    expect(await runDoctor({ style: '/none', language: 'zh', terminal, host: memoryHost({}) })).toBe(2);
    expect(said.error).toContain('book.yaml');
  });

  it('columns stand under each other', async () => {
    const { out } = await specification('');
    for (const table of out.split('\n\n').filter((part) => part.startsWith('|'))) {
      expect(new Set(table.trim().split('\n').map(columnsOf)).size).toBe(1);
    }
  });
});

it('the machine: what is there, and what can be made', async () => {
  const { said, terminal } = listener();
  const code = await runDoctor({ language: 'zh', terminal });
  expect(said.out).toMatch(/^付梓 \d/);
  expect(said.out).toContain(process.versions.node);
  expect(said.out).toMatch(/网页 +\| 能做/);
  const without = listener();
  const nowhere = { ...realHost, environment: {} };
  await runDoctor({ language: 'en', terminal: without.terminal, host: nowhere });
  expect(without.said.out).toContain('EPUB');
  expect([0, 2]).toContain(code);
});
