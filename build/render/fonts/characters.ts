// Book → the characters each face must have. The Song face serves as the fallback of all, so it takes everything the
// book can print; the display faces take what stands in their elements. Generated words (图, 第…章, 续表, folios) are
// added as a fixed list: a character too many costs 200 bytes, one missing costs a wrong face on paper.
import type { Node, Parent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Book, Figure, HeadingInfo } from '../../book.ts';
import { composed } from '../html/index.ts';
import type { FontRole } from './faces.ts';

export type CharactersByRole = Readonly<Record<Exclude<FontRole, 'rare' | 'house'>, string>>;

const ascii = Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n)).join('');
/** What the renderers put between characters; it has no shape, but it must have a face. */
const joiners = '\u2009\u200b\u2060\ufeff';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿';
const marks =
  '\u3000，。、；：？！…—–·～／（）〔〕［］【】《》〈〉“”‘’「」『』％℃°′″×÷±−＝＋＜＞￥Ⅰ Ⅱ Ⅲ Ⅳ Ⅴ Ⅵ Ⅶ Ⅷ Ⅸ Ⅹ→←↑↓☐☑•©';
const words =
  '图表代码式第章节篇附录续页参考文献目录内容提要在版编目数据注意说明提示重要警告小心例题记主责任编辑装帧设计校对印制出版发行社者地址邮政电话传真网电子信箱经销刷开本张字数千次年月日书号定价元著译编主副丛名一二三四五六七八九十百千零〇上下见本全封面扉版权页前言序后记索引';

/** Elements that the styles set in the display faces. */
const heiTypes = new Set([
  'heading',
  'strong',
  'tableCaption',
  'tableRow',
  'container',
  'figure',
  'code',
  'inlineCode',
]);
const kaiTypes = new Set(['heading', 'emphasis', 'blockquote', 'container']);

/**
 * For print: a style of a house may set anything in any of the Chinese faces, so each gets all the book's characters.
 */
export function allCharacters(characters: CharactersByRole): CharactersByRole {
  return { ...characters, hei: characters.song, kai: characters.song };
}

/**
 * For reflowable editions, which carry their faces along: a face gets what the styles that come with Fuzi set in it.
 * @param book the resolved book
 * @returns for each role the distinct characters, sorted, as one string
 */
export function collectCharacters(book: Book): CharactersByRole {
  const all: string[] = [ascii, circled, marks, words, JSON.stringify(book.facts)];
  for (const source of book.sources) all.push(source.text);
  for (const entry of book.bibliography) all.push(entry.text);
  const { title, subtitle = '', series = '', creators, titleDisplay } = book.facts;
  const titles = [title, subtitle, series, titleDisplay.join(''), JSON.stringify(creators)].join('');
  const hei: string[] = [ascii, marks, words, circled, titles];
  const kai: string[] = [words, titles];
  const trees: Node[] = [
    ...book.sections.map((section) => section.tree),
    ...book.noteList.flatMap((note) => note.content),
  ];
  if (book.summary) trees.push(book.summary.tree);
  for (const tree of trees) {
    visit(tree as Parent, (node: Node) => {
      const isHei = heiTypes.has(node.type);
      const isKai = kaiTypes.has(node.type);
      if (!isHei && !isKai) return;
      const text = `${plainText(node)}${(node as Figure).alt ?? ''}`;
      if (isHei) hei.push(text);
      if (isKai) kai.push(text);
    });
  }
  for (const section of book.sections) hei.push(section.title, section.short);
  for (const info of book.headings.values() as Iterable<HeadingInfo>) hei.push(info.printed);
  const latin = distinct([...all, ascii, joiners]);
  const song = distinct(all);
  return { song, hei: distinct(hei), kai: distinct(kai), latin, mono: latin, symbols: song };
}

function distinct(texts: readonly string[]): string {
  const seen = new Set<string>();
  // Both as written and as it is printed: a letter and its marks are one character.
  for (const text of texts)
    for (const form of new Set([text, composed(text)])) for (const character of form) seen.add(character);
  for (const character of seen) if (character < ' ') seen.delete(character);
  return [...seen].sort().join('');
}
