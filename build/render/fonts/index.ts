// The faces of all editions: which characters, which files. See faces.ts for what is used and why.
export { type CharactersByRole, collectCharacters } from './characters.ts';
export { findMissingGlyphs } from './coverage.ts';
export { type FontRole, faces } from './faces.ts';
export { type Font, fontFaceCss, fontIdentity, makeFonts } from './fonts.ts';
