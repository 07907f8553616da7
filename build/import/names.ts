// The trade's words for the pieces of a book: which heading opens a preface, a summary, an afterword, an appendix.
// In: a heading's text; out: the kind of piece and the file name it gets. Must not look at anything but the words.
import { squeeze } from './scan.ts';

export type PieceKind = 'summary' | 'front' | 'contents' | 'cip' | 'appendix' | 'references' | 'back' | 'either';

export interface NamedPiece {
  kind: PieceKind;
  /** File name without number and ending. */
  file: string;
}

const numeral = '[一二三四五六七八九十0-9]*';
const table: [RegExp, PieceKind, string][] = [
  [/^(?:本书)?(?:内容)?(?:提要|简介|摘要|介绍)$/, 'summary', 'summary'],
  [/^图书在版编目[（(【［[]?C[I1l]P[)）】］\]]?数据$/i, 'cip', 'cip'],
  [/^(?:本书|简要|总)?(?:目录|目次|目錄)$|^contents$/i, 'contents', 'contents'],
  [/^(?:[\p{Script=Han}0-9]{0,8}(?:版|重印|修订))?前言$/u, 'front', 'preface'],
  [/^(?:编|译|著|作)(?:者|写)(?:的话|说明|前言|按)$/, 'front', 'editor-note'],
  [
    new RegExp(
      `^(?:推荐|译者?|自|代|原|总|丛书总|丛书|作者|中文版|英文版|再版|[\\p{Script=Han}0-9]{1,4}版)?序(?:言|文)?${numeral}$`,
      'u',
    ),
    'front',
    'foreword',
  ],
  [/^(?:出版|修订|再版|编辑|使用)(?:说明|者的话|前言)$|^凡例$|^写在前面(?:的话)?$|^致读者$/, 'front', 'publisher-note'],
  [/^献词$|^题记$|^题词$|^献辞$/, 'front', 'dedication'],
  [/^(?:作者|编者|译者|主编|著者)(?:简介|介绍)$/, 'either', 'about-author'],
  [/^致谢$|^鸣谢$|^缩略语表?$|^主要人物表?$/, 'either', 'thanks'],
  [
    /^附录(?:[A-Z]|[一二三四五六七八九十]+|\d+)?(?:[：:—\s].*|(?<=[A-Z一二三四五六七八九十\d]).{0,40})?$/,
    'appendix',
    'appendix',
  ],
  [/^(?:主要|本书|全书)?(?:参考|征引|引用|引证)(?:文献|书目|资料)(?:目录|一览)?$/, 'references', 'references'],
  [/^(?:[\p{Script=Han}]{0,4})?(?:后记|跋|补记|附记|编后|编后语)$/u, 'back', 'afterword'],
  [/^(?:[\p{Script=Han}]{0,4})?索引$/u, 'back', 'index'],
  [/^(?:注释|尾注|本书注释)$/, 'back', 'notes'],
];

/** The piece that a heading of this text opens; undefined for every other text. */
export function namedPiece(text: string): NamedPiece | undefined {
  const squeezed = squeeze(text);
  if (!squeezed || squeezed.length > 44) return undefined;
  // 附录 with a title after a space or colon; without one, 附录A or 附录一 before it.
  if (/^\s*附\s*录\s*[\s　：:—]\s*\S/.test(text)) return { kind: 'appendix', file: 'appendix' };
  const found = table.find(([pattern]) => pattern.test(squeezed));
  return found && { kind: found[1], file: found[2] };
}

/** Unnumbered chapters: 绪论, 结语 …, chapters though no number is typed. */
export function isUnnumberedChapter(text: string): boolean {
  return /^(?:引言|引论|绪论|绪言|导论|导言|导读|导语|引子|楔子|序章|序幕|结语|结论|结束语|余论|尾声|终章|小结与展望|总结与展望)(?:[：:—].*)?$/.test(
    squeeze(text),
  );
}
