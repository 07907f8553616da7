// A house's own faces: every .ttf in fonts/ of a folder that book.yaml lists under assets, in the order of their names.
// They serve what the book's faces lack (生僻字, 造字) before any other reserve, and stand in style sheets under their own
// family names. In: folders and a host. Out: faces, and a finding for each file that cannot be taken, with the reason.
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { type Diagnostic, diagnostic, type Reported } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { type FontFacts, fontFacts } from './sfnt.ts';

export interface HouseFace {
  /** The file's name. */
  file: string;
  /** As its maker named it. */
  family: string;
  postscript: string;
  weight: 400 | 700;
  italic: boolean;
  bytes: Uint8Array;
  /** SHA-256 of the bytes, hex. */
  hash: string;
}

const fontFile = /\.(?:ttf|otf|ttc|otc|woff2?)$/i;

/** Why a file is refused, for the reader of either language. */
const refusals: Readonly<Record<NonNullable<FontFacts['refusal']>, { zh: string; en: string }>> = {
  collection: { zh: '一个文件里有多款字体（TTC）', en: 'it is a collection (TTC)' },
  compressed: { zh: '网页用的压缩格式（WOFF）', en: 'it is a web font (WOFF)' },
  cff: {
    zh: 'PostScript 轮廓（OTF/CFF），浏览器会把它变成 Type 3 字体',
    en: 'its outlines are PostScript (OTF/CFF), which the browser turns into a Type 3 font',
  },
  variable: { zh: '可变字体', en: 'it is a variable font' },
  bitmap: { zh: '没有 TrueType 轮廓', en: 'it has no TrueType outlines' },
  restricted: { zh: '字体自己声明不许嵌入', en: 'it forbids embedding itself' },
  broken: { zh: '文件残缺或不是字体', en: 'it is damaged, or no font' },
};

/**
 * @param folders asset folders, absolute, as BookFacts.assets has them
 * @param place where book.yaml lists them
 */
export async function readHouseFaces(
  folders: readonly string[],
  host: Host,
  place: Diagnostic['place'],
): Promise<Reported<HouseFace[]>> {
  const faces: HouseFace[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const folder of folders) {
    const names = (await host.list(join(folder, 'fonts'))).filter((name) => fontFile.test(name)).sort();
    for (const name of names) {
      const bytes = await host.read(join(folder, 'fonts', name));
      if (!bytes) continue;
      const { refusal, family, postscript, weight, italic } = fontFacts(bytes);
      if (refusal) {
        const file = `${basename(folder)}/fonts/${name}`;
        const { zh, en } = refusals[refusal];
        diagnostics.push(diagnostic('house-face-is-usable', place, { file, reason: zh, reasonEnglish: en }));
        continue;
      }
      const hash = createHash('sha256').update(bytes).digest('hex');
      faces.push({ file: name, family, postscript, weight, italic, bytes, hash });
    }
  }
  return { value: faces, diagnostics };
}
