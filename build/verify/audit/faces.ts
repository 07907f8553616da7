// Pages' text items → faces that are not ours, glyphs that no face has, Type 3 fonts: by name and page. Reads what the PDF
// says of its fonts; must not ask the book.
import type { PageText } from '../pdf-text.ts';
import type { Finding } from './finding.ts';
import { faceOf } from './lines.ts';

export interface Faces {
  findings: Finding[];
  /** Characters set in each face, by its name. */
  faces: Record<string, number>;
}

/** KaTeX's own faces come with its style sheet. */
const formulas = /^KaTeX_\w+(?:-|$)/u;

/** @param ours PostScript names of the faces that were embedded; without them none is called strange */
export function checkFaces(pages: readonly PageText[], ours?: readonly string[]): Faces {
  const isOurs = (face: string) => !ours || ours.includes(face) || formulas.test(face);
  const faces: Record<string, number> = {};
  const findings: Finding[] = [];
  for (const page of pages) {
    const strange = new Map<string, string>();
    const type3 = new Map<string, string>();
    let missing = 0;
    for (const item of page.items) {
      const face = faceOf(item);
      const named = face || '?';
      faces[named] = (faces[named] ?? 0) + Array.from(item.text).length;
      missing += item.missing ?? 0;
      if (item.type3) type3.set(named, (type3.get(named) ?? '') + item.text);
      else if (!isOurs(face)) strange.set(named, (strange.get(named) ?? '') + item.text);
    }
    const each = (rule: Finding['rule'], names: ReadonlyMap<string, string>) => {
      for (const [name, characters] of names) {
        const values = { name, characters: [...new Set(characters)].join('').slice(0, 40) };
        findings.push({ rule, page: page.index, values });
      }
    };
    each('page-uses-known-faces', strange);
    each('page-has-no-type3-face', type3);
    if (missing > 0)
      findings.push({ rule: 'page-draws-every-character', page: page.index, values: { count: missing } });
  }
  return { findings, faces: Object.fromEntries(Object.entries(faces).sort(([a], [b]) => (a < b ? -1 : 1))) };
}
