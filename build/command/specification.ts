// 版式通知单: what a book is set in, as a table an editor can sign. In: the book's facts, its style read. Out: the table as
// text. Every value is computed from the settings and the geometry that the style sheet is made of: it keeps no list of
// its own, so it says what is printed.
import type { BookFacts, PrintStyle } from '../book.ts';
import { leadingOf, sizeOf } from '../read/config/style-fit.ts';
import { rulesBesideSettings } from '../read/config/style-sheet.ts';
import { alignments, faceRoles, faces, styleGroups } from '../read/config/style-tokens.ts';
import { areaHeight, areaWidth } from '../read/config/type-area.ts';
import { millimetres, plainNumber, sizeName } from '../read/config/type-sizes.ts';
import { faces as fontFaces } from '../render/fonts/index.ts';
import { pageGeometry } from '../render/print/geometry.ts';

type Language = 'zh' | 'en';

export interface Specification {
  /** Label and value. */
  page: [string, string][];
  /** Heads, then a row a group. */
  headings: string[][];
  others: string[][];
  /** What sheets of a house set beside the settings, and so is not in the table. */
  beside: string[];
}

const schemes = {
  全角: 'full width, an em and a half where two meet',
  全身: 'full width throughout',
  开明: 'half width but 。？！',
  行末半角: 'full width, half at line ends',
} as const;

const waysToEndLines = {
  整段: 'weighed over the whole paragraph',
  逐行: 'each line filled in turn',
} as const;

const mm = (value: number) => plainNumber(value, 1);

/** @param look the style as read */
export function specificationOf(facts: BookFacts, look: PrintStyle, language: Language): Specification {
  const groups = Object.keys(styleGroups);
  const isHeading = (group: string) => /^h\d$/.test(group);
  const say = wordsOf(language);
  return {
    page: pageRows(facts, look, language),
    headings: [
      [say('level'), say('face'), say('size'), say('leading'), say('lines'), say('above'), say('align'), say('indent')],
      ...groups
        .filter(isHeading)
        .map((group) => [
          styleGroups[group]![language],
          faceShown(look, `${group}.face`, language),
          sizeShown(sizeOf(look, group, facts.print), language),
          points(leadingOf(look, group, facts.print), language),
          String(look.settings[`${group}.lines`]),
          amount(look.settings[`${group}.above`], say('linesOf'), language),
          alignShown(look.settings[`${group}.align`], language),
          amount(look.settings[`${group}.indent`], say('ems'), language),
        ]),
    ],
    others: [
      [say('item'), say('face'), say('size'), say('leading'), say('more')],
      ...groups.filter((group) => !isHeading(group)).map((group) => otherRow(facts, look, group, language)),
    ],
    beside: look.sheets.flatMap(({ file, text }) =>
      file.startsWith(`${look.name}/`) && /^(?:学术|大众)$/.test(look.name)
        ? []
        : rulesBesideSettings(text).map((rule) => `${file}: ${rule}`),
    ),
  };
}

