// What a style may set, in the trade's words: a closed list of settings, each a kind, a name in Chinese and English. Data
// and its readings only; styles.ts reads the files, render/print/stylesheet.ts makes CSS variables of them, and
// fuzi doctor --style prints them: one list for all three.
import { nearestLeading, typeSize } from './type-sizes.ts';

/**
 * face: 宋体 …; size: 号, pt or 正文; leading: lines of the body's leading (1, 3/4) or pt (13.5磅); lines: whole lines
 * taken (占行); space: lines, in halves and quarters; ems: characters of the body; align: 居左 居中 居右 外侧; rule:
 * pt, any; border: pt, whole pixels of 0.75, as Chromium draws the edges of boxes; percent.
 */
export type SettingKind =
  | 'face'
  | 'size'
  | 'leading'
  | 'lines'
  | 'space'
  | 'ems'
  | 'align'
  | 'rule'
  | 'border'
  | 'percent';

export interface Setting {
  /** As style.yaml has it: group and key, `h1.size`. */
  path: string;
  kind: SettingKind;
}

/** Faces by role, as one names them, and what CSS takes for them. */
export const faces: Readonly<Record<string, { family: string; weight: 400 | 700; en: string }>> = {
  宋体: { family: 'var(--song)', weight: 400, en: 'Song' },
  粗宋: { family: 'var(--song)', weight: 700, en: 'Song bold' },
  细黑: { family: 'var(--hei)', weight: 400, en: 'Hei regular' },
  黑体: { family: 'var(--hei)', weight: 700, en: 'Hei' },
  楷体: { family: 'var(--kai)', weight: 400, en: 'Kai' },
  等宽: { family: 'var(--mono)', weight: 400, en: 'mono' },
};

export const alignments: Readonly<Record<string, { css: string; en: string }>> = {
  居左: { css: 'left', en: 'left' },
  居中: { css: 'center', en: 'centred' },
  居右: { css: 'right', en: 'right' },
  外侧: { css: 'outer', en: 'outer side' },
};

interface Group {
  zh: string;
  en: string;
  keys: Readonly<Record<string, SettingKind>>;
}

const title = { face: 'face', size: 'size', leading: 'leading' } as const;
const heading = { ...title, lines: 'lines', above: 'space', align: 'align', indent: 'ems' } as const;

/** Groups in the order of a 版式通知单. */
export const styleGroups: Readonly<Record<string, Group>> = {
  body: { zh: '正文', en: 'Body', keys: { face: 'face', indent: 'ems' } },
  chapterOpening: { zh: '章首空行', en: 'Above chapter titles', keys: { above: 'space' } },
  h1: { zh: '一级标题（章）', en: 'Heading 1 (chapter)', keys: heading },
  h2: { zh: '二级标题（节）', en: 'Heading 2', keys: heading },
  h3: { zh: '三级标题（目）', en: 'Heading 3', keys: heading },
  h4: { zh: '四级标题', en: 'Heading 4', keys: heading },
  h5: { zh: '五级标题', en: 'Heading 5', keys: heading },
  h6: { zh: '六级标题', en: 'Heading 6', keys: heading },
  quotation: {
    zh: '引文',
    en: 'Quotation',
    keys: {
      face: 'face',
      size: 'size',
      leading: 'leading',
      indent: 'ems',
      indentEnd: 'ems',
      above: 'space',
      below: 'space',
    },
  },
  verse: {
    zh: '诗行',
    en: 'Verse',
    keys: { face: 'face', size: 'size', indent: 'ems', above: 'space', below: 'space' },
  },
  epigraph: {
    zh: '题记',
    en: 'Epigraph',
    keys: { face: 'face', size: 'size', leading: 'leading', indent: 'ems', above: 'space', below: 'space' },
  },
  signature: { zh: '署名', en: 'Signature', keys: { face: 'face', indentEnd: 'ems' } },
  box: {
    zh: '栏框（注意、提示等）',
    en: 'Boxes',
    keys: {
      face: 'face',
      size: 'size',
      leading: 'leading',
      titleFace: 'face',
      rule: 'border',
      above: 'space',
      below: 'space',
    },
  },
  list: { zh: '列表', en: 'Lists', keys: { indent: 'ems' } },
  figureCaption: { zh: '图题', en: 'Figure captions', keys: { ...title, labelFace: 'face', align: 'align' } },
  tableCaption: { zh: '表题', en: 'Table captions', keys: { ...title, labelFace: 'face', align: 'align' } },
  table: {
    zh: '表文',
    en: 'Tables',
    keys: { ...title, headFace: 'face', topRule: 'border', headRule: 'border', above: 'space' },
  },
  code: { zh: '代码', en: 'Code', keys: { ...title, above: 'space' } },
  note: { zh: '注释', en: 'Page notes', keys: { ...title, indent: 'ems', rule: 'rule', ruleWidth: 'percent' } },
  reference: { zh: '参考文献', en: 'References', keys: { ...title, indent: 'ems' } },
  contentsChapter: { zh: '目录（章）', en: 'Contents: chapters', keys: { face: 'face', size: 'size', above: 'space' } },
  contentsSection: { zh: '目录（节）', en: 'Contents: sections', keys: { face: 'face', size: 'size', indent: 'ems' } },
  contentsItem: { zh: '目录（目）', en: 'Contents: items', keys: { face: 'face', size: 'size', indent: 'ems' } },
  part: { zh: '篇名页', en: 'Part pages', keys: { face: 'face', size: 'size', leading: 'leading' } },
  runningHead: {
    zh: '书眉',
    en: 'Running heads',
    keys: { face: 'face', size: 'size', align: 'align', rule: 'rule', gap: 'space' },
  },
  folio: { zh: '页码', en: 'Folios', keys: { face: 'face', size: 'size', align: 'align', gap: 'space' } },
  titlePageTitle: { zh: '扉页书名', en: 'Title page: title', keys: { ...title, above: 'space' } },
  titlePageSubtitle: { zh: '扉页副书名', en: 'Title page: subtitle', keys: title },
  titlePageCreators: { zh: '扉页作者', en: 'Title page: authors', keys: title },
  titlePagePublisher: { zh: '扉页出版者', en: 'Title page: publisher', keys: { face: 'face', size: 'size' } },
  imprint: { zh: '版权页', en: 'Imprint page', keys: title },
};

