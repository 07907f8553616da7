// A font file's bytes → what its header and small tables say: outlines, names, weight, whether it may be embedded. Reads
// only; shapes and subsets nothing. A file cut short gives undefined, never an exception.

export interface FontFacts {
  /** What Fuzi cannot take it for, if anything. */
  refusal?: 'collection' | 'compressed' | 'cff' | 'variable' | 'bitmap' | 'restricted' | 'broken';
  family: string;
  /** The name a PDF gives it. */
  postscript: string;
  weight: 400 | 700;
  italic: boolean;
}

const broken: FontFacts = { refusal: 'broken', family: '', postscript: '', weight: 400, italic: false };

export function fontFacts(bytes: Uint8Array): FontFacts {
  if (bytes.length < 12) return broken;
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = tag(data, 0);
  if (kind === 'ttcf') return { ...broken, refusal: 'collection' };
  if (kind === 'wOFF' || kind === 'wOF2') return { ...broken, refusal: 'compressed' };
  try {
    const tables = tablesOf(data);
    if (tables.has('CFF ') || tables.has('CFF2') || kind === 'OTTO') return { ...broken, refusal: 'cff' };
    if (tables.has('fvar')) return { ...broken, refusal: 'variable' };
    if (!tables.has('glyf')) return { ...broken, refusal: tables.has('cmap') ? 'bitmap' : 'broken' };
    const names = namesOf(data, tables.get('name')!);
    const os2 = tables.get('OS/2');
    const weight = os2 === undefined || data.getUint16(os2 + 4) < 600 ? 400 : 700;
    // fsType bit 1: the maker forbids embedding.
    const restricted = os2 !== undefined && (data.getUint16(os2 + 8) & 0x000f) === 0x0002;
    const italic = os2 !== undefined && (data.getUint16(os2 + 62) & 1) === 1;
    const family = names.get(16) ?? names.get(1) ?? '';
    const postscript = names.get(6) ?? family;
    return { ...(restricted ? { refusal: 'restricted' as const } : {}), family, postscript, weight, italic };
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return broken;
    throw error;
  }
}

const tag = (data: DataView, at: number): string =>
  String.fromCharCode(data.getUint8(at), data.getUint8(at + 1), data.getUint8(at + 2), data.getUint8(at + 3));

/** Where each table begins. */
function tablesOf(data: DataView): Map<string, number> {
  const found = new Map<string, number>();
  for (let n = 0; n < data.getUint16(4); n += 1) {
    const at = 12 + n * 16;
    const begin = data.getUint32(at + 8);
    if (begin + data.getUint32(at + 12) > data.byteLength) throw new RangeError('table runs past the end');
    found.set(tag(data, at), begin);
  }
  return found;
}

/** Name id → text; English where there is a choice, else the first. */
function namesOf(data: DataView, table: number): Map<number, string> {
  const found = new Map<number, string>();
  const texts = table + data.getUint16(table + 4);
  for (let n = 0; n < data.getUint16(table + 2); n += 1) {
    const at = table + 6 + n * 12;
    const [platform, language, id] = [data.getUint16(at), data.getUint16(at + 4), data.getUint16(at + 6)];
    if (platform !== 3 && platform !== 0) continue;
    let text = '';
    const begin = texts + data.getUint16(at + 10);
    for (let k = 0; k < data.getUint16(at + 8); k += 2) text += String.fromCharCode(data.getUint16(begin + k));
    if (!found.has(id) || language === 0x0409) found.set(id, text);
  }
  return found;
}