function pageRows(facts: BookFacts, look: PrintStyle, language: Language): [string, string][] {
  const { print, imprint } = facts;
  const { head, foot, gutter, foreEdge } = pageGeometry(print).margins;
  const zh = language === 'zh';
  const gap = print.leading - print.size;
  const openings = {
    leaf: zh ? '另页起（各章从单码起）' : 'a new leaf (recto)',
    side: zh ? '另面起' : 'the next side',
  };
  const notes = {
    page: zh ? '每面重编' : 'anew on each side',
    chapter: zh ? '每章重编' : 'anew in each chapter',
    book: zh ? '全书连编' : 'through the book',
  };
  const size = `${mm(millimetres(areaWidth(print)))} × ${mm(millimetres(areaHeight(print)))} ${zh ? '毫米' : 'mm'}`;
  return [
    [zh ? '书名' : 'Title', facts.title],
    [zh ? '版式' : 'Style', look.name],
    ...(imprint.sheetFormat ? ([[zh ? '开本' : 'Sheet', imprint.sheetFormat]] as [string, string][]) : []),
    [
      zh ? '成品尺寸' : 'Trim',
      `${plainNumber(print.trim.width)} × ${plainNumber(print.trim.height)} ${zh ? '毫米' : 'mm'}`,
    ],
    [
      zh ? '版心' : 'Type area',
      zh
        ? `${print.characters} 字 × ${print.lines} 行，${size}`
        : `${print.characters} characters × ${print.lines} lines, ${size}`,
    ],
    [
      zh ? '白边' : 'Margins',
      zh
        ? `天头 ${mm(head)}、地脚 ${mm(foot)}、订口 ${mm(gutter)}、切口 ${mm(foreEdge)} 毫米`
        : `head ${mm(head)}, foot ${mm(foot)}, gutter ${mm(gutter)}, fore-edge ${mm(foreEdge)} mm`,
    ],
    [
      zh ? '正文' : 'Body',
      `${faceShown(look, 'body.face', language)}${zh ? '，' : ', '}${sizeShown(print.size, language)}${zh ? '，行距 ' : ', leading '}${points(print.leading, language)}${zh ? `（行空 ${points(gap, language)}）` : ` (${points(gap, language)} between lines)`}`,
    ],
    [zh ? '字体文件' : 'Font files', fontFiles(language)],
    [zh ? '标点' : 'Punctuation', zh ? print.punctuation : schemes[print.punctuation]],
    [zh ? '断行' : 'Line ends', zh ? print.lineEnds : waysToEndLines[print.lineEnds]],
    [zh ? '篇章起始' : 'Chapters open on', openings[print.opening]],
    [zh ? '注释编号' : 'Note marks', notes[facts.numbering.notes]],
  ];
}

/** Which files the faces are, by their names without weight: 宋体 NotoSerifSC. */
function fontFiles(language: Language): string {
  const roles = {
    song: ['宋体', 'Song'],
    hei: ['黑体', 'Hei'],
    kai: ['楷体', 'Kai'],
    latin: ['西文', 'Latin'],
    mono: ['等宽', 'mono'],
  };
  const shown = Object.entries(roles).map(([role, [zh, en]]) => {
    const file = fontFaces.find((face) => face.role === role)?.file ?? '';
    const stem = file
      .split('/')
      .pop()!
      .replace(/[_.-](?:\d|latin|[Rr]egular).*$/, '');
    return `${language === 'zh' ? zh : en} ${stem}`;
  });
  return shown.join(language === 'zh' ? '，' : ', ');
}

function otherRow(facts: BookFacts, look: PrintStyle, group: string, language: Language): string[] {
  const { keys } = styleGroups[group]!;
  const has = (key: string) => key in keys;
  const more = Object.entries(keys).flatMap(([key, kind]) => {
    if (['face', 'size', 'leading'].includes(key)) return [];
    const value = look.settings[`${group}.${key}`]!;
    const name = keyNames[key]?.[language] ?? key;
    if (kind === 'face') return [`${name} ${faceShown(look, `${group}.${key}`, language)}`];
    if (kind === 'align') return [alignShown(value, language)];
    if (Number(value) === 0 && (kind === 'space' || kind === 'ems')) return [];
    const say = wordsOf(language);
    const unit =
      {
        space: say('linesOf'),
        ems: say('ems'),
        rule: say('pt'),
        border: say('pt'),
        percent: '%',
        lines: say('linesOf'),
      }[kind as string] ?? '';
    if ((kind === 'rule' || kind === 'border') && Number(value) === 0)
      return [`${name} ${language === 'zh' ? '无' : 'none'}`];
    return [`${name} ${amount(value, unit, language)}`];
  });
  return [
    styleGroups[group]![language],
    has('face') ? faceShown(look, `${group}.face`, language) : '',
    has('size') || group === 'body' ? sizeShown(sizeOf(look, group, facts.print), language) : '',
    has('leading') || group === 'body' ? points(leadingOf(look, group, facts.print), language) : '',
    more.join(language === 'zh' ? '，' : ', '),
  ];
}

