// The faces Fuzi prints with, all from npm packages under the OFL: which file, which family name in CSS, which scripts
// it serves, and in which order a text asks them for a character. Nothing is read here; fonts.ts reads and subsets.

/**
 * What a face is for. song sets the text; symbols has the signs no text face has (☐ ☑ …); latin takes letters and digits
 * of the West only, so that “”——…… stay Chinese; rare has what none of these has; house faces go by their own names.
 */
export type FontRole = 'song' | 'hei' | 'kai' | 'latin' | 'mono' | 'symbols' | 'rare' | 'house';

/** What a text can be set in. */
export type TextRole = 'song' | 'hei' | 'kai' | 'mono';

/** The faces a text asks for a character, in this order. The lists of styles/tokens.css say the same (held by a test). */
export const faceOrder: Readonly<Record<TextRole, readonly FontRole[]>> = {
  song: ['latin', 'song', 'rare', 'symbols'],
  hei: ['latin', 'hei', 'song', 'rare', 'symbols'],
  kai: ['latin', 'kai', 'song', 'rare', 'symbols'],
  mono: ['mono', 'latin', 'hei', 'song', 'rare', 'symbols'],
};

export interface Face {
  role: Exclude<FontRole, 'rare' | 'house'>;
  /** CSS family name. */
  family: string;
  weight: 400 | 700;
  italic: boolean;
  /** npm package, and the file inside it. */
  package: string;
  file: string;
  /** CSS unicode-range, where the face must not serve everything it could. */
  unicodeRange?: string;
}

/**
 * Letters, digits and the ASCII signs, phonetic letters, marks that stand over letters, Greek, Cyrillic, Hebrew: a word
 * keeps one face. Never the quotes, dashes and ellipses that Chinese sets full width. And the invisible joiners, which
 * the Chinese faces lack: without a face of ours Chromium takes one of the machine's.
 */
const latinRange =
  'U+0020-007E, U+00A1-00A6, U+00A8-00AF, U+00B2-00B6, U+00B8-00D6, U+00D8-00F6, U+00F8-02AF, U+0300-052F, U+0590-05FF, U+1E00-1FFF, U+2009, U+200B, U+2060, U+FEFF';
/** 霞鹜文楷 has narrow quotes and no halt: its punctuation goes to the Song face. */
export const hanRange = 'U+2E80-2FDF, U+3005-3007, U+3021-3029, U+3400-4DBF, U+4E00-9FFF, U+F900-FAFF, U+20000-323AF';

const serif = '@expo-google-fonts/noto-serif-sc';
const sans = '@expo-google-fonts/noto-sans-sc';
const tinos = '@expo-google-fonts/tinos';

const kai = { package: '@fontsource/lxgw-wenkai', file: 'files/lxgw-wenkai-latin-500-normal.woff2' };
const symbols = {
  package: '@expo-google-fonts/noto-sans-symbols-2',
  file: '400Regular/NotoSansSymbols2_400Regular.ttf',
};

export const faces: readonly Face[] = [
  {
    role: 'song',
    family: 'Fuzi Song',
    weight: 400,
    italic: false,
    package: serif,
    file: '400Regular/NotoSerifSC_400Regular.ttf',
  },
  {
    role: 'song',
    family: 'Fuzi Song',
    weight: 700,
    italic: false,
    package: serif,
    file: '700Bold/NotoSerifSC_700Bold.ttf',
  },
  {
    role: 'hei',
    family: 'Fuzi Hei',
    weight: 400,
    italic: false,
    package: sans,
    file: '400Regular/NotoSansSC_400Regular.ttf',
  },
  {
    role: 'hei',
    family: 'Fuzi Hei',
    weight: 700,
    italic: false,
    package: sans,
    file: '700Bold/NotoSansSC_700Bold.ttf',
  },
  {
    role: 'kai',
    family: 'Fuzi Kai',
    weight: 400,
    italic: false,
    ...kai,
    unicodeRange: hanRange,
  },
  {
    role: 'latin',
    family: 'Fuzi Latin',
    weight: 400,
    italic: false,
    package: tinos,
    file: '400Regular/Tinos_400Regular.ttf',
    unicodeRange: latinRange,
  },
  {
    role: 'latin',
    family: 'Fuzi Latin',
    weight: 700,
    italic: false,
    package: tinos,
    file: '700Bold/Tinos_700Bold.ttf',
    unicodeRange: latinRange,
  },
  {
    role: 'latin',
    family: 'Fuzi Latin',
    weight: 400,
    italic: true,
    package: tinos,
    file: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
    unicodeRange: latinRange,
  },
  {
    role: 'mono',
    family: 'Fuzi Mono',
    weight: 400,
    italic: false,
    package: '@expo-google-fonts/cousine',
    file: '400Regular/Cousine_400Regular.ttf',
    unicodeRange: 'U+0020-02AF, U+0300-052F, U+0590-05FF, U+1E00-1FFF, U+2190-2193, U+2500-257F',
  },
  {
    role: 'symbols',
    family: 'Fuzi Symbols',
    weight: 400,
    italic: false,
    ...symbols,
    unicodeRange: 'U+2190-21FF, U+2300-23FF, U+2460-27BF, U+2900-2BFF, U+1F000-1FAFF',
  },
];

/** A face asked only for what none of the others serves. */
export interface Reserve {
  package: string;
  /** The file, or the package's own style sheet that says which of its files has which characters. */
  file: string;
  /** What it may be asked for. Private-use characters never: what they mean is each face's own business. */
  serves: RegExp;
}

const han = /[\p{Script=Han}\p{Script=Bopomofo}\u2FF0-\u2FFF\u31C0-\u31EF]/u;
const anything = /\P{Co}/u;

/** In order. A house's own faces come before them all. */
export const reserves: readonly Reserve[] = [
  // 花园明朝, drawn by GlyphWiki: all Han characters of Unicode 10, extensions A to F.
  { package: 'hanamin', file: 'HanaMin.css', serves: han },
  { package: tinos, file: '400Regular/Tinos_400Regular.ttf', serves: anything },
  // 霞鹜文楷 has some of extensions G to I, and Hangul.
  { ...kai, serves: anything },
  { package: sans, file: '400Regular/NotoSansSC_400Regular.ttf', serves: anything },
  { package: '@expo-google-fonts/stix-two-math', file: '400Regular/STIXTwoMath_400Regular.ttf', serves: anything },
  { ...symbols, serves: anything },
  // Emoji in outline, one ink.
  {
    package: '@expo-google-fonts/noto-emoji',
    file: '400Regular/NotoEmoji_400Regular.ttf',
    serves: /\p{Emoji}/u,
  },
];
