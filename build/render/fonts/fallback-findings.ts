// Characters that fell back → findings, and what report.json says of them, with pages where the book was laid out. Says
// in words what fallbacks.ts found; finds nothing itself.
import type { PageMap } from '../../book.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { FontRole, TextRole } from './faces.ts';
import type { Fallback } from './fallbacks.ts';
import type { Font } from './fonts.ts';

const roleNames: Readonly<Record<FontRole, { zh: string; en: string }>> = {
  song: { zh: '宋体', en: 'the Song face' },
  hei: { zh: '黑体', en: 'the Hei face' },
  kai: { zh: '楷体', en: 'the Kai face' },
  latin: { zh: '西文', en: 'the Latin face' },
  mono: { zh: '等宽', en: 'the mono face' },
  symbols: { zh: '符号字体', en: 'the symbols' },
  rare: { zh: '后备字体', en: 'a face in reserve' },
  house: { zh: '自备字体', en: "the house's face" },
};

const faceName = ({ role, postscript }: Font, language: 'zh' | 'en'): string =>
  role === 'rare' ? `${roleNames.rare[language]} ${postscript}` : roleNames[role][language];

const codeName = (cluster: string): string =>
  Array.from(cluster, (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(
    ' ',
  );

/** Places a finding names besides its own. */
const relatedPlaces = 5;

/**
 * One finding a character: an error where no face has it, a warning where a Han character changes to a face of another
 * kind within its line, else information.
 * @param pageMap where the book was laid out
 */
export function fallbackFindings(fallbacks: readonly Fallback[], pageMap?: PageMap): Diagnostic[] {
  const boxes = new Map<string, Fallback>();
  const findings: Diagnostic[] = [];
  for (const fallback of fallbacks) {
    const { character, from, to } = fallback;
    if (!to) {
      // The same box whatever it is set in.
      const first = boxes.get(character);
      if (first) {
        first.count += fallback.count;
        first.places.push(...fallback.places);
      } else boxes.set(character, { ...fallback, places: [...fallback.places] });
      continue;
    }
    // ☐ ✓ ❶: nobody expects them of a text face. They are in the report.
    if (to.role === 'symbols') continue;
    const isHanCharacter = /\p{Script=Han}/u.test(character);
    const severity = isHanCharacter && from !== 'song' && from !== 'mono' ? 'warning' : 'info';
    const values = {
      character,
      name: codeName(character),
      from: roleNames[from].zh,
      fromEnglish: roleNames[from].en,
      to: faceName(to, 'zh'),
      toEnglish: faceName(to, 'en'),
    };
    findings.push(
      finding('character-in-book-face', fallback, values, { severity, hint: plainForm(character) }, pageMap),
    );
  }
  for (const box of boxes.values()) {
    const { character } = box;
    const values = { character, name: codeName(character), ...remark(character) };
    findings.push(finding('character-has-glyph', box, values, { hint: plainForm(character) }, pageMap));
  }
  return findings;
}

function finding(
  rule: 'character-in-book-face' | 'character-has-glyph',
  { places, count }: Fallback,
  values: Record<string, string>,
  more: Pick<Partial<Diagnostic>, 'severity' | 'hint'>,
  pageMap: PageMap | undefined,
): Diagnostic {
  const [first, ...others] = places;
  const { file, line, column } = first!;
  const page = pageOf(first!, pageMap);
  return diagnostic(rule, { file, line, column }, values, {
    ...(more.severity ? { severity: more.severity } : {}),
    ...(more.hint ? { hint: more.hint } : {}),
    ...(count > 1 ? { count } : {}),
    ...(page ? { page } : {}),
    ...(others.length > 0
      ? {
          related: others
            .slice(0, relatedPlaces)
            .map((place) => ({ file: place.file, line: place.line, column: place.column })),
        }
      : {}),
  });
}

/** What such a character usually is, for characters no face can be expected to have. */
function remark(character: string): { note: string; noteEnglish: string } {
  if (/\p{Co}/u.test(character)) {
    return {
      note: '它在 Unicode 的私用区，是某一款字体自己造的字，换一款字体就是别的字或没有。',
      noteEnglish: ' It is a private-use character: what it means is known to one face only.',
    };
  }
  if (/\p{Cn}/u.test(character)) {
    return { note: '这个码位尚未分配字符。', noteEnglish: ' No character has been assigned to this code point.' };
  }
  return { note: '', noteEnglish: '' };
}

/** The ordinary character that Unicode holds a compatibility character or radical to be: 水 for ⽔. */
function plainForm(character: string): string | undefined {
  const plain = character.normalize('NFKC');
  return plain !== character && [...plain].length === 1 ? plain : undefined;
}

/** The folio of the side a place's block stands on; both where it runs over. */
function pageOf(place: { block?: string }, pageMap: PageMap | undefined): string | undefined {
  const lines = place.block === undefined ? undefined : pageMap?.blocks[place.block];
  if (!lines?.length) return undefined;
  const label = (side: number) => pageMap!.sides[side]!.folio || pageMap!.sides[side]!.label;
  const [from, to] = [label(lines[0]!.side), label(lines.at(-1)!.side)];
  return from === to ? from : `${from}–${to}`;
}

export interface ReportedFallback {
  character: string;
  codepoint: string;
  /** What the text is set in. */
  from: TextRole;
  /** PostScript name of the face that printed it; null where none has it. */
  to: string | null;
  source?: string;
  count: number;
  places: { file: string; line: number; column: number; page?: string }[];
}

/** Places of one character that the report lists. */
const reportedPlaces = 50;

/** For report.json. */
export function reportedFallbacks(fallbacks: readonly Fallback[], pageMap?: PageMap): ReportedFallback[] {
  return fallbacks.map(({ character, from, to, count, places }) => ({
    character,
    codepoint: codeName(character),
    from,
    to: to?.postscript ?? null,
    ...(to ? { source: to.source } : {}),
    count,
    places: places.slice(0, reportedPlaces).map((place) => {
      const page = pageOf(place, pageMap);
      const { file, line, column } = place;
      return { file, line, column, ...(page ? { page } : {}) };
    }),
  }));
}