const keyNames: Readonly<Record<string, { zh: string; en: string }>> = {
  indent: { zh: '缩进', en: 'indent' },
  indentEnd: { zh: '右缩', en: 'right indent' },
  above: { zh: '上空', en: 'above' },
  below: { zh: '下空', en: 'below' },
  titleFace: { zh: '栏题', en: 'title' },
  labelFace: { zh: '序号', en: 'number' },
  headFace: { zh: '表头', en: 'heads' },
  topRule: { zh: '顶线和底线', en: 'top and bottom rules' },
  headRule: { zh: '表头线', en: 'head rule' },
  rule: { zh: '线', en: 'rule' },
  ruleWidth: { zh: '线长为版心宽的', en: 'rule, of the measure' },
  gap: { zh: '距版心', en: 'from the type area' },
};

const words = {
  level: { zh: '标题', en: 'Heading' },
  item: { zh: '项目', en: 'Item' },
  face: { zh: '字体', en: 'Face' },
  size: { zh: '字号', en: 'Size' },
  leading: { zh: '行距', en: 'Leading' },
  lines: { zh: '占行', en: 'Lines' },
  above: { zh: '上空', en: 'Above' },
  align: { zh: '位置', en: 'Place' },
  indent: { zh: '缩进', en: 'Indent' },
  more: { zh: '其他', en: 'More' },
  linesOf: { zh: '行', en: 'lines' },
  ems: { zh: '字', en: 'em' },
  pt: { zh: '磅', en: 'pt' },
} as const;

const wordsOf = (language: Language) => (word: keyof typeof words) => words[word][language];

const amount = (value: string | number | undefined, unit: string, language: Language) =>
  Number(value ?? 0) === 0
    ? language === 'zh'
      ? '无'
      : '–'
    : `${plainNumber(Number(value))} ${Number(value) <= 1 && language === 'en' ? unit.replace(/s$/, '') : unit}`;

const points = (value: number, language: Language) => `${plainNumber(value)} ${words.pt[language]}`;

/** 小二（18 磅） */
function sizeShown(size: number, language: Language): string {
  const name = sizeName(size);
  const pt = points(size, language);
  if (!name) return pt;
  return language === 'zh' ? `${name}（${pt}）` : `${name} (${pt})`;
}

const alignShown = (value: string | number | undefined, language: Language) =>
  language === 'zh' ? String(value) : (alignments[String(value)]?.en ?? String(value));

/** The face's name, and the family a house has for it. */
function faceShown(look: PrintStyle, path: string, language: Language): string {
  const name = String(look.settings[path]);
  const shown = language === 'zh' || !faces[name] ? name : faces[name].en;
  const own = look.faces[name];
  const role = faces[name]
    ? Object.entries(faceRoles).find(([, each]) => faces[name]!.family === `var(--${each})`)
    : undefined;
  const inherited = role && look.faces[role[0]];
  const family = own ?? inherited;
  return family ? (language === 'zh' ? `${shown}（${family}）` : `${shown} (${family})`) : shown;
}

/** The table as text: Markdown, its columns as wide as their widest cell, Chinese counted double. */
export function specificationText(specification: Specification, language: Language): string {
  const zh = language === 'zh';
  const { page, headings, others, beside } = specification;
  const parts = [
    `# ${zh ? '版式通知单' : 'Type specification'}`,
    table([[zh ? '项目' : 'Item', zh ? '规定' : 'Value'], ...page]),
    table(headings),
    table(others),
  ];
  if (beside.length > 0) {
    const said = zh ? '以下由样式表直接规定，不在表内：' : 'Set in style sheets beside these settings:';
    parts.push([said, '', ...beside.map((rule) => `- ${rule}`)].join('\n'));
  }
  parts.push(
    zh
      ? '版式设计：　　　　　　　责任编辑：　　　　　　　日期：　　　　　　　'
      : 'Designer: ____________   Editor: ____________   Date: ____________',
  );
  return parts.join('\n\n');
}

/** Columns a text takes on a terminal: full-width characters take two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text)
    columns +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u.test(
        character,
      )
        ? 2
        : 1;
  return columns;
}

export function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
  const widths = rows[0]!.map((_head, column) => Math.max(...rows.map((row) => columnsOf(cell(row[column] ?? '')))));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => cell(row[column] ?? '') + ' '.repeat(width - columnsOf(cell(row[column] ?? '')))).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(Math.max(3, width))).join(' | ')} |`;
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join('\n');
}