/** Every setting a style must have. */
export const settings: readonly Setting[] = Object.entries(styleGroups).flatMap(([group, { keys }]) =>
  Object.entries(keys).map(([key, kind]) => ({ path: `${group}.${key}`, kind })),
);

/** What a value of each kind looks like, for messages. */
export const kindExamples: Readonly<Record<SettingKind, { zh: string; en: string }>> = {
  face: { zh: `字体：${Object.keys(faces).join('、')}`, en: `a face: ${Object.keys(faces).join(', ')}` },
  size: { zh: '字号：小四、10.5，或“正文”（与正文同大）', en: 'a size: 小四, 10.5, or 正文 for the body’s' },
  leading: {
    zh: '行距：正文行距的几分之几（如 3/4），或磅数（如 13.5磅）',
    en: 'a leading: a part of the body’s (3/4), or pt (13.5pt)',
  },
  lines: { zh: '占行：从 1 到 30 的整数', en: 'whole lines, 1 to 30' },
  space: { zh: '空几行：如 0、0.5、1', en: 'lines of space: 0, 0.5, 1' },
  ems: { zh: '缩几个字：如 0、2', en: 'characters set in: 0, 2' },
  align: { zh: `位置：${Object.keys(alignments).join('、')}`, en: `a place: ${Object.keys(alignments).join(', ')}` },
  rule: { zh: '线的粗细，磅，0 为不用线', en: 'weight of a rule in pt, 0 for none' },
  border: {
    zh: '线的粗细，磅，0.75 的整倍数（0、0.75、1.5），0 为不用线',
    en: 'weight of a rule in pt, a multiple of 0.75, 0 for none',
  },
  percent: { zh: '百分之几：从 0 到 100', en: 'per cent, 0 to 100' },
};

/** Faces whose names a house may give to faces of its own, and the role each has in every style. */
export const faceRoles: Readonly<Record<string, string>> = { 宋体: 'song', 黑体: 'hei', 楷体: 'kai', 等宽: 'mono' };

/** A face's family name, as its maker gave it: nothing in it may end a CSS string. */
export const isFamily = (name: string) => /^[\p{L}\p{N} ._-]{1,80}$/u.test(name);

const numberIn = (value: string, least: number, most: number): number | undefined => {
  const number = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
};

/**
 * A value as style.yaml has it, checked; undefined where it is none of its kind.
 * @param houseFaces names that the style and its bases give to faces
 */
export function readSetting(
  kind: SettingKind,
  typed: string,
  houseFaces: Readonly<Record<string, string>> = {},
): string | number | undefined {
  const value = typed.trim();
  switch (kind) {
    case 'face':
      return Object.hasOwn(faces, value) || Object.hasOwn(houseFaces, value) ? value : undefined;
    case 'align':
      return Object.hasOwn(alignments, value) ? value : undefined;
    case 'size':
      return value === '正文' ? value : typeSize(value);
    case 'leading':
      return leadingPoints(value, 18) === undefined ? undefined : value;
    case 'lines': {
      const lines = numberIn(value, 1, 30);
      return Number.isInteger(lines) ? lines : undefined;
    }
    case 'space':
      return numberIn(value, 0, 30);
    case 'ems':
      return numberIn(value, 0, 30);
    case 'rule':
      return numberIn(value, 0, 12);
    case 'border': {
      const weight = numberIn(value, 0, 12);
      return Number.isInteger((weight ?? Number.NaN) / 0.75) ? weight : undefined;
    }
    case 'percent':
      return numberIn(value, 0, 100);
  }
}

/**
 * A leading in pt, on the grid of whole pixels.
 * @param value a part of the body's leading (1, 3/4, 1.5) or pt (13.5磅)
 * @param body the body's leading, pt
 */
export function leadingPoints(value: string, body: number): number | undefined {
  const absolute = /^(\d+(?:\.\d+)?)\s*(?:pt|磅|点)$/i.exec(value);
  if (absolute) {
    const given = Number(absolute[1]);
    return given >= 4 && given <= 100 ? nearestLeading(given) : undefined;
  }
  const part = /^(\d+(?:\.\d+)?)(?:\s*\/\s*(\d+))?$/.exec(value);
  if (!part) return undefined;
  const share = Number(part[1]) / Number(part[2] ?? 1);
  // Rounded down: a block that grows by a pixel costs the line below it.
  return share >= 0.25 && share <= 6 ? Math.floor((share * body) / 0.75 + 1e-6) * 0.75 : undefined;
}
