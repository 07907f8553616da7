// The faces of all editions: which characters, which files. See faces.ts for what is used and why.
export { allCharacters, type CharactersByRole, collectCharacters } from './characters.ts';
export { type FontRole, faceOrder, faces } from './faces.ts';
export { fallbackFindings, type ReportedFallback, reportedFallbacks } from './fallback-findings.ts';
export { type Fallback, traceFallbacks } from './fallbacks.ts';
export { carriedFonts, type Font, fontFaceCss, fontIdentity, makeFonts } from './fonts.ts';
export { type HouseFace, readHouseFaces } from './house.ts';
