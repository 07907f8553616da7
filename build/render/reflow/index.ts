// What EPUB and web share, so that neither imports the other: file names, pictures, page marks.
export { type Documents, listedOutline, nameDocuments, outlineText, sectionOfKind } from './documents.ts';
export { type ImageFile, imageFiles, imageName } from './images.ts';
export { type EditionFont, mathsFont } from './maths-font.ts';
export { type PageMark, pageMarks } from './page-marks.ts';
export { renderReflowable } from './section.ts';
